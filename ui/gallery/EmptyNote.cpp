// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/EmptyNote.h"

#include "ui/theme/Metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace proofsheet {

EmptyNote::EmptyNote(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    auto *box = new QVBoxLayout(this);
    box->setSpacing(metrics::space12);
    box->addStretch();
    box->addWidget(m_text, 0, Qt::AlignHCenter);
    box->addWidget(m_button, 0, Qt::AlignHCenter);
    box->addStretch();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(theme.font(TextRole::Reading));
    m_text->setForegroundRole(QPalette::WindowText);
    connect(m_button, &QPushButton::clicked, this, &EmptyNote::pressed);
    hide();
}

void EmptyNote::say(const QString &sentence, const QString &buttonText)
{
    m_text->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setVisible(!sentence.isEmpty());
    place();
}

void EmptyNote::place()
{
    setGeometry(0, parentWidget()->height() / 2 - 80, parentWidget()->width(), 160);
}

} // namespace proofsheet
