// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/FormRow.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace proofsheet {

QHBoxLayout *formRow(const Theme &theme, const QString &label, QWidget *control, int labelWidth, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::space8);
    auto *text = new TextLabel(theme, TextRole::Body, &Tokens::text2, label, parent);
    text->setFixedWidth(labelWidth - metrics::space8);
    text->setMinimumHeight(metrics::controlHeight);
    text->setWordWrap(true);
    text->setBuddy(control);
    row->addWidget(text, 0, Qt::AlignTop);
    row->addWidget(control, 1);
    return row;
}

QHBoxLayout *indentedRow(QWidget *control, int labelWidth)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(labelWidth);
    row->addWidget(control, 1);
    return row;
}

} // namespace proofsheet
