// SPDX-License-Identifier: GPL-3.0-or-later
// A model in the line-up: a check box with name, delivery, price and usual time. 40 px high.
#pragma once

#include "core/ModelTraits.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>

namespace proofsheet {

class ModelChip : public QAbstractButton
{
    Q_OBJECT

public:
    ModelChip(const Theme &theme, const ModelTraits &model, QWidget *parent = nullptr);

    const ModelTraits &model() const { return m_model; }
    void setModel(const ModelTraits &model); // a retired one cannot be ticked
    void setFigures(const QString &price,
                    const QString &time); // "$0.063", "35 s"; the time goes where there is no room

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested(const proofsheet::ModelId &id); // typed ones only: its context menu, or Delete

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void nextCheckState() override;

private:
    void describe();
    QString figures() const;

    const Theme &m_theme;
    ModelTraits m_model;
    QString m_price;
    QString m_time;
};

} // namespace proofsheet
