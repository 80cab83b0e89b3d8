// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/LineUp.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TextLabel.h"
#include "wording/MappingWording.h"
#include "wording/MoneyWording.h"
#include "wording/TimeWording.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int longestId = 200;  // characters of a typed model id
constexpr int widestName = 130; // px of a line-up's name in the head

// What a chip's tooltip says: the whole id, the prompt's limit, and the sizes.
QString tooltip(const ModelTraits &model)
{
    QStringList lines{model.id.text()};
    if (model.promptLimit > 0)
        lines +=
            LineUp::tr("Prompts of up to %1 characters").arg(QLocale(QLocale::English).toString(model.promptLimit));
    QStringList sizes;
    for (QSize size : model.sizes)
        sizes += wording::sizeText(size);
    if (model.freeSizes)
        sizes += LineUp::tr("%1 to %2 px a side, in steps of %3")
                     .arg(model.freeSizes->least)
                     .arg(model.freeSizes->most)
                     .arg(model.freeSizes->multipleOf);
    if (!sizes.isEmpty())
        lines += sizes.join(QStringLiteral(" · "));
    if (model.delivery == Delivery::Queued)
        lines += LineUp::tr("Queued at the provider, and taken up again after a restart");
    const QString usual = wording::usualTime(model.usual);
    if (!usual.isEmpty())
        lines += LineUp::tr("Usually %1").arg(usual);
    return lines.join(u'\n');
}

} // namespace

LineUp::LineUp(const ModelCatalog &catalog, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_theme(theme)
    , m_count(new TextLabel(theme, TextRole::Body, &Tokens::text2, {}, this))
    , m_perImage(new TextLabel(theme, TextRole::Caption, &Tokens::text3, tr("estimated per image"), this))
    , m_add(new QToolButton(this))
    , m_typed(new QLineEdit(this))
    , m_presets(new QToolButton(this))
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);

    auto *head = new QHBoxLayout;
    head->setSpacing(space8);
    head->addWidget(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Models"), this));
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_perImage);
    m_presets->setIcon(theme.icon(QStringLiteral("bookmark")));
    m_presets->setAutoRaise(true);
    m_presets->setFixedHeight(compactHeight);
    m_presets->setFocusPolicy(Qt::TabFocus);
    head->addWidget(m_presets);
    m_add->setIcon(theme.icon(QStringLiteral("plus")));
    m_add->setAutoRaise(true);
    m_add->setCheckable(true);
    m_add->setFixedSize(compactHeight, compactHeight);
    m_add->setAccessibleName(tr("Add a model by its id"));
    m_add->setToolTip(plainToolTip(m_add->accessibleName()));
    head->addWidget(m_add);
    column->addLayout(head);

    m_typed->setPlaceholderText(tr("A model's id, as the provider spells it"));
    m_typed->setAccessibleName(tr("Model id"));
    m_typed->setMaxLength(longestId);
    m_typed->setFixedHeight(fieldHeight);
    m_typed->hide();
    column->addWidget(m_typed);

    m_grid->setSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);

    connect(m_add, &QToolButton::toggled, this, [this](bool on) {
        m_typed->setVisible(on);
        if (on)
            m_typed->setFocus();
    });
    connect(m_presets, &QToolButton::clicked, this, &LineUp::presetsRequested);
    connect(m_typed, &QLineEdit::returnPressed, this, &LineUp::takeTyped);
    m_typed->installEventFilter(this);
    rebuild();
    setPreset({});
}

QList<ModelId> LineUp::ticked() const
{
    QList<ModelId> ids;
    for (const ModelChip *chip : m_chips) {
        if (chip->isChecked())
            ids += chip->model().id;
    }
    return ids;
}

void LineUp::setTicked(const QList<ModelId> &models)
{
    for (ModelChip *chip : std::as_const(m_chips)) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(models.contains(chip->model().id) && !chip->model().retired);
    }
    refreshCount();
}

void LineUp::rebuild()
{
    const QList<ModelId> before = ticked();
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const ModelTraits &model : m_catalog.models()) {
        auto *chip = new ModelChip(m_theme, model, this);
        chip->setToolTip(plainToolTip(tooltip(model)));
        m_grid->addWidget(chip, int(m_chips.size()) / 2, int(m_chips.size()) % 2);
        m_chips += chip;
        connect(chip, &ModelChip::toggled, this, [this] {
            refreshCount();
            Q_EMIT tickedChanged();
        });
        // Queued: removing a chip destroys it.
        connect(chip, &ModelChip::removeRequested, this, &LineUp::removeRequested, Qt::QueuedConnection);
    }
    setTicked(before);
}

void LineUp::setFigures(const RequestPlan &ofEveryModel)
{
    for (const ModelPlan &plan : ofEveryModel.models) {
        const auto chip =
            std::ranges::find_if(m_chips, [&](const ModelChip *one) { return one->model().id == plan.model.id; });
        if (chip == m_chips.end())
            continue;
        (*chip)->setFigures(wording::chipPrice(plan.each), wording::chipTime(plan.model.usual));
    }
}

void LineUp::setPreset(const QString &name)
{
    const QString shown = QFontMetrics(m_presets->font()).elidedText(name, Qt::ElideRight, widestName);
    m_presets->setText(plainButtonText(shown));
    m_presets->setToolButtonStyle(name.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_presets->setAccessibleName(name.isEmpty() ? tr("Line-ups") : tr("Line-ups, %1 is chosen").arg(name));
    m_presets->setToolTip(plainToolTip(name.isEmpty() ? tr("Save these models and settings, or choose saved ones")
                                                      : tr("Line-up %1").arg(name)));
    m_perImage->setVisible(name.isEmpty()); // there is room for one of the two
}

QPoint LineUp::presetsPoint() const
{
    return m_presets->mapToGlobal(QPoint(0, m_presets->height()));
}

void LineUp::refreshCount()
{
    m_count->setText(tr("%1 of %2").arg(ticked().size()).arg(m_chips.size()));
}

// Esc leaves the field. It is the window's shortcut too, and a shortcut of the field's own would only be ambiguous.
bool LineUp::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_typed || !isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_add->setChecked(false);
        m_add->setFocus();
    }
    return true;
}

void LineUp::takeTyped()
{
    const QString id = m_typed->text().simplified();
    if (id.isEmpty() || id.contains(u' '))
        return;
    m_typed->clear();
    m_add->setChecked(false);
    Q_EMIT idTyped(ModelId(id));
}

} // namespace proofsheet
