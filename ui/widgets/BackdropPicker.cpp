// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BackdropPicker.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int side = 16;
constexpr int pitch = 22;
constexpr int ring = 3; // px round a square
constexpr int count = int(std::size(allBackdrops));
} // namespace

BackdropPicker::BackdropPicker(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_current(defaultBackdrop(theme.current()))
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Backdrop: %1").arg(nameOf(m_current)));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize BackdropPicker::sizeHint() const
{
    return {(count - 1) * pitch + side + 2 * ring, compactHeight};
}

QString BackdropPicker::nameOf(Backdrop backdrop)
{
    switch (backdrop) {
    case Backdrop::Black:
        return tr("Black");
    case Backdrop::Dark:
        return tr("Dark grey");
    case Backdrop::Mid:
        return tr("Mid grey");
    case Backdrop::Light:
        return tr("Light grey");
    case Backdrop::White:
        return tr("White");
    case Backdrop::Checker:
        return tr("Squares behind transparent parts");
    }
    return {};
}

QRectF BackdropPicker::box(int index)
{
    return QRectF(ring + index * pitch, (compactHeight - side) / 2.0, side, side);
}

int BackdropPicker::indexAt(QPointF position)
{
    const int index = int(position.x()) / pitch;
    return position.x() >= 0 && index < count ? index : -1;
}

void BackdropPicker::setCurrent(Backdrop backdrop)
{
    m_current = backdrop;
    setAccessibleName(tr("Backdrop: %1").arg(nameOf(backdrop)));
    update();
}

void BackdropPicker::choose(int index)
{
    if (index < 0 || index >= count || allBackdrops[index] == m_current)
        return;
    setCurrent(allBackdrops[index]);
    Q_EMIT chosen(m_current);
}

void BackdropPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < count; ++i) {
        const QRectF where = box(i);
        const Backdrop backdrop = allBackdrops[i];
        if (backdrop == Backdrop::Checker) {
            paintChecker(painter, where, m_theme.current());
            paintBox(painter, where, {}, m_theme->outline, 2);
        } else {
            paintBox(painter, where, backdropColour(backdrop), m_theme->outline, 2);
        }
        if (backdrop != m_current)
            continue;
        const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(focused ? m_theme->focus : m_theme->text2, 2));
        painter.drawRoundedRect(where.adjusted(-2, -2, 2, 2), radiusSmall, radiusSmall);
    }
}

void BackdropPicker::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position()));
}

void BackdropPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        choose(int(m_current) - 1);
    else if (event->key() == Qt::Key_Right)
        choose(int(m_current) + 1);
    else
        QWidget::keyPressEvent(event);
}

bool BackdropPicker::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), plainToolTip(index < 0 ? QString() : nameOf(allBackdrops[index])), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace proofsheet
