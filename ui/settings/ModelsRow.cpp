// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ModelsRow.h"

#include "core/ModelCatalog.h"
#include "generation/ProviderAccess.h"
#include "ui/ProviderControl.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/TextLabel.h"
#include "wording/ErrorWording.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

ModelsRow::ModelsRow(ProviderControl &provider, ProviderAccess &access, ModelCatalog &catalog, Theme &theme,
                     QWidget *parent)
    : QWidget(parent)
    , m_provider(provider)
    , m_access(access)
    , m_catalog(catalog)
    , m_count(new TextLabel(theme, TextRole::Body, &Tokens::text, {}, this))
    , m_refresh(new QPushButton(theme.icon(QStringLiteral("retry"), &Tokens::text), tr("Refresh"), this))
    , m_outcome(new StatusLine(theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space8);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_refresh);
    m_refresh->setAccessibleName(tr("Refresh the list of models"));
    column->addLayout(row);
    column->addWidget(m_outcome);
    connect(m_refresh, &QPushButton::clicked, this, &ModelsRow::refresh);
    count();
}

void ModelsRow::refresh()
{
    m_outcome->say(StatusLine::Kind::Working, tr("Asking %1").arg(wording::providerName(m_provider.provider())));
    m_access.fetchModels(m_provider.provider(), [self = QPointer(this)](std::expected<QSet<ModelId>, Error> offered) {
        if (self)
            self->take(offered);
    });
}

void ModelsRow::take(const std::expected<QSet<ModelId>, Error> &offered)
{
    if (!offered) {
        m_outcome->say(StatusLine::Kind::Bad, wording::sentence(offered.error()));
        return;
    }
    m_catalog.applyOffered(*offered);
    QStringList gone;
    for (const ModelTraits &model : m_catalog.models()) {
        if (model.retired)
            gone += model.name;
    }
    if (offered->isEmpty())
        m_outcome->say(StatusLine::Kind::Note, tr("The provider’s list names no image models."));
    else if (gone.isEmpty())
        m_outcome->say(StatusLine::Kind::Good, tr("All of them are offered."));
    else
        m_outcome->say(StatusLine::Kind::Note, tr("No longer offered: %1").arg(gone.join(QStringLiteral(", "))));
    count();
    Q_EMIT modelsChanged();
}

void ModelsRow::count()
{
    int typed = 0;
    for (const ModelTraits &model : m_catalog.models())
        typed += model.typed ? 1 : 0;
    const int builtIn = int(m_catalog.models().size()) - typed;
    m_count->setText(typed == 0 ? tr("%1 built in").arg(builtIn)
                                : tr("%1 built in, %2 typed by hand").arg(builtIn).arg(typed));
}

} // namespace proofsheet
