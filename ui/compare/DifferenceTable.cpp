// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/DifferenceTable.h"

#include "ui/compare/CompareWords.h"
#include "ui/compare/LetterBadge.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TabularText.h"
#include "wording/ParameterWording.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace proofsheet {

namespace {

constexpr int letterRow = 34;
constexpr int nameHeight = 18;
constexpr int valueHeight = 18;
constexpr int rowPadding = 9; // above and below
constexpr int foldHeight = 28;
constexpr int sameHeight = 22;
constexpr int nameColumn = 104; // px, of what is the same in all

bool isAsked(const ParameterRow &row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const ParameterCell &cell) { return cell.asked; });
}

} // namespace

DifferenceTable::DifferenceTable(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Differences"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DifferenceTable::setTable(const ParameterTable &table, const QStringList &letters, int active)
{
    m_table = table;
    m_letters = letters;
    m_active = active;
    m_shown.clear();
    for (int i = 0; i < m_table.differing.size(); ++i) {
        const Parameter parameter = m_table.differing[i].parameter;
        if (parameter != Parameter::Prompt)
            m_shown.append(i);
    }
    setAccessibleDescription(asText());
    lay();
}

void DifferenceTable::setOpen(bool open)
{
    m_open = open;
    lay();
}

void DifferenceTable::lay()
{
    m_lines.clear();
    int top = 0;
    const auto add = [&](Line::Kind kind, int row, int height) {
        m_lines.append({kind, row, top, height});
        top += height;
    };
    if (isColumns() && !m_shown.isEmpty())
        add(Line::Kind::Letters, 0, letterRow);
    for (const int row : std::as_const(m_shown)) {
        const ParameterRow &one = m_table.differing[row];
        int lines = 0;
        if (isColumns())
            lines = 1 + (isAsked(one) ? 1 : 0);
        else
            lines = int(groupsOf(one).size());
        add(Line::Kind::Row, row, nameHeight + lines * valueHeight + rowPadding);
    }
    if (!m_table.equal.isEmpty()) {
        add(Line::Kind::Fold, 0, foldHeight);
        for (int row = 0; m_open && row < m_table.equal.size(); ++row)
            add(Line::Kind::Same, row, sameHeight);
    }
    setFixedHeight(std::max(top, 1));
    updateGeometry();
    update();
}

QSize DifferenceTable::sizeHint() const
{
    return {304, height()};
}

double DifferenceTable::columnWidth() const
{
    return double(width()) / std::max<qsizetype>(1, m_letters.size());
}

QList<DifferenceTable::Group> DifferenceTable::groupsOf(const ParameterRow &row) const
{
    QList<Group> groups;
    for (qsizetype i = 0; i < row.cells.size() && i < m_letters.size(); ++i) {
        const ParameterCell &cell = row.cells[i];
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.cell.value == cell.value && group.cell.asked == cell.asked;
        });
        if (same == groups.end())
            groups.append({m_letters[i], cell});
        else
            same->letters += QLatin1Char(' ') + m_letters[i];
    }
    return groups;
}

QString DifferenceTable::cellText(const ParameterRow &row, const ParameterCell &cell) const
{
    const QString text = wording::parameterValue(row.parameter, cell.value);
    // "openai/gpt-image-1": the maker's name has no room in a column.
    return row.parameter == Parameter::Model ? text.section(QLatin1Char('/'), -1) : text;
}

QColor DifferenceTable::colourOf(const ParameterRow &row, const ParameterCell &cell) const
{
    if (cell.best)
        return m_theme->success;
    return !row.hasMajority || cell.minority ? m_theme->text : m_theme->text3;
}

void DifferenceTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    for (const Line &line : std::as_const(m_lines)) {
        if (!QRect(0, line.top, width(), line.height).intersects(event->rect()))
            continue;
        switch (line.kind) {
        case Line::Kind::Letters:
            paintLetters(painter, line.top);
            break;
        case Line::Kind::Row:
            isColumns() ? paintColumns(painter, line) : paintGroups(painter, line);
            break;
        case Line::Kind::Fold:
            paintFold(painter, line);
            break;
        case Line::Kind::Same:
            paintSame(painter, line);
            break;
        }
        if (line.kind != Line::Kind::Same)
            paintHairline(painter, QPointF(0, line.top + line.height - 0.5),
                          QPointF(width(), line.top + line.height - 0.5), m_theme->border);
    }
}

void DifferenceTable::paintLetters(QPainter &painter, int top) const
{
    const bool words =
        std::any_of(m_letters.begin(), m_letters.end(), [](const QString &one) { return one.size() > 1; });
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text3);
    for (int i = 0; words && i < m_letters.size(); ++i)
        painter.drawText(QRectF(i * columnWidth(), top, columnWidth(), letterRow), Qt::AlignLeft | Qt::AlignVCenter,
                         m_letters[i]);
    for (int i = 0; !words && i < m_letters.size(); ++i)
        paintLetterBadge(painter, QPointF(i * columnWidth(), top + (letterRow - letterBadgeSide) / 2.0), m_letters[i],
                         i == m_active, m_theme);
}

