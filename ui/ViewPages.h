// SPDX-License-Identifier: GPL-3.0-or-later
// The pages on which pictures are judged: made when first wanted, put into the centre, connected, and the actions that
// open them. The window is told which one to show. Main thread.
#pragma once

#include "library/Library.h"
#include "ui/Studio.h"

#include <QObject>
#include <functional>

class QStackedWidget;

namespace proofsheet {

class Actions;
class GalleryModel;
class ThumbnailFeeder;
class UndoHistory;
class ViewPage;

class ViewPages : public QObject
{
    Q_OBJECT

public:
    // All references outlive this; the pages are children of `stack`.
    struct Parts
    {
        const Studio &studio;
        const Actions &actions;
        GalleryModel &gallery;
        ThumbnailFeeder &feeder;
        UndoHistory &history;
        QStackedWidget &stack;
        std::function<QList<ItemId>()> targets; // what the window's keys act on now
    };
    explicit ViewPages(const Parts &parts, QObject *parent = nullptr);

Q_SIGNALS:
    void wanted(proofsheet::ViewPage *page); // is to be shown
    void closeRequested(proofsheet::ViewPage *page);
    void openRequested(const proofsheet::ItemId &id);
    void contextMenuRequested(const QPoint &globalPosition);
    void changed(proofsheet::ViewPage *page);
    void noted(const QString &text); // in passing

private:
    void adopt(ViewPage *page); // once, after it was made

    Parts m_parts;
};

} // namespace proofsheet
