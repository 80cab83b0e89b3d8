// SPDX-License-Identifier: GPL-3.0-or-later
// Filters by rating, model and flag: three combo boxes, or one button with a menu where the window is narrow.
#pragma once

#include "library/Query.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QPushButton;

namespace proofsheet {

class ModelCatalog;
class Theme;

class FilterControls : public QWidget
{
    Q_OBJECT

public:
    FilterControls(const ModelCatalog &catalog, const Theme &theme, QWidget *parent = nullptr);

    void applyTo(Query &query) const; // sets models, rating and flag
    void show(const Query &query);    // no signal
    void setLeastRating(int stars);
    void setNarrow(bool narrow); // one button instead of three boxes
    void refreshModels();

Q_SIGNALS:
    void changed();

private:
    void fillMenu();
    void updateButton();

    const ModelCatalog &m_catalog;
    const Theme &m_theme;
    QComboBox *m_rating;
    QComboBox *m_model;
    QComboBox *m_flag;
    QPushButton *m_button;
    QMenu *m_menu;
};

} // namespace proofsheet
