// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/MarkEcho.h"

#include "ui/gallery/TilePainter.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/StarRating.h"

#include <QPainter>

namespace proofsheet {

namespace {

constexpr QSize plate{152, 48};
constexpr int starSize = 22;

} // namespace

MarkEcho::MarkEcho(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(plate);
    hide();
    m_leave.setSingleShot(true);
    m_leave.setInterval(shownMs);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
}

void MarkEcho::show(const Marks &before, const Marks &after)
{
    if (before.rating != after.rating)
        m_kind = Kind::Stars;
    else if (before.flag != after.flag)
        m_kind = Kind::Flag;
    else if (before.label != after.label)
        m_kind = Kind::Label;
    else
        return;
    m_marks = after;
    const QRect room = parentWidget()->rect();
    move(room.center() - QPoint(width() / 2, height() / 2));
    raise();
    QWidget::show();
    update();
    m_leave.start();
}

void MarkEcho::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), m_theme->label, {}, metrics::radiusCard);
    if (m_kind == Kind::Stars) {
        const int wide = StarRating::widthOf(starSize, 5);
        StarRating::paint(painter, QPointF((width() - wide) / 2.0, (height() - starSize) / 2.0), starSize,
                          m_marks.rating, true, m_theme);
        return;
    }
    const QRectF icon(20, (height() - 20) / 2.0, 20, 20);
    QString word;
    if (m_kind == Kind::Flag) {
        const bool picked = m_marks.flag == Flag::Picked;
        const bool rejected = m_marks.flag == Flag::Rejected;
        word = picked ? tr("Picked") : rejected ? tr("Rejected") : tr("No flag");
        m_theme.icons().paint(painter, icon, rejected ? QStringLiteral("reject") : QStringLiteral("flag"),
                              picked     ? m_theme->success
                              : rejected ? m_theme->danger
                                         : m_theme->text3);
    } else {
        const QString words[] = {tr("No label"), tr("Red"), tr("Yellow"), tr("Green"), tr("Blue")};
        word = words[int(m_marks.label)];
        paintBox(painter, icon.adjusted(2, 2, -2, -2),
                 m_marks.label == Label::None ? QColor() : labelColour(m_theme.current(), m_marks.label),
                 m_theme->outline, metrics::radiusSmall);
    }
    painter.setFont(m_theme.font(TextRole::Strong));
    // `label` is the dark plate over pictures in both themes.
    painter.setPen(Qt::white);
    painter.drawText(rect().adjusted(52, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
}

} // namespace proofsheet
