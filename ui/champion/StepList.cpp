// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/StepList.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TabularText.h"
#include "wording/RoundWording.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int iconLeft = 22;
constexpr int wordsLeft = 44;
} // namespace

StepList::StepList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("So far"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepList::setLines(const QList<Line> &lines, int done)
{
    if (lines == m_lines && done == m_done)
        return;
    m_lines = lines;
    m_done = done;
    m_marked = -1;
    setFocusPolicy(lines.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    describe();
    updateGeometry();
    update();
}

QSize StepList::sizeHint() const
{
    return {240, int(m_lines.size()) * rowHeight};
}

int StepList::stepAt(int y) const
{
    const int row = y / rowHeight;
    return y < 0 || row >= m_lines.size() ? -1 : int(m_lines.size()) - 1 - row;
}

void StepList::setMarked(int step)
{
    if (step == m_marked)
        return;
    m_marked = step;
    setCursor(step < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    describe();
    update();
}

void StepList::describe()
{
    const QString marked =
        m_marked < 0 ? QString() : tr("step %1, %2").arg(m_marked + 1).arg(m_lines.at(m_marked).words);
    setAccessibleDescription(marked.isEmpty() ? wording::roundSteps(m_done, 0) : marked);
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    for (int row = 0; row < m_lines.size(); ++row) {
        const int step = int(m_lines.size()) - 1 - row;
        const Line &line = m_lines.at(step);
        const QRect box(0, row * rowHeight, width(), rowHeight);
        const bool marked = step == m_marked;
        if (marked)
            paintBox(painter, box.adjusted(-0, 1, 0, -1), tokens.hover, {}, radiusSmall);
        else if (row > 0)
            paintHairline(painter, box.topLeft(), box.topRight(), tokens.border);
        if (marked && hasFocus())
            paintInnerRing(painter, box.adjusted(0, 1, 0, -1), tokens.focus, radiusSmall);
        const bool counts = step < m_done;
        const QColor faint = marked ? tokens.text2 : tokens.text3;
        const QColor words = counts ? (marked ? tokens.text : tokens.text2) : faint;
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(faint);
        paintTabular(painter, QRectF(4, box.top(), iconLeft - 4, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(step + 1));
        m_theme.icons().paint(painter,
                              QRectF(iconLeft, box.top() + (rowHeight - iconSmall) / 2.0, iconSmall, iconSmall),
                              line.icon, words);
        painter.setPen(words);
        const QRect room(wordsLeft, box.top(), width() - wordsLeft - 4, box.height());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.words, Qt::ElideRight, room.width()));
    }
}

void StepList::mouseMoveEvent(QMouseEvent *event)
{
    setMarked(stepAt(int(event->position().y())));
}

void StepList::mousePressEvent(QMouseEvent *event)
{
    const int step = stepAt(int(event->position().y()));
    if (event->button() == Qt::LeftButton && step >= 0)
        Q_EMIT chosen(step);
}

void StepList::leaveEvent(QEvent *)
{
    setMarked(-1);
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_lines.size()) - 1;
    const int from = m_marked < 0 ? last + 1 : m_marked;
    if (event->key() == Qt::Key_Down && from > 0)
        setMarked(from - 1);
    else if (event->key() == Qt::Key_Up && from < last)
        setMarked(from + 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked >= 0)
        Q_EMIT chosen(m_marked);
    else
        QWidget::keyPressEvent(event);
}

void StepList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_marked < 0 && event->reason() != Qt::MouseFocusReason)
        setMarked(int(m_lines.size()) - 1);
}

void StepList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setMarked(-1);
}

bool StepList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(help->pos().y());
        QToolTip::showText(help->globalPos(),
                           step < 0 ? QString()
                                    : plainToolTip(tr("Back to step %1: %2").arg(step + 1).arg(m_lines.at(step).words)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace proofsheet
