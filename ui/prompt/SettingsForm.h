// SPDX-License-Identifier: GPL-3.0-or-later
// The settings that the ticked models take, and no others. What is shown is what is wished: a row nobody uses is hidden
// and empty.
#pragma once

#include "core/RequestMapping.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QToolButton;

namespace proofsheet {

class AspectPicker;
class CountStepper;
class CustomSize;
class ElidedLabel;
class SettingRow;
class TextLabel;

class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    SettingsForm(const ModelCatalog &catalog, const Theme &theme, QWidget *parent = nullptr);

    void setWished(const Wish &wish); // what to show where it can be; kept for rows that are hidden now
    // Shows the rows of these models. Call when the ticks change, before read().
    void setModels(const QList<ModelId> &models);
    void read(Wish &wish) const; // fills in extent, count, quality, background, format, style

    void explain(const RequestPlan &plan); // sizes sent, who uses a row, tooltips, what is wrong with a custom size
    void setFolded(bool folded);           // a low window: all but size and count behind "More settings"

Q_SIGNALS:
    void changed(); // by a person

private:
    struct Row
    {
        Field field;
        QString Wish::*member;
        SettingRow *widget;
    };
    QStringList words(Field field) const;
    QString shown(const Row &row) const;
    void offerWords();
    void guardTransparency();
    void arrange();
    void build();

    const ModelCatalog &m_catalog;
    const Theme &m_theme;
    QList<ModelTraits> m_models;
    Wish m_wished;
    ElidedLabel *m_sizes;
    QWidget *m_sizeHead;
    AspectPicker *m_shape;
    CustomSize *m_custom;
    QSize m_sent; // by the first model, at the last plan
    QList<Row> m_rows;
    CountStepper *m_count;
    TextLabel *m_ofEach;
    QToolButton *m_more;
    bool m_folded = false;
};

} // namespace proofsheet
