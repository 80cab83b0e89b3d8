// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/PromptPanel.h"

#include "core/ModelCatalog.h"
#include "core/Provider.h"
#include "settings/Preferences.h"
#include "ui/prompt/Foot.h"
#include "ui/prompt/LineUp.h"
#include "ui/prompt/LineUpMenu.h"
#include "ui/prompt/PromptEditor.h"
#include "ui/prompt/SettingsForm.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/TextLabel.h"
#include "wording/LineUpWording.h"
#include "wording/MappingWording.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int scrollStrip = 12;  // px, PM_ScrollBarExtent
constexpr int saveDelayMs = 800; // after the last keystroke
// NOTES, section 6, heights of the window without its bars.
constexpr int foldBelow = 860 - topBar - statusBar;
constexpr int shortBelow = 760 - topBar - statusBar;

// The very first draft, as 6-first-run shows it: the left column's first three models, 3:2, two pictures each.
Wish firstWish(const ModelCatalog &catalog)
{
    Wish wish;
    for (qsizetype i = 0; i < std::min<qsizetype>(6, catalog.models().size()); i += 2)
        wish.models += catalog.models().at(i).id;
    wish.count = 2;
    wish.extent = Shape::Landscape;
    wish.quality = QStringLiteral("medium");
    return wish;
}

int smallestLimit(const RequestPlan &plan)
{
    int least = 0;
    for (const ModelPlan &model : plan.models) {
        const int limit = model.model.promptLimit;
        if (limit > 0 && (least == 0 || limit < least))
            least = limit;
    }
    return least;
}

} // namespace

