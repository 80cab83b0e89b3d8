// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace proofsheet {

using namespace metrics;

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new ElidedLabel(theme, TextRole::Body, &Tokens::text, this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFixedHeight(32);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space16, 0, space8, 0);
    row->setSpacing(space8);
    m_button->setFixedHeight(compactHeight);
    m_close->setIcon(theme.icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFixedSize(compactHeight, compactHeight);
    m_close->setAccessibleName(tr("Close this message"));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, &MessageBar::pressed);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(&theme, &Theme::changed, this, &MessageBar::refreshIcon);
    hide();
}

void MessageBar::say(Severity severity, const QString &text, const QString &buttonText)
{
    m_severity = severity;
    m_text->setText(text);
    m_button->setText(plainButtonText(buttonText));
    m_button->setVisible(!buttonText.isEmpty());
    refreshIcon();
    setAccessibleName(text);
    show();
    update();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::refreshIcon()
{
    const QString name = m_severity == Severity::Info      ? QStringLiteral("info")
                         : m_severity == Severity::Warning ? QStringLiteral("warning")
                                                           : QStringLiteral("error");
    const QColor colour = m_severity == Severity::Info      ? m_theme->accent
                          : m_severity == Severity::Warning ? m_theme->warning
                                                            : m_theme->danger;
    m_icon->setPixmap(m_theme.icons().pixmap(name, iconSmall, colour, devicePixelRatioF()));
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_severity == Severity::Info      ? m_theme->accentTint
                             : m_severity == Severity::Warning ? m_theme->warningTint
                                                               : m_theme->dangerTint);
}

} // namespace proofsheet
