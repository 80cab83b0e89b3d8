// SPDX-License-Identifier: GPL-3.0-or-later
// A and B at one place, and all compared pictures in a line below: slider, blink, opacity and difference.
#pragma once

#include "models/CompareRecords.h"
#include "models/Viewport.h"
#include "ui/compare/PairPane.h"
#include "ui/compare/PaneGrid.h"

#include <QWidget>

namespace proofsheet {

class MarkEcho;
class SetStrip;

class PairView : public QWidget
{
    Q_OBJECT

public:
    explicit PairView(const PaneGrid::Parts &parts, QWidget *parent = nullptr);
    ~PairView() override;

    PairPane &pane() const { return *m_pane; }
    int pointed() const; // index in the set of the picture under the mouse, where that was moved last; -1: none
    void forgetPointer() { m_isPointed = false; }
    bool isHandleFocused() const; // arrows move the divider

    void setDividerLine(Qt::Orientation line); // Vertical: it stands
    void setBackdrop(std::optional<Backdrop> backdrop);
    void setCaptionsShown(bool shown);
    void echo(const MarksEdit &edit);

Q_SIGNALS:
    void viewportChanged(); // by a person, or another picture's
    void openRequested(const proofsheet::ItemId &id);
    void dropped(const QList<proofsheet::ItemId> &ids);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void refreshSide(PairSide side);
    ItemId idOf(PairSide side) const;
    int indexOf(PairSide side) const;
    void takePicture(const ItemId &id);
    void takeStandIn(const ItemId &id);
    void want();

    PaneGrid::Parts m_parts;
    PairPane *m_pane;
    SetStrip *m_strip;
    MarkEcho *m_echo;
    std::array<ItemId, 2> m_begun; // what the pane was begun with
    std::array<QSize, 2> m_begunSizes;
    Qt::Orientation m_line = Qt::Vertical;
    QPointF m_pointer;
    bool m_isPointed = false;
};

} // namespace proofsheet
