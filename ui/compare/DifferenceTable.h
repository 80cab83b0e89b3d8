// SPDX-License-Identifier: GPL-3.0-or-later
// What compared pictures differ in: a column a picture for up to four, else the values with the letters of those that
// have them. The minority stands out, the majority recedes, the best cost and time are in the colour of success; what
// came otherwise than asked says so. What is the same in all is folded away.
#pragma once

#include "judging/ParameterTable.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class DifferenceTable : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceTable(const Theme &theme, QWidget *parent = nullptr);

    // letters: one a picture of the table. active: its index, -1: none.
    void setTable(const ParameterTable &table, const QStringList &letters, int active);
    QString asText() const; // what it shows and folds, tab-separated, for the clipboard
    bool isOpen() const { return m_open; }
    void setOpen(bool open); // what is the same in all is shown

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Line
    {
        enum class Kind { Letters, Row, Fold, Same };
        Kind kind = Kind::Row;
        int row = 0; // in differing, or in equal
        int top = 0;
        int height = 0;
    };
    struct Group
    {
        QString letters;
        ParameterCell cell;
    };
    void lay();
    bool isColumns() const { return m_letters.size() <= 4; }
    QList<Group> groupsOf(const ParameterRow &row) const;
    QString cellText(const ParameterRow &row, const ParameterCell &cell) const;
    QColor colourOf(const ParameterRow &row, const ParameterCell &cell) const;
    void paintLetters(QPainter &painter, int top) const;
    void paintColumns(QPainter &painter, const Line &line) const;
    void paintGroups(QPainter &painter, const Line &line) const;
    void paintFold(QPainter &painter, const Line &line) const;
    void paintSame(QPainter &painter, const Line &line) const;
    double columnWidth() const;

    const Theme &m_theme;
    ParameterTable m_table;
    QList<int> m_shown; // rows of differing that the table says; prompts are told below it
    QStringList m_letters;
    int m_active = -1;
    QList<Line> m_lines;
    bool m_open = false;
};

} // namespace proofsheet
