// SPDX-License-Identifier: GPL-3.0-or-later
// The row above compared pictures: modes, linked zoom, zoom, backdrops, captions. 44 px; closes up as the window
// narrows.
#pragma once

#include "models/CompareSet.h"
#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QToolButton;

namespace proofsheet {

class Actions;
class BackdropPicker;
class SegmentedControl;
class ZoomControls;
enum class Act;

class CompareTools : public QWidget
{
    Q_OBJECT

public:
    CompareTools(const Actions &actions, const Theme &theme, QWidget *parent = nullptr);

    // No signals from these.
    void setMode(CompareMode mode);
    void setLinkable(bool linkable); // there are several panes
    void setEnough(bool enough);     // two pictures and more: everything can be used
    void setZoom(double percent, bool isFit);
    void setLinked(bool linked);
    void setBackdrop(Backdrop backdrop);

Q_SIGNALS:
    void modeChosen(proofsheet::CompareMode mode);
    void linkedChosen(bool linked);
    void backdropChosen(proofsheet::Backdrop backdrop);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeButton(const QString &text, const QString &icon, const QString &tip);

    const Theme &m_theme;
    SegmentedControl *m_modes;
    QToolButton *m_linked;
    ZoomControls *m_zoom;
    BackdropPicker *m_backdrops;
    QToolButton *m_captions;
};

} // namespace proofsheet
