// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/PromptEditor.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

namespace proofsheet {

using namespace metrics;

namespace {

// NOTES, section 4: at least 92, usually 132, grows to ten lines, then scrolls.
constexpr int leastHeight = 92;
constexpr int usualHeight = 132;
constexpr int mostLines = 10;
constexpr int sidePadding = 10;
constexpr int topPadding = 6;
constexpr int counterStrip = 30; // below the last line

} // namespace

// Over the text's lower right corner, on the field's own colour so that a long line does not run through it.
class PromptEditor::Counter final : public QWidget
{
public:
    Counter(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    void say(const QString &counter, const QString &trouble)
    {
        m_counter = counter;
        m_trouble = trouble;
        const QFontMetrics metrics(m_theme.font(TextRole::Caption));
        const int gap = trouble.isEmpty() ? 0 : space8;
        resize(metrics.horizontalAdvance(counter) + gap + metrics.horizontalAdvance(trouble) + space8,
               lineHeight(TextRole::Caption));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme->field);
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_trouble.isEmpty() ? m_theme->text3 : m_theme->danger);
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_counter);
        painter.drawText(rect().adjusted(space8 / 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_trouble);
    }

private:
    const Theme &m_theme;
    QString m_counter;
    QString m_trouble;
};

PromptEditor::PromptEditor(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
    , m_counter(new Counter(theme, this))
{
    setAcceptRichText(false);
    setAccessibleName(tr("Prompt"));
    setPlaceholderText(tr("Describe the picture you want. Ctrl+Enter runs it on every ticked model."));
    setTabChangesFocus(true);
    setFrameStyle(QFrame::NoFrame);
    setViewportMargins(sidePadding, topPadding, sidePadding, 2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(theme.font(TextRole::Reading));
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PromptEditor::fitHeight);
    setPrompt({});
}

void PromptEditor::setPrompt(const QString &prompt)
{
    setPlainText(prompt);
    setLineHeights();
    moveCursor(QTextCursor::End);
}

void PromptEditor::select(const TextRange &words)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(words.start));
    cursor.setPosition(int(words.start + words.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void PromptEditor::setCounter(const QString &counter, const QString &trouble)
{
    m_counter->say(counter, trouble);
    m_counter->move(width() - sidePadding - m_counter->width(), height() - 6 - m_counter->height());
    setAccessibleDescription(trouble.isEmpty() ? counter : QString(counter + QStringLiteral(", ") + trouble));
}

void PromptEditor::setShort(bool isShort)
{
    m_short = isShort;
    fitHeight();
}

void PromptEditor::applyTheme()
{
    m_counter->update();
    update();
}

// QTextEdit has no line height of its own: each block carries it. As part of the step before it, so that undo does not
// stop there.
void PromptEditor::setLineHeights()
{
    QTextCursor all(document());
    all.joinPreviousEditBlock();
    all.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(lineHeight(TextRole::Reading), QTextBlockFormat::FixedHeight);
    all.mergeBlockFormat(lines);
    all.endEditBlock();
}

void PromptEditor::fitHeight()
{
    const int line = lineHeight(TextRole::Reading);
    const int text = std::min(int(document()->size().height()), mostLines * line);
    const int wanted = m_short ? leastHeight : std::max(usualHeight, text + topPadding + counterStrip);
    if (wanted != height())
        setFixedHeight(wanted);
}

bool PromptEditor::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QTextEdit::event(event);
    QPainter painter(this);
    paintBox(painter, rect(), m_theme->field, underMouse() && !hasFocus() ? m_theme->outline : m_theme->border,
             radiusControl);
    if (hasFocus())
        paintInnerRing(painter, rect(), m_theme->focus, radiusControl);
    return true;
}

void PromptEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT submitted(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QTextEdit::keyPressEvent(event);
}

void PromptEditor::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text());
    setLineHeights();
    ensureCursorVisible();
}

bool PromptEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void PromptEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    m_counter->move(width() - sidePadding - m_counter->width(), height() - 6 - m_counter->height());
    m_counter->raise();
}

void PromptEditor::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    update();
}

void PromptEditor::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    update();
}

} // namespace proofsheet
