// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/SettingRow.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>

namespace proofsheet {

SettingRow::SettingRow(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(theme, TextRole::Body, &Tokens::text2, this))
    , m_usedBy(new ElidedLabel(theme, TextRole::Caption, &Tokens::text3, this))
    , m_segments(new SegmentedControl(theme, name, this))
{
    auto *labels = new QVBoxLayout;
    labels->setContentsMargins(0, 0, 0, 0);
    labels->setSpacing(0);
    labels->addStretch();
    m_name->setText(name);
    // Two lines in a row of 28: each gives up two px of its line.
    m_name->setFixedHeight(14);
    m_usedBy->setFixedHeight(13);
    labels->addWidget(m_name);
    labels->addWidget(m_usedBy);
    labels->addStretch();
    auto *holder = new QWidget(this);
    holder->setLayout(labels);
    holder->setFixedWidth(metrics::formLabel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(holder);
    row->addWidget(m_segments, 1);
    setFixedHeight(metrics::controlHeight);
}

void SettingRow::setUsedBy(const QString &who)
{
    m_usedBy->setText(who);
    m_usedBy->setVisible(!who.isEmpty());
}

void SettingRow::offer(const QList<Segment> &words, const QString &wished)
{
    QStringList keys;
    for (const Segment &word : words)
        keys += word.key;
    if (keys != m_offered) {
        m_offered = keys;
        m_segments->setSegments(words);
    }
    m_segments->setCurrent(keys.contains(wished) || keys.isEmpty() ? wished : keys.first());
}

} // namespace proofsheet
