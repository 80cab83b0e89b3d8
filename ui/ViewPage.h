// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the centre on which pictures are judged: compare, survey, champion, blind vote. The window asks it what
// keys and menus act on, lets it do the window's actions its own way, and puts its panel where the inspector stands.
// Main thread.
#pragma once

#include "library/Library.h"
#include "ui/widgets/KeyHintRow.h"

#include <QWidget>

namespace proofsheet {

enum class Act;

class ViewPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString viewName() const { return {}; }      // its segment in the top bar; empty: none is on
    virtual QList<ItemId> targets() const { return {}; } // what marks, menus and Delete act on
    virtual QWidget *sidePanel() const
    {
        return nullptr;
    } // in the inspector's place, owned by the page; null: it stays
    virtual bool isNeutral() const { return false; }  // blind: nothing of the window tells of the pictures
    virtual bool usesPrompt() const { return true; }  // false: the left panel closes while the page is shown
    virtual bool perform(Act act);                    // an action of the window, done this page's way; true: done
    virtual QString undoText() const { return {}; }   // what Undo does here, the page's own way; empty: the window's
    virtual QList<Act> ownActs() const { return {}; } // of pageActs, those that this page does; the others are greyed
    virtual QList<KeyHintSpec> keyHints() const { return {}; } // what the status bar shows while the page is there
    virtual QString statusText() const { return {}; } // at the status bar's right; empty: how many are selected

Q_SIGNALS:
    void closeRequested();
    void openRequested(const proofsheet::ItemId &id); // into the loupe
    void marksRequested(const QList<proofsheet::ItemId> &ids, const proofsheet::MarksChange &change);
    void trashRequested(const QList<proofsheet::ItemId> &ids);
    void contextMenuRequested(const QPoint &globalPosition);
    void compareRequested(const QList<proofsheet::ItemId> &ids);
    void changed(); // targets, hints, neutrality or panel differ
};

} // namespace proofsheet
