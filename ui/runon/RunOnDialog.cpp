// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runon/RunOnDialog.h"

#include "core/ModelCatalog.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/CountStepper.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/TextLabel.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/RunOnWording.h"
#include "wording/TimeWording.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSet>

#include <algorithm>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int columnWidth = 520; // px
constexpr int mostEach = 4;
constexpr int padding = 20;

QString promptLine(const QList<Wish> &wishes)
{
    QSet<QString> prompts;
    for (const Wish &wish : wishes)
        prompts.insert(wish.prompt);
    return prompts.size() == 1 ? wishes.first().prompt.simplified() : RunOnDialog::tr("%1 prompts").arg(prompts.size());
}

} // namespace

RunOnDialog::RunOnDialog(const QList<Wish> &wishes, const QList<ModelId> &ticked, const ModelCatalog &catalog,
                         const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_wishes(wishes)
    , m_catalog(catalog)
    , m_theme(theme)
    , m_each(new CountStepper(theme, tr("Images on each model for each picture"), this))
    , m_mapping(new TextLabel(theme, TextRole::Body, &Tokens::text2, {}, this))
    , m_sum(new TextLabel(theme, TextRole::Strong, &Tokens::text, {}, this))
    , m_waits(new TextLabel(theme, TextRole::Body, &Tokens::warning, {}, this))
    , m_run(new PrimaryButton(theme, {}, {}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Run this on"));
    build();
    fillChips(ticked);
    connect(m_each, &CountStepper::chosen, this, &RunOnDialog::recompute);
    connect(m_run, &QPushButton::clicked, this, &RunOnDialog::send);
    recompute();
}

void RunOnDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, space16, padding, space16);
    column->setSpacing(space8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(
        new TextLabel(m_theme, TextRole::Strong, &Tokens::text, wording::runOnTitle(int(m_wishes.size())), this));
    auto *prompt = new ElidedLabel(m_theme, TextRole::Body, &Tokens::text2, this);
    prompt->setText(promptLine(m_wishes));
    prompt->setFixedWidth(columnWidth);
    column->addWidget(prompt);

    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    for (const ModelTraits &model : m_catalog.models()) {
        auto *chip = new ModelChip(m_theme, model, this);
        chip->setToolTip(plainToolTip(model.id.text()));
        grid->addWidget(chip, int(m_chips.size()) / 2, int(m_chips.size()) % 2);
        m_chips += chip;
        connect(chip, &ModelChip::toggled, this, &RunOnDialog::recompute);
    }
    column->addLayout(grid);

    auto *count = new QHBoxLayout;
    count->setSpacing(space8);
    m_each->setRange(1, mostEach);
    m_each->setValue(1);
    count->addWidget(m_each);
    count->addWidget(new TextLabel(m_theme, TextRole::Body, &Tokens::text3,
                                   m_wishes.size() == 1 ? tr("on each model") : tr("on each model for each picture"),
                                   this));
    count->addStretch();
    column->addLayout(count);
    column->addWidget(new Hairline(m_theme, this));
    m_mapping->setAccessibleName(tr("What each model gets"));
    for (TextLabel *text : {m_mapping, m_sum, m_waits})
        column->addWidget(text);

    auto *row = new QHBoxLayout;
    row->setSpacing(space8);
    row->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setFixedHeight(primaryHeight);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(cancel);
    m_run->setDefault(true);
    row->addWidget(m_run);
    column->addLayout(row);
}

void RunOnDialog::fillChips(const QList<ModelId> &ticked)
{
    for (ModelChip *chip : std::as_const(m_chips)) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(ticked.contains(chip->model().id) && !chip->model().retired);
    }
    const auto first = std::ranges::find_if(m_chips, [](const ModelChip *chip) { return chip->isChecked(); });
    (first == m_chips.end() ? m_chips.first() : *first)->setFocus();
}

QList<ModelId> RunOnDialog::ticked() const
{
    QList<ModelId> ids;
    for (const ModelChip *chip : m_chips) {
        if (chip->isChecked())
            ids += chip->model().id;
    }
    return ids;
}

void RunOnDialog::setReadiness(const Readiness &readiness)
{
    m_readiness = readiness;
    recompute();
}

void RunOnDialog::recompute()
{
    m_plan = runOn(m_wishes, ticked(), m_each->value(), m_catalog);
    for (ModelChip *chip : std::as_const(m_chips)) {
        // What one picture of the first wish costs there.
        const RunOnPlan alone = runOn({m_wishes.first()}, {chip->model().id}, 1, m_catalog);
        const ModelPlan &model = alone.parts.first().plan.models.first();
        chip->setFigures(wording::chipPrice(model.each), wording::chipTime(model.model.usual));
    }
    const QList<Problem> problems = m_plan.problems();
    const bool chosen = !ticked().isEmpty();
    m_mapping->setText(wording::runOnMapping(m_plan).join(u'\n'));
    m_mapping->setVisible(!m_mapping->text().isEmpty());
    if (!m_readiness.notReady.isEmpty())
        m_sum->setText(m_readiness.notReady);
    else
        m_sum->setText(!problems.isEmpty() ? wording::problem(problems.first(), m_catalog)
                                           : wording::runOnSum(m_plan, m_readiness.samples));
    m_waits->setText(m_readiness.waits);
    m_waits->setVisible(!m_readiness.waits.isEmpty());
    for (TextLabel *text : {m_mapping, m_sum, m_waits})
        text->wrapAt(columnWidth);
    m_run->setText(chosen ? plainButtonText(wording::runOnButton(m_plan, m_readiness.samples, m_readiness.whenOnline))
                          : tr("Run"));
    m_run->setEnabled(m_plan.canSend() && m_readiness.notReady.isEmpty());
    m_run->setAccessibleDescription(m_sum->text());
}

void RunOnDialog::send()
{
    if (std::exchange(m_sent, true))
        return;
    const RunOnPlan plan = m_plan;
    accept();
    Q_EMIT pressed(plan);
}

} // namespace proofsheet
