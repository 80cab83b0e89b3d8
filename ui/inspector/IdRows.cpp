// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/IdRows.h"

#include "ui/inspector/IconButton.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"

#include <QGridLayout>
#include <QToolButton>

namespace proofsheet {
namespace {

constexpr int valueColumn = 84; // px from the left edge, as in the table above
enum RowNumber { Model, Task, File, Support };

} // namespace

IdRows::IdRows(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->setColumnMinimumWidth(0, valueColumn);
    grid->setColumnStretch(1, 1);
    const QString copy = QStringLiteral("copy");
    addRow(*grid, theme, tr("Model"), copy, tr("Copy the model's id"));
    addRow(*grid, theme, tr("Task"), copy, tr("Copy the task's id"));
    addRow(*grid, theme, tr("File"), QStringLiteral("folder"), tr("Show in its folder"));
    addRow(*grid, theme, tr("Support id"), copy, tr("Copy the support id"));
    for (int row = 0; row < m_rows.size(); ++row) {
        connect(m_rows[row].button, &QToolButton::clicked, this, [this, row] {
            if (row == File)
                Q_EMIT revealRequested();
            else
                Q_EMIT copyRequested(m_rows[row].whole);
        });
    }
}

void IdRows::addRow(QGridLayout &grid, const Theme &theme, const QString &name, const QString &icon, const QString &tip)
{
    Row row{new ElidedLabel(theme, TextRole::Body, &Tokens::text3, this),
            new ElidedLabel(theme, TextRole::Body, &Tokens::text2, this),
            makeIconButton(theme, icon, tip, metrics::hitMin, this),
            {}};
    row.name->setText(name);
    row.value->setElideMode(Qt::ElideMiddle);
    const int line = int(m_rows.size());
    grid.addWidget(row.name, line, 0);
    grid.addWidget(row.value, line, 1);
    grid.addWidget(row.button, line, 2);
    m_rows.append(row);
}

void IdRows::setValue(int row, const QString &shown, const QString &whole)
{
    m_rows[row].whole = whole;
    m_rows[row].value->setText(shown);
    for (QWidget *part : {static_cast<QWidget *>(m_rows[row].name), static_cast<QWidget *>(m_rows[row].value),
                          static_cast<QWidget *>(m_rows[row].button)})
        part->setVisible(!whole.isEmpty());
}

void IdRows::show(const ImageRecord &record)
{
    setValue(Model, record.sent.model.text(), record.sent.model.text());
    setValue(Task, record.task.text(), record.task.text());
    setValue(File, record.file.section(QLatin1Char('/'), -1), record.file);
    setValue(Support, record.supportId, record.supportId);
}

} // namespace proofsheet
