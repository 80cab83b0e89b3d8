// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/PaneCaption.h"

#include "ui/compare/CompareWords.h"
#include "ui/compare/LetterBadge.h"
#include "ui/gallery/TilePainter.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TabularText.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {

namespace {

constexpr int starSize = 12;
constexpr int padding = metrics::space8;

} // namespace

PaneCaption::PaneCaption(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(captionHeight);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaneCaption::setLetter(const QString &letter, bool active)
{
    m_letter = letter;
    m_active = active;
    update();
}

void PaneCaption::setPicture(const QString &model, const ImageRecord &record)
{
    m_model = model;
    m_facts = comparewords::facts(record);
    m_asked = comparewords::asked(record);
    m_marks = record.marks;
    m_known = true;
    update();
}

void PaneCaption::setAbsent(const QString &model)
{
    m_model = model;
    m_facts.clear();
    m_asked.clear();
    m_marks = {};
    m_known = false;
    update();
}

void PaneCaption::setAlone(bool alone)
{
    m_alone = alone;
    update();
}

QRect PaneCaption::starsRect() const
{
    const int wide = StarRating::widthOf(starSize, 5);
    return {width() - padding - wide, (height() - starSize) / 2, wide, starSize};
}

// Where the flag and what else stands before the stars ends; unset stars of a pane that is not active take no room.
int PaneCaption::marksLeft() const
{
    const QRect stars = starsRect();
    const int shown = m_active || m_hovered > 0 ? stars.width() : StarRating::widthOf(starSize, m_marks.rating);
    return stars.right() + 1 - shown - (shown > 0 ? metrics::space8 : 0);
}

QRect PaneCaption::glyphRect() const
{
    const int right = marksLeft() - (m_marks.flag == Flag::None ? 0 : 22);
    return {right - metrics::iconSmall, (height() - metrics::iconSmall) / 2, metrics::iconSmall, metrics::iconSmall};
}

int PaneCaption::starAt(QPoint position) const
{
    const QRect stars = starsRect();
    if (!m_known || !stars.adjusted(-2, -8, 4, 8).contains(position))
        return 0;
    return std::clamp((position.x() - stars.left()) * 5 / stars.width() + 1, 1, 5);
}

void PaneCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    if (m_marks.label != Label::None)
        painter.fillRect(QRect(0, 0, width(), 3), labelColour(m_theme.current(), m_marks.label));
    if (!m_letter.isEmpty())
        paintLetterBadge(painter, QPointF(padding, (height() - letterBadgeSide) / 2.0), m_letter, m_active, m_theme);
    const QRect stars = starsRect();
    int right = marksLeft();
    if (m_known) {
        const int shown = m_hovered > 0 ? m_hovered : m_marks.rating;
        const bool empty = m_active || m_hovered > 0;
        const int left = empty ? stars.left() : stars.right() + 1 - StarRating::widthOf(starSize, shown);
        StarRating::paint(painter, QPointF(left, stars.top()), starSize, shown, empty, m_theme);
    }
    if (m_marks.flag != Flag::None) {
        const bool picked = m_marks.flag == Flag::Picked;
        m_theme.icons().paint(painter, QRectF(right - 14, (height() - 14) / 2.0, 14, 14),
                              picked ? QStringLiteral("flag") : QStringLiteral("reject"),
                              picked ? m_theme->success : m_theme->danger);
        right -= 22;
    }
    if (m_alone) {
        m_theme.icons().paint(painter, glyphRect(), QStringLiteral("unlink"), m_theme->text);
        right = glyphRect().left() - metrics::space8;
    }
    int left = padding + (m_letter.isEmpty() ? 0 : letterBadgeSide + metrics::space8);
    const QFont strong = m_theme.font(TextRole::Strong);
    painter.setFont(strong);
    painter.setPen(m_known && m_marks.flag != Flag::Rejected ? m_theme->text : m_theme->text3);
    const QString name = QFontMetrics(strong).elidedText(m_model, Qt::ElideRight, right - left);
    const int nameWidth = QFontMetrics(strong).horizontalAdvance(name);
    painter.drawText(QRect(left, 0, nameWidth + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    left += nameWidth + metrics::space8;
    const auto words = [&](const QString &text, TextRole role, const QColor &colour) {
        const QFont font = m_theme.font(role);
        const int room = right - left;
        if (text.isEmpty() || room < 16)
            return;
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room);
        painter.setFont(font);
        painter.setPen(colour);
        paintTabular(painter, QRectF(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        left += tabularWidth(QFontMetrics(font), shown);
    };
    const QString dot = QStringLiteral(" · ");
    if (m_asked.isEmpty() || m_facts.isEmpty()) {
        words(m_facts.join(dot), TextRole::Caption, m_theme->text3);
    } else {
        words(m_facts.first() + QStringLiteral(", ") + m_asked, TextRole::Caption, m_theme->warning);
        words(dot + m_facts.mid(1).join(dot), TextRole::Caption, m_theme->text3);
    }
}

void PaneCaption::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int star = starAt(at);
    if (event->button() == Qt::LeftButton && star > 0)
        Q_EMIT ratingChosen(star == m_marks.rating ? 0 : star);
    else if (event->button() == Qt::LeftButton && m_alone && glyphRect().adjusted(-4, -4, 4, 4).contains(at))
        Q_EMIT realignRequested();
    else
        event->ignore();
}

void PaneCaption::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = starAt(event->position().toPoint());
    update();
    event->ignore();
}

void PaneCaption::leaveEvent(QEvent *)
{
    m_hovered = 0;
    update();
}

bool PaneCaption::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString text;
        if (m_alone && glyphRect().adjusted(-4, -4, 4, 4).contains(help->pos()))
            text = tr("Moved apart from the others. Bring it back (R)");
        else if (m_known)
            text = (QStringList{m_model} + m_facts + QStringList{m_asked}).join(QStringLiteral(" · "));
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace proofsheet
