// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked and what came, side by side; a value that differs is heavier. Rows of 24 px. Also used with one column
// of values.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

struct FactsRow
{
    QString name;
    QString requested;
    QString actual;
    bool differs = false;
};

class FactsTable : public QWidget
{
    Q_OBJECT

public:
    FactsTable(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const QStringList &headings, const QList<FactsRow> &rows); // headings: of the two columns, or none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect cell(int line, int column) const;

    const Theme &m_theme;
    QStringList m_headings;
    QList<FactsRow> m_rows;
};

} // namespace proofsheet