PromptPanel::PromptPanel(ModelCatalog &catalog, Preferences &preferences, LineUpStore &presets, Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_presets(new LineUpMenu(presets, catalog, theme, *this))
{
    const QList<ModelId> typed = preferences.typedModels();
    for (const ModelId &id : typed)
        m_catalog.addTyped(id);
    m_samples = preferences.provider() == sampleId;
    build();
    m_saveDraft.setSingleShot(true);
    m_saveDraft.setInterval(saveDelayMs);
    connect(&m_saveDraft, &QTimer::timeout, this, [this] { m_preferences.setDraft(wish()); });

    connect(m_prompt, &PromptEditor::textChanged, this, &PromptPanel::edited);
    connect(m_prompt, &PromptEditor::submitted, this, &PromptPanel::generate);
    connect(m_settings, &SettingsForm::changed, this, &PromptPanel::edited);
    connect(m_foot, &Foot::pressed, this, [this] { generate(false); });
    connect(m_lineUp, &LineUp::tickedChanged, this, [this] {
        m_settings->setModels(m_lineUp->ticked());
        edited();
    });
    connect(m_lineUp, &LineUp::idTyped, this, &PromptPanel::addTyped);
    connect(m_lineUp, &LineUp::removeRequested, this, &PromptPanel::removeTyped);
    connectLineUps();
    connect(&theme, &Theme::changed, m_prompt, &PromptEditor::applyTheme);
    connect(&preferences, &Preferences::providerChanged, this,
            [this] { setSamples(m_preferences.provider() == sampleId); });

    const Wish draft = preferences.draft();
    present(draft == Wish{} ? firstWish(catalog) : draft);
}

PromptPanel::~PromptPanel()
{
    m_preferences.setDraft(wish());
}

void PromptPanel::build()
{
    auto *content = new QWidget;
    m_prompt = new PromptEditor(m_theme, content);
    m_lineUp = new LineUp(m_catalog, m_theme, content);
    m_settings = new SettingsForm(m_catalog, m_theme, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(dockPadding, space12, dockPadding, 2);
    column->setSpacing(0);
    auto *title = new TextLabel(m_theme, TextRole::Strong, &Tokens::text, tr("Prompt"), content);
    title->setFixedHeight(24);
    title->setBuddy(m_prompt);
    column->addWidget(title);
    column->addSpacing(4);
    column->addWidget(m_prompt);
    column->addSpacing(groupGap);
    column->addWidget(m_lineUp);
    column->addSpacing(14);
    column->addWidget(new Hairline(m_theme, content));
    column->addSpacing(8);
    column->addWidget(m_settings);
    column->addStretch();

    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameStyle(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    // The scroll bar takes its strip from the padding, so that fields keep their line with the foot.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, column, [column](int, int most) {
        column->setContentsMargins(dockPadding, space12, most > 0 ? dockPadding - scrollStrip : dockPadding, 2);
    });

    m_foot = new Foot(m_theme, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_foot);
    setMinimumWidth(leftMin);
}

Wish PromptPanel::wish() const
{
    Wish wish;
    wish.prompt = m_prompt->prompt();
    wish.models = m_lineUp->ticked();
    m_settings->read(wish);
    wish.responseFormat = m_responseFormat;
    return wish;
}

void PromptPanel::setWish(const Wish &wish)
{
    present(wish);
    m_saveDraft.start();
}

void PromptPanel::present(const Wish &wish)
{
    const QSignalBlocker quiet(m_prompt);
    m_prompt->setPrompt(wish.prompt);
    m_lineUp->setTicked(wish.models);
    m_responseFormat = wish.responseFormat;
    m_settings->setWished(wish);
    m_settings->setModels(m_lineUp->ticked());
    recompute();
}

void PromptPanel::edited()
{
    recompute();
    m_saveDraft.start();
}

void PromptPanel::recompute()
{
    const Wish now = wish();
    m_plan = mapWish(now, m_catalog);
    Wish everyModel = now;
    everyModel.models.clear();
    for (const ModelTraits &model : m_catalog.models())
        everyModel.models += model.id;
    m_lineUp->setFigures(mapWish(everyModel, m_catalog));
    m_settings->explain(m_plan);
    sayCounter(now.prompt);
    sayFoot();
    sayLineUp();
    Q_EMIT wishChanged();
}

void PromptPanel::sayCounter(const QString &prompt)
{
    const auto tooLong = std::ranges::find_if(
        m_plan.problems, [](const Problem &one) { return one.kind == Problem::Kind::PromptTooLong; });
    m_prompt->setCounter(wording::promptCounter(promptLength(prompt), smallestLimit(m_plan)),
                         tooLong == m_plan.problems.end() ? QString() : wording::problemShort(*tooLong, m_catalog));
}

void PromptPanel::sayFoot()
{
    if (!m_ready)
        return m_foot->sayReason(m_notReady);
    if (!m_plan.canSend())
        return m_foot->sayReason(wording::problemShort(m_plan.problems.first(), m_catalog));
    const wording::FootText words = wording::foot(m_plan, m_samples);
    QStringList rest{words.cost, words.time};
    rest.removeAll(QString());
    QStringList below{words.requests};
    for (const ModelPlan &model : std::as_const(m_plan.models)) {
        // That a model has no such setting is said beside the setting; what is sent otherwise than wished is said here.
        for (const MappingNote &note : model.notes) {
            if (note.change == MappingNote::Change::Changed || note.change == MappingNote::Change::Split)
                below += wording::note(model.model, note);
        }
    }
    m_foot->sayPlan(words.pictures, rest.join(QStringLiteral(" · ")), below.join(QStringLiteral(" · ")),
                    wording::changes(m_plan));
}

void PromptPanel::setReady(bool ready, const QString &reason)
{
    m_ready = ready;
    m_notReady = reason;
    sayFoot();
}

void PromptPanel::setOffline(bool offline)
{
    m_foot->setOffline(offline);
}

void PromptPanel::setSamples(bool samples)
{
    m_samples = samples;
    sayFoot();
    sayLineUp();
}

void PromptPanel::refreshModels()
{
    m_lineUp->rebuild();
    m_settings->setModels(m_lineUp->ticked());
    recompute();
}

void PromptPanel::addTyped(const ModelId &id)
{
    m_catalog.addTyped(id);
    QList<ModelId> typed = m_preferences.typedModels();
    if (m_catalog.find(id).typed && !typed.contains(id))
        m_preferences.setTypedModels(typed << id);
    m_lineUp->rebuild();
    m_lineUp->setTicked(m_lineUp->ticked() << id);
    m_settings->setModels(m_lineUp->ticked());
    edited();
}

void PromptPanel::removeTyped(const ModelId &id)
{
    m_catalog.removeTyped(id);
    QList<ModelId> typed = m_preferences.typedModels();
    typed.removeAll(id);
    m_preferences.setTypedModels(typed);
    refreshModels();
    m_saveDraft.start();
}

void PromptPanel::connectLineUps()
{
    connect(m_lineUp, &LineUp::presetsRequested, this, &PromptPanel::openLineUps);
    connect(m_presets, &LineUpMenu::appliedChanged, this, &PromptPanel::sayLineUp);
    connect(m_presets, &LineUpMenu::noted, this, &PromptPanel::noted);
    connect(m_presets, &LineUpMenu::failed, this, &PromptPanel::failed);
    connect(m_presets, &LineUpMenu::chosen, this, [this](const LineUpPreset &preset) {
        // An id that was typed once, and taken away since, is a chip again.
        for (const ModelId &id : preset.settings.models) {
            if (!m_catalog.contains(id))
                addTyped(id);
        }
        setWish(preset.with(m_prompt->prompt()));
        m_presets->setApplied(preset.name, wish());
        sayLineUp();
        if (const QString gone = wording::leftOut(preset, m_catalog); !gone.isEmpty())
            Q_EMIT failed(gone);
    });
}

void PromptPanel::sayLineUp()
{
    m_presets->follow(wish(), m_samples);
    m_lineUp->setPreset(m_presets->applied());
}

void PromptPanel::openLineUps()
{
    m_scroll->ensureWidgetVisible(m_lineUp, 0, 0);
    m_presets->popup(m_lineUp->presetsPoint());
}

void PromptPanel::focusPrompt(const TextRange &selected)
{
    m_prompt->setFocus(Qt::ShortcutFocusReason);
    if (selected.length > 0)
        m_prompt->select(selected);
}

void PromptPanel::generate(bool atFront)
{
    if (!m_ready || !m_plan.canSend())
        return;
    m_preferences.setDraft(wish());
    Q_EMIT generateRequested(wish(), m_plan, atFront);
}

void PromptPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_settings->setFolded(height() < foldBelow);
    m_prompt->setShort(height() < shortBelow);
    m_foot->setShort(height() < shortBelow);
}

void PromptPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
}

} // namespace proofsheet
