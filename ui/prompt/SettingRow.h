// SPDX-License-Identifier: GPL-3.0-or-later
// One setting of the form: its label, who uses it, and its words as segments.
#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/SegmentedControl.h"

#include <QWidget>

namespace proofsheet {

class ElidedLabel;

class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    SegmentedControl *segments() const { return m_segments; }
    void setUsedBy(const QString &who); // empty: every ticked model
    // Offers these words and shows the wished one, else the first.
    void offer(const QList<Segment> &words, const QString &wished);

private:
    ElidedLabel *m_name;
    ElidedLabel *m_usedBy;
    SegmentedControl *m_segments;
    QStringList m_offered;
};

} // namespace proofsheet
