// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/FactsTable.h"

#include "core/PlainText.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TabularText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {
namespace {

constexpr int rowHeight = 24;
constexpr int firstColumn = 84; // px from the left edge, as is the next
constexpr int secondColumn = 176;

} // namespace

FactsTable::FactsTable(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FactsTable::setRows(const QStringList &headings, const QList<FactsRow> &rows)
{
    m_headings = headings;
    m_rows = rows;
    QStringList spoken;
    for (const FactsRow &row : rows)
        spoken.append(QStringList{row.name, row.requested, row.actual}.join(QLatin1Char(' ')));
    setAccessibleName(spoken.join(QLatin1String(", ")));
    updateGeometry();
    update();
}

QSize FactsTable::sizeHint() const
{
    return {272, int(m_rows.size() + (m_headings.isEmpty() ? 0 : 1)) * rowHeight};
}

QRect FactsTable::cell(int line, int column) const
{
    const int left = column == 0 ? 0 : column == 1 ? firstColumn : secondColumn;
    const bool oneValue = m_headings.isEmpty();
    const int right = column == 0 ? firstColumn : column == 1 && !oneValue ? secondColumn : width();
    return {left, line * rowHeight, right - left - metrics::space4, rowHeight};
}

void FactsTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_theme.current();
    const auto put = [&](int line, int column, TextRole role, const QColor &colour, const QString &text) {
        painter.setFont(m_theme.font(role));
        painter.setPen(colour);
        const QRect where = cell(line, column);
        paintTabular(painter, where, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(withoutHidden(text), Qt::ElideRight, where.width()));
    };
    int line = 0;
    if (!m_headings.isEmpty()) {
        for (int column = 1; column <= m_headings.size(); ++column)
            put(0, column, TextRole::Caption, tokens.text3, m_headings[column - 1]);
        line = 1;
    }
    for (const FactsRow &row : std::as_const(m_rows)) {
        put(line, 0, TextRole::Body, tokens.text3, row.name);
        put(line, 1, TextRole::Body, tokens.text2, row.requested);
        put(line, 2, row.differs ? TextRole::Medium : TextRole::Body, row.differs ? tokens.text : tokens.text2,
            row.actual);
        ++line;
    }
}

bool FactsTable::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int at = help->pos().y() / rowHeight - (m_headings.isEmpty() ? 0 : 1);
    QString text;
    if (at >= 0 && at < m_rows.size())
        text = help->pos().x() >= secondColumn ? m_rows[at].actual : m_rows[at].requested;
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

} // namespace proofsheet
