// SPDX-License-Identifier: GPL-3.0-or-later
// The models to choose from, two in a row, and a field for an id typed by hand.
#pragma once

#include "core/RequestMapping.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QToolButton;

namespace proofsheet {

class ModelCatalog;
class ModelChip;
class TextLabel;

class LineUp : public QWidget
{
    Q_OBJECT

public:
    LineUp(const ModelCatalog &catalog, const Theme &theme, QWidget *parent = nullptr);

    QList<ModelId> ticked() const; // in the line-up's order
    void setTicked(const QList<ModelId> &models);
    void rebuild();                                   // the catalogue has changed; ticks stay
    void setFigures(const RequestPlan &ofEveryModel); // price and time of each, at the wished size and quality
    void setPreset(const QString &name);              // the saved line-up that this is; empty: none
    QPoint presetsPoint() const;                      // where its menu opens, in global coordinates

Q_SIGNALS:
    void tickedChanged();
    void presetsRequested();
    void idTyped(const proofsheet::ModelId &id);
    void removeRequested(const proofsheet::ModelId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshCount();
    void takeTyped();

    const ModelCatalog &m_catalog;
    const Theme &m_theme;
    TextLabel *m_count;
    TextLabel *m_perImage;
    QToolButton *m_add;
    QLineEdit *m_typed;
    QToolButton *m_presets;
    QGridLayout *m_grid;
    QList<ModelChip *> m_chips;
};

} // namespace proofsheet
