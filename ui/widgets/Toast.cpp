// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Toast.h"

#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

Toast::Toast(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space16, 4, space8, 4);
    row->setSpacing(space12);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setFixedHeight(compactHeight);
    m_action->setFocusPolicy(Qt::NoFocus);
    setLook(m_action, Look::Quiet);
    row->addWidget(m_text);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, {}))
            act();
        else
            Q_EMIT actionPressed();
    });
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &Toast::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, const QString &actionText, int ms)
{
    m_act = {};
    m_text->setText(text);
    m_action->setText(plainButtonText(actionText));
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    place();
    show();
    raise();
    m_leave.start(ms);
}

void Toast::offer(const QString &text, const QString &actionText, std::function<void()> act, int ms)
{
    say(text, actionText, ms);
    m_act = std::move(act);
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::place()
{
    layout()->activate();
    resize(sizeHint().width(), std::max(36, sizeHint().height()));
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - space24);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_leave.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_leave.start(2000);
    QWidget::leaveEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), m_theme->overlay, m_theme->border, radiusCard);
}

} // namespace proofsheet
