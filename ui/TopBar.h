// SPDX-License-Identifier: GPL-3.0-or-later
// The row at the top: menus, views, search, filters, thumbnail size, panel switches. 44 px; closes up as the window
// narrows.
#pragma once

#include "library/Query.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenuBar;
class QSlider;
class QToolButton;

namespace proofsheet {

class Actions;
class FilterControls;
class ModelCatalog;
class SegmentedControl;
class Theme;

class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Actions &actions, const ModelCatalog &catalog, const Theme &theme, QWidget *parent = nullptr);

    Query query() const;
    void setQuery(const Query &query); // no signal
    void focusSearch();
    FilterControls &filters() const { return *m_filters; }

    // "grid", "loupe" ...; anything else: none is on. The thumbnail size is there with the grid only.
    void showView(const QString &view);
    void setColumns(int columns);  // no signal
    void setLeftWidth(int width);  // the menus are as wide as the left panel
    void setNeutral(bool neutral); // search, filters and thumbnail size are hidden

Q_SIGNALS:
    void viewChosen(const QString &view);
    void comparedByDrop(const QList<proofsheet::ItemId> &ids); // pictures dropped on the segment of compare
    void queryChanged(const proofsheet::Query &query);
    void columnsChosen(int columns); // one of the design's steps

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeSlider();
    QToolButton *makeToggle(QAction *action, const QString &icon);

    const Theme &m_theme;
    QMenuBar *m_menus;
    SegmentedControl *m_views;
    QLineEdit *m_search;
    FilterControls *m_filters;
    QSlider *m_size;
    QWidget *m_sizeBox;
    bool m_hasThumbnails = true;
    bool m_neutral = false;
    QTimer m_typing;
};

} // namespace proofsheet
