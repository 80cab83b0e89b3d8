// SPDX-License-Identifier: GPL-3.0-or-later
// What can be set of the mode that shows A and B at one place, and what is to be said of it: alignment, divider, blink,
// opacity, how much a difference is amplified and from where it counts. It sets the pane itself.
#pragma once

#include "models/CompareSet.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QSlider;

namespace proofsheet {

class PairPane;
class PairView;
class SegmentedControl;
class Switch;
class TextLabel;

class PairControls : public QWidget
{
    Q_OBJECT

public:
    // The view outlives the controls.
    PairControls(PairView &view, const Theme &theme, QWidget *parent = nullptr);

    void setMode(CompareMode mode);
    void toggleBlink();
    void turnDivider(); // standing, lying
    QByteArray save() const;
    void restore(const QByteArray &bytes); // of save()
    void refreshWords();                   // what is cropped, what differs

private:
    QWidget *row(const QString &label, QWidget *control);
    QSlider *slider(int least, int most, int value, const QString &name);
    void connectParts();

    PairView &m_view;
    PairPane &m_pane;
    const Theme &m_theme;
    SegmentedControl *m_align;
    SegmentedControl *m_line;
    Switch *m_blink;
    QSlider *m_mix;
    QSlider *m_factor;
    QSlider *m_threshold;
    TextLabel *m_factorValue;
    TextLabel *m_thresholdValue;
    TextLabel *m_words;
    QWidget *m_alignRow;
    QWidget *m_lineRow;
    QWidget *m_blinkRow;
    QWidget *m_mixRow;
    QWidget *m_factorRow;
    QWidget *m_thresholdRow;
};

} // namespace proofsheet
