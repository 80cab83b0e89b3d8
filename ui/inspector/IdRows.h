// SPDX-License-Identifier: GPL-3.0-or-later
// Model, task, file and support id of one picture, each with a button that copies it, or shows the file in its folder.
#pragma once

#include "core/ImageRecord.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace proofsheet {

class ElidedLabel;

class IdRows : public QWidget
{
    Q_OBJECT

public:
    explicit IdRows(const Theme &theme, QWidget *parent = nullptr);

    void show(const ImageRecord &record);
    using QWidget::show;

Q_SIGNALS:
    void copyRequested(const QString &text);
    void revealRequested();

private:
    struct Row
    {
        ElidedLabel *name;
        ElidedLabel *value;
        QToolButton *button;
        QString whole;
    };
    void addRow(QGridLayout &grid, const Theme &theme, const QString &name, const QString &icon, const QString &tip);
    void setValue(int row, const QString &shown, const QString &whole);

    QList<Row> m_rows;
};

} // namespace proofsheet
