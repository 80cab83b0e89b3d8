// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/WrappedText.h"

#include <QPainter>

namespace proofsheet {
namespace {

// Breaks the text into lines of this width and hands out each.
template <typename Each>
int breakLines(const QString &text, const QFont &font, int width, Each each)
{
    int count = 0;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width, 1));
            each(count++, paragraph.mid(line.textStart(), line.textLength()));
        }
        layout.endLayout();
    }
    return count;
}

} // namespace

WrappedText::WrappedText(const Theme &theme, Tokens::Role colour, int mostLines, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_colour(colour)
    , m_mostLines(mostLines)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WrappedText::setText(const QString &text)
{
    m_text = text;
    m_open = false;
    setAccessibleName(text);
    m_lineCount = linesAt(width());
    updateGeometry();
    update();
    Q_EMIT longChanged();
}

void WrappedText::setOpen(bool open)
{
    m_open = open;
    updateGeometry();
    update();
}

int WrappedText::linesAt(int width) const
{
    return m_text.isEmpty() ? 0 : breakLines(m_text, m_theme.font(TextRole::Body), width, [](int, const QString &) {});
}

int WrappedText::heightForWidth(int width) const
{
    return shownLines(linesAt(width)) * linePitch;
}

QSize WrappedText::sizeHint() const
{
    return {200, heightForWidth(std::max(width(), 40))};
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int lines = linesAt(width());
    if (lines == m_lineCount)
        return;
    m_lineCount = lines;
    Q_EMIT longChanged();
}

void WrappedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = m_theme.font(TextRole::Body);
    painter.setFont(font);
    painter.setPen(m_theme.current().*m_colour);
    const int shown = shownLines(m_lineCount);
    const int high = linePitch;
    breakLines(m_text, font, width(), [&](int number, const QString &line) {
        if (number >= shown)
            return;
        const bool cut = number == shown - 1 && shown < m_lineCount;
        const QString words =
            cut ? QFontMetrics(font).elidedText(line.trimmed() + QStringLiteral(" …"), Qt::ElideRight, width()) : line;
        painter.drawText(QRect(0, number * high, width(), high), Qt::AlignLeft | Qt::AlignVCenter, words);
    });
}

} // namespace proofsheet
