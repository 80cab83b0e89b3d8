// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/CustomSize.h"

#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace proofsheet {

using namespace metrics;

CustomSize::CustomSize(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_trouble(new TextLabel(theme, TextRole::Caption, &Tokens::danger, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(space8);
    row->addSpacing(formLabel);
    const auto field = [&](QSpinBox *box, const QString &name) {
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setRange(1, 16384);
        box->setValue(1024);
        box->setSingleStep(8);
        box->setAccessibleName(name);
        box->setFixedSize(72, fieldHeight);
        row->addWidget(box);
        connect(box, &QSpinBox::valueChanged, this, [this] { Q_EMIT chosen(size()); });
    };
    field(m_width, tr("Width in pixels"));
    row->addWidget(new TextLabel(theme, TextRole::Body, &Tokens::text2, QStringLiteral("×"), this));
    field(m_height, tr("Height in pixels"));
    row->addWidget(new TextLabel(theme, TextRole::Caption, &Tokens::text3, tr("px"), this));
    row->addStretch();
    column->addLayout(row);
    m_trouble->setWordWrap(true);
    m_trouble->setContentsMargins(formLabel, 0, 0, 0);
    m_trouble->hide();
    column->addWidget(m_trouble);
}

QSize CustomSize::size() const
{
    return {m_width->value(), m_height->value()};
}

void CustomSize::setSize(QSize size)
{
    const QSignalBlocker quietWidth(m_width);
    const QSignalBlocker quietHeight(m_height);
    m_width->setValue(size.width());
    m_height->setValue(size.height());
}

void CustomSize::setTrouble(const QString &sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
    for (QSpinBox *box : {m_width, m_height}) {
        setLook(box, sentence.isEmpty() ? Look::Plain : Look::Invalid);
        box->setAccessibleDescription(sentence);
    }
}

} // namespace proofsheet
