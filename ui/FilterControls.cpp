// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/FilterControls.h"

#include "core/ModelCatalog.h"
#include "ui/theme/Theme.h"
#include "wording/RunWording.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace proofsheet {

FilterControls::FilterControls(const ModelCatalog &catalog, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_theme(theme)
    , m_rating(new QComboBox(this))
    , m_model(new QComboBox(this))
    , m_flag(new QComboBox(this))
    , m_button(new QPushButton(tr("Filter"), this))
    , m_menu(new QMenu(this))
{
    m_rating->setAccessibleName(tr("Filter by rating"));
    m_model->setAccessibleName(tr("Filter by model"));
    m_flag->setAccessibleName(tr("Filter by flag"));
    const QIcon star = theme.icon(QStringLiteral("star"));
    m_rating->addItem(star, tr("Any"), 0);
    for (int stars = 1; stars <= 5; ++stars)
        m_rating->addItem(star, stars < 5 ? tr("%1 and more").arg(stars) : QString::number(stars), stars);
    m_flag->addItem(tr("Any flag"), -1);
    m_flag->addItem(tr("Picked"), int(Flag::Picked));
    m_flag->addItem(tr("Rejected"), int(Flag::Rejected));
    m_flag->addItem(tr("No flag"), int(Flag::None));
    refreshModels();
    m_button->setIcon(theme.icon(QStringLiteral("filter")));
    m_button->setMenu(m_menu);
    m_button->setAccessibleName(tr("Filter"));
    m_button->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QComboBox *box : {m_rating, m_model, m_flag}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            updateButton();
            Q_EMIT changed();
        });
    }
    layout->addWidget(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterControls::fillMenu);
}

void FilterControls::applyTo(Query &query) const
{
    query.leastRating = m_rating->currentData().toInt();
    query.models.clear();
    if (const QString model = m_model->currentData().toString(); !model.isEmpty())
        query.models << ModelId(model);
    const int flag = m_flag->currentData().toInt();
    query.flag = flag < 0 ? std::nullopt : std::optional(Flag(flag));
}

void FilterControls::show(const Query &query)
{
    const QSignalBlocker quiet(this);
    m_rating->setCurrentIndex(qMax(0, m_rating->findData(query.leastRating)));
    m_model->setCurrentIndex(query.models.isEmpty() ? 0 : qMax(0, m_model->findData(query.models.first().text())));
    m_flag->setCurrentIndex(query.flag ? qMax(0, m_flag->findData(int(*query.flag))) : 0);
    updateButton();
}

void FilterControls::setLeastRating(int stars)
{
    m_rating->setCurrentIndex(m_rating->findData(stars));
}

void FilterControls::setNarrow(bool narrow)
{
    for (QComboBox *box : {m_rating, m_model, m_flag})
        box->setVisible(!narrow);
    m_button->setVisible(narrow);
}

void FilterControls::refreshModels()
{
    const QSignalBlocker quiet(m_model);
    const QVariant kept = m_model->currentData();
    m_model->clear();
    m_model->addItem(tr("Any model"), QString());
    for (const ModelTraits &model : m_catalog.models())
        m_model->addItem(model.name, model.id.text());
    m_model->setCurrentIndex(qMax(0, m_model->findData(kept)));
}

void FilterControls::fillMenu()
{
    m_menu->clear();
    bool first = true;
    for (QComboBox *box : {m_rating, m_model, m_flag}) {
        if (!first)
            m_menu->addSeparator();
        first = false;
        auto *group = new QActionGroup(m_menu);
        for (int row = 0; row < box->count(); ++row) {
            const QString text =
                box == m_rating && row > 0 ? tr("%1 and more").arg(wording::stars(row)) : box->itemText(row);
            QAction *action = m_menu->addAction(row == 0 && box == m_rating ? tr("Any rating") : text);
            action->setCheckable(true);
            action->setChecked(row == box->currentIndex());
            group->addAction(action);
            connect(action, &QAction::triggered, box, [box, row] { box->setCurrentIndex(row); });
        }
    }
}

void FilterControls::updateButton()
{
    int set = 0;
    for (const QComboBox *box : {m_rating, m_model, m_flag})
        set += box->currentIndex() > 0;
    m_button->setText(set == 0 ? tr("Filter") : tr("Filter, %1").arg(set));
}

} // namespace proofsheet
