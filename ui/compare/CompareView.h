// SPDX-License-Identifier: GPL-3.0-or-later
// The page on which two to eight pictures stand against each other: tools, pictures, and what they differ in at the
// right. What is done is done to the picture under the pointer, where that was moved last, else to the active one.
#pragma once

#include "models/CompareRecords.h"
#include "ui/ViewPage.h"
#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QPointer>

class QStackedWidget;

namespace proofsheet {

class Actions;
class CompareTools;
class DecodedPictures;
class DifferenceStrip;
class GenerationQueue;
class ModelCatalog;
class PairControls;
class PairView;
class PaneGrid;
class ViewportPane;
class Preferences;
class ThumbnailFeeder;

class CompareView : public ViewPage
{
    Q_OBJECT

public:
    // All references outlive the page.
    struct Parts
    {
        const Actions &actions;
        Library &library;
        GenerationQueue &queue;
        DecodedPictures &pictures;
        ThumbnailFeeder &feeder;
        Preferences &preferences; // set, mode and backdrop come back from it
        Theme &theme;
        const ModelCatalog &catalog;
    };
    explicit CompareView(const Parts &parts, QWidget *parent = nullptr);
    ~CompareView() override; // writes what comes back

    CompareSet &set() { return m_set; }
    void add(const QList<ItemId> &ids); // as many as there is room for; noted() where there is none
    PaneGrid &grid() const { return *m_grid; }
    PairView &pair() const { return *m_pair; }

    QString viewName() const override { return QStringLiteral("compare"); }
    QList<ItemId> targets() const override;
    QWidget *sidePanel() const override;
    bool usesPrompt() const override { return false; }
    bool perform(Act act) override;
    QList<Act> ownActs() const override;
    QList<KeyHintSpec> keyHints() const override;
    QString statusText() const override;

Q_SIGNALS:
    void copyRequested(const QString &text);
    void noted(const QString &text); // in passing

protected:
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectParts();
    void refresh(); // what the set's mode and size bring
    void refreshZoom();
    void refreshStrip();
    void followActive();
    void moveTo(int index); // by a key
    bool stepByArrow(Qt::Key arrow);
    void openActive();
    bool isPairShown() const { return isPair(m_set.mode()) && m_set.b() >= 0; }
    ViewportPane *targetPane() const; // null: none
    void shareViewport();             // a mode begins where the last one was
    void restore();
    void save() const;
    int target() const; // index; -1: none

    Parts m_parts;
    CompareSet m_set;
    CompareRecords m_records;
    CompareTools *m_tools;
    QStackedWidget *m_pages;
    PaneGrid *m_grid;
    PairView *m_pair;
    QPointer<PairControls> m_controls; // in the strip
    QWidget *m_empty;
    DifferenceStrip *m_strip;           // the window's, once it was shown
    std::optional<Backdrop> m_backdrop; // none chosen: the canvas
    bool m_linked = true;
};

} // namespace proofsheet
