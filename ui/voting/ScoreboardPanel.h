// SPDX-License-Identifier: GPL-3.0-or-later
// What the votes of a scope say of each model: wins, rates and how sure they are, cost and time, each model against
// each. 480 px, at least 400.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QTableView;
class QToolButton;

namespace proofsheet {

class DuelModel;
class ModelCatalog;
class ScoreWatch;
class ScoreboardModel;
class SegmentedControl;

class ScoreboardPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 480, leastWidth = 400; // px

    // All outlive the panel.
    ScoreboardPanel(ScoreWatch &watch, const ModelCatalog &catalog, const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {usualWidth, 600}; }
    QString asText() const; // both tables and the sentences, for the clipboard

Q_SIGNALS:
    void copyRequested(const QString &text);
    void exportRequested(); // the votes in the scope

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QTableView *makeTable(QAbstractItemModel *model, const QString &name);
    void setUpScores();
    void setUpDuels();
    void refresh();
    void refreshScope();
    void fitTables();
    QString caution() const;
    QString emptyNote() const;

    ScoreWatch &m_watch;
    const Theme &m_theme;
    ScoreboardModel *m_model;
    DuelModel *m_duels;
    SegmentedControl *m_scope;
    QTableView *m_table;
    QTableView *m_matrix;
    QWidget *m_cautionRow;
    QLabel *m_caution;
    QLabel *m_matrixTitle;
    QLabel *m_foot;
    QLabel *m_empty;
    QToolButton *m_copy;
    QToolButton *m_export;
};

} // namespace proofsheet
