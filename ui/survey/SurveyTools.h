// SPDX-License-Identifier: GPL-3.0-or-later
// The row above a survey: how many are left, backdrops, close the gaps, captions, and what to do with those that are
// left. 44 px; closes up as it narrows.
#pragma once

#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QToolButton;

namespace proofsheet {

class BackdropPicker;
class ElidedLabel;
class KeyedButton;
class TextLabel;

class SurveyTools : public QWidget
{
    Q_OBJECT

public:
    explicit SurveyTools(const Theme &theme, QWidget *parent = nullptr);

    // No signals from these.
    void setCount(const QString &text, const QString &aside); // aside: pictures that had no place
    void setBackdrop(Backdrop backdrop);
    void setCaptions(bool shown);
    void setGaps(bool any); // there is something to close
    // What is left can be compared, or a reason why not.
    void setLeft(int left, const QString &whyNotCompared);

Q_SIGNALS:
    void backdropChosen(proofsheet::Backdrop backdrop);
    void closeGapsPressed();
    void captionsPressed();
    void comparePressed();
    void pickPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeButton(const QString &icon, const QString &text);

    const Theme &m_theme;
    ElidedLabel *m_count;
    BackdropPicker *m_backdrops;
    KeyedButton *m_close;
    QToolButton *m_captions;
    QToolButton *m_compare;
    QToolButton *m_pick;
};

} // namespace proofsheet
