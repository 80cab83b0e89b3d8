// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ModelChip.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace proofsheet {

using namespace metrics;

ModelChip::ModelChip(const Theme &theme, const ModelTraits &model, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &ModelChip::describe);
    setModel(model);
}

void ModelChip::setModel(const ModelTraits &model)
{
    m_model = model;
    if (model.retired)
        setChecked(false);
    setText(plainButtonText(model.name));
    describe();
    update();
}

void ModelChip::setFigures(const QString &price, const QString &time)
{
    if (price == m_price && time == m_time)
        return;
    m_price = price;
    m_time = time;
    describe();
    update();
}

void ModelChip::describe()
{
    setAccessibleName(m_model.name);
    setAccessibleDescription(m_model.retired ? tr("no longer offered") : figures());
}

QString ModelChip::figures() const
{
    return m_time.isEmpty() ? m_price : QString(m_price + QStringLiteral(" · ") + m_time);
}

void ModelChip::nextCheckState()
{
    if (!m_model.retired)
        QAbstractButton::nextCheckState();
}

QSize ModelChip::sizeHint() const
{
    return {144, chipHeight};
}

QSize ModelChip::minimumSizeHint() const
{
    return {100, chipHeight};
}

void ModelChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    const bool usable = isEnabled() && !m_model.retired;
    if (isChecked())
        paintBox(painter, rect(), tokens.accentTint, {}, radiusControl);
    else
        paintBox(painter, rect(), usable && underMouse() ? tokens.hover : QColor(), tokens.border, radiusControl);

    const QRectF box(9, 6, checkBox, checkBox);
    if (m_model.retired)
        m_theme.icons().paint(painter, box.adjusted(-1, -1, 1, 1), QStringLiteral("warning"), tokens.warning);
    else
        paintCheckBox(painter, box, tokens, isChecked(), false, usable, usable && underMouse());

    constexpr int left = 31;
    const QRect name(left, 4, width() - left - 3, 16);
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(usable ? tokens.text : tokens.textDisabled);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_model.name, Qt::ElideRight, name.width()));

    QRect line(left, 20, width() - left - 3, 16);
    // text3 is too weak for the hovered fill.
    const QColor faint = !usable ? tokens.textDisabled : underMouse() || isChecked() ? tokens.text2 : tokens.text3;
    if (!m_model.retired && m_model.delivery != Delivery::Unknown) {
        const QString glyph =
            m_model.delivery == Delivery::Direct ? QStringLiteral("direct") : QStringLiteral("queued");
        m_theme.icons().paint(painter, QRectF(line.left(), line.top() + 2, 12, 12), glyph, faint);
        line.setLeft(line.left() + 14);
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_model.retired ? tokens.warning : faint);
    const auto elided = [&painter, &line](const QString &words) {
        return painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width());
    };
    // Where both do not fit, the price alone: half a time tells nothing.
    const bool roomForTime = elided(figures()) == figures();
    const QString words = m_model.retired ? tr("no longer offered") : roomForTime ? figures() : m_price;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, elided(words));
}

void ModelChip::keyPressEvent(QKeyEvent *event)
{
    if (m_model.typed && event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(m_model.id);
    else
        QAbstractButton::keyPressEvent(event);
}

void ModelChip::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_model.typed)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QAction *remove = menu->addAction(m_theme.icon(QStringLiteral("trash")), tr("Remove from the line-up"));
    connect(remove, &QAction::triggered, this, [this] { Q_EMIT removeRequested(m_model.id); });
    menu->popup(event->globalPos());
}

void ModelChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ModelChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace proofsheet
