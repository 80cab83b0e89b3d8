// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/WordDiffText.h"

#include "core/PlainText.h"

#include <QFutureWatcher>
#include <QPainter>
#include <QtConcurrentRun>

namespace proofsheet {

namespace {

constexpr int linePitch = 18; // px
// Of both texts, compared on the window's thread: a few milliseconds. Thirty thousand signs with little in common take
// a good part of a second.
constexpr qsizetype atOnce = 4000;

} // namespace

WordDiffText::WordDiffText(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WordDiffText::setTexts(const QString &from, const QString &to)
{
    delete m_comparing;
    if (from.size() + to.size() <= atOnce) {
        setSpans(wordDifference(from, to));
        return;
    }
    setSpans({{.kind = WordSpan::Kind::Same, .text = to}});
    auto *watcher = new QFutureWatcher<QList<WordSpan>>(this);
    m_comparing = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        setSpans(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&wordDifference, from, to));
}

void WordDiffText::setSpans(const QList<WordSpan> &spans)
{
    m_spans = spans;
    m_text.clear();
    QStringList spoken;
    bool afterRemoved = false;
    for (WordSpan &span : m_spans) {
        span.text = withoutHidden(span.text);
        // A word put in another's place begins right after it: they would read as one.
        if (span.kind == WordSpan::Kind::Added && afterRemoved && !m_text.back().isSpace())
            span.text.prepend(QLatin1Char(' '));
        afterRemoved = span.kind == WordSpan::Kind::Removed;
        m_text += span.text;
        spoken << (span.kind == WordSpan::Kind::Added     ? tr("added: %1").arg(span.text)
                   : span.kind == WordSpan::Kind::Removed ? tr("removed: %1").arg(span.text)
                                                          : span.text);
    }
    setAccessibleName(spoken.join(QLatin1Char(' ')));
    updateGeometry();
    update();
}

QList<QTextLayout::FormatRange> WordDiffText::formats() const
{
    QList<QTextLayout::FormatRange> ranges;
    int start = 0;
    for (const WordSpan &span : m_spans) {
        QTextCharFormat format;
        format.setForeground(m_theme->text2);
        if (span.kind == WordSpan::Kind::Added) {
            format.setBackground(m_theme->selectionText);
            format.setForeground(m_theme->text);
        } else if (span.kind == WordSpan::Kind::Removed) {
            format.setFontStrikeOut(true);
            format.setForeground(m_theme->text3);
        }
        ranges.append({start, int(span.text.size()), format});
        start += int(span.text.size());
    }
    return ranges;
}

qreal WordDiffText::lay(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats());
    layout.beginLayout();
    qreal top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, top));
        top += linePitch;
    }
    layout.endLayout();
    return top;
}

int WordDiffText::heightForWidth(int width) const
{
    QTextLayout layout(m_text, m_theme.font(TextRole::Body));
    return int(lay(layout, std::max(width, 1)));
}

void WordDiffText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QTextLayout layout(m_text, m_theme.font(TextRole::Body));
    lay(layout, width());
    painter.setPen(m_theme->text2);
    layout.draw(&painter, {});
}

} // namespace proofsheet