void DifferenceTable::paintColumns(QPainter &painter, const Line &line) const
{
    const ParameterRow &row = m_table.differing[line.row];
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text2);
    painter.drawText(QRect(0, line.top + rowPadding / 2, width(), nameHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     wording::parameterName(row.parameter));
    const double wide = columnWidth();
    for (int i = 0; i < row.cells.size() && i < m_letters.size(); ++i) {
        const ParameterCell &cell = row.cells[i];
        QFont font = m_theme.font(TextRole::Caption);
        if (cell.best || cell.minority)
            font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setPen(colourOf(row, cell));
        QRectF where(i * wide, line.top + rowPadding / 2 + nameHeight, wide - 6, valueHeight);
        const auto text = [&](const QString &words) {
            paintTabular(painter, where, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, int(where.width())));
        };
        text(cellText(row, cell));
        if (cell.asked) {
            where.translate(0, valueHeight);
            painter.setPen(m_theme->warning);
            text(tr("not %1", "it was asked for this, and came otherwise")
                     .arg(wording::parameterValue(row.parameter, *cell.asked)));
        }
    }
}

void DifferenceTable::paintGroups(QPainter &painter, const Line &line) const
{
    const ParameterRow &row = m_table.differing[line.row];
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text2);
    painter.drawText(QRect(0, line.top + rowPadding / 2, width(), nameHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     wording::parameterName(row.parameter));
    int top = line.top + rowPadding / 2 + nameHeight;
    const QList<Group> groups = groupsOf(row);
    for (const Group &group : groups) {
        const int split = width() / 2;
        QFont font = m_theme.font(TextRole::Caption);
        if (group.cell.best || group.cell.minority)
            font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setPen(colourOf(row, group.cell));
        QString text = cellText(row, group.cell);
        if (group.cell.asked)
            text += QStringLiteral(", ") + tr("not %1").arg(wording::parameterValue(row.parameter, *group.cell.asked));
        paintTabular(painter, QRectF(0, top, split, valueHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, split));
        painter.setPen(m_theme->text2);
        painter.drawText(QRect(split, top, width() - split, valueHeight), Qt::AlignVCenter | Qt::AlignRight,
                         group.letters);
        top += valueHeight;
    }
}

void DifferenceTable::paintFold(QPainter &painter, const Line &line) const
{
    const QRect where(0, line.top, width(), line.height);
    const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    m_theme.icons().paint(painter, QRectF(0, line.top + (line.height - 16) / 2.0, 16, 16),
                          m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), m_theme->text2);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme->text2);
    painter.drawText(where.adjusted(22, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     comparewords::sameInAll(int(m_letters.size())));
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignRight, QString::number(m_table.equal.size()));
    if (focused)
        paintInnerRing(painter, where, m_theme->focus, metrics::radiusSmall);
}

void DifferenceTable::paintSame(QPainter &painter, const Line &line) const
{
    const ParameterRow &row = m_table.equal[line.row];
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text2);
    painter.drawText(QRect(22, line.top, nameColumn, line.height), Qt::AlignVCenter | Qt::AlignLeft,
                     wording::parameterName(row.parameter));
    if (row.cells.isEmpty())
        return;
    painter.setPen(m_theme->text3);
    const QRect where(22 + nameColumn, line.top, width() - 22 - nameColumn, line.height);
    const QString text = cellText(row, row.cells.first()).simplified();
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
}

void DifferenceTable::mousePressEvent(QMouseEvent *event)
{
    for (const Line &line : std::as_const(m_lines)) {
        if (line.kind == Line::Kind::Fold && event->position().y() >= line.top &&
            event->position().y() < line.top + line.height) {
            setOpen(!m_open);
            return;
        }
    }
    event->ignore();
}

void DifferenceTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        setOpen(!m_open);
    else
        QWidget::keyPressEvent(event);
}

bool DifferenceTable::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.kind != Line::Kind::Row || help->y() < line.top || help->y() >= line.top + line.height)
            continue;
        const ParameterRow &row = m_table.differing[line.row];
        QStringList parts;
        for (qsizetype i = 0; i < row.cells.size() && i < m_letters.size(); ++i)
            parts << QStringLiteral("%1: %2").arg(m_letters[i],
                                                  wording::parameterValue(row.parameter, row.cells[i].value));
        text = wording::parameterName(row.parameter) + QLatin1Char('\n') + parts.join(QLatin1Char('\n'));
    }
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

QString DifferenceTable::asText() const
{
    QStringList lines{QLatin1Char('\t') + m_letters.join(QLatin1Char('\t'))};
    for (const QList<ParameterRow> *rows : {&m_table.differing, &m_table.equal}) {
        for (const ParameterRow &row : *rows) {
            QStringList cells{wording::parameterName(row.parameter)};
            for (const ParameterCell &cell : row.cells) {
                QString text = wording::parameterValue(row.parameter, cell.value).simplified();
                if (cell.asked)
                    text += QStringLiteral(" (") +
                            tr("asked %1").arg(wording::parameterValue(row.parameter, *cell.asked)) + QLatin1Char(')');
                cells << text;
            }
            lines << cells.join(QLatin1Char('\t'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace proofsheet
