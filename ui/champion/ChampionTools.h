// SPDX-License-Identifier: GPL-3.0-or-later
// The tools above the pair: how far the round is, zoom and backdrop, a step back, the end. 44 px high.
#pragma once

#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace proofsheet {

class BackdropPicker;
class ProgressLine;
class TextLabel;
class ZoomControls;

class ChampionTools : public QWidget
{
    Q_OBJECT

public:
    explicit ChampionTools(const Theme &theme, QWidget *parent = nullptr);

    void setPlace(int number, int total); // of the challenger; total 0: nothing is said
    void setOver(bool over);              // no pair: zoom, backdrops and Finish now have no meaning
    void setCanUndo(bool can);
    void setZoom(bool isFit, double percent);
    void setLinked(bool linked);
    void setBackdrop(Backdrop backdrop);

Q_SIGNALS:
    void linkToggled(bool linked);
    void zoomStepped(int direction);
    void fitRequested();
    void fullRequested();
    void backdropChosen(proofsheet::Backdrop backdrop);
    void undoRequested();
    void finishRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *makeButton(const QString &text, const QString &icon, const QString &tip, bool quiet);
    QWidget *makeRule();

    const Theme &m_theme;
    TextLabel *m_place;
    ProgressLine *m_progress;
    QPushButton *m_linked;
    ZoomControls *m_zoom;
    BackdropPicker *m_backdrops;
    QPushButton *m_undo;
    QPushButton *m_finish;
    QList<QWidget *> m_ofThePair;
};

} // namespace proofsheet
