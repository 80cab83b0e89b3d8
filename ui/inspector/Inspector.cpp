// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/Inspector.h"

#include "ui/gallery/TileWords.h"
#include "ui/inspector/FactsTable.h"
#include "ui/inspector/IdRows.h"
#include "ui/inspector/MarksRow.h"
#include "ui/inspector/Preview.h"
#include "ui/inspector/PromptSection.h"
#include "ui/inspector/SelectionTable.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "wording/RunWording.h"

#include <QFrame>
#include <QScrollBar>
#include <QVBoxLayout>

namespace proofsheet {
namespace {

constexpr int fetchDelayMs = 40; // held arrow keys repeat faster than this

} // namespace

Inspector::Inspector(GalleryModel &model, ThumbnailFeeder &feeder, Library &library, Theme &theme,
                     const ModelCatalog &catalog, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_library(library)
    , m_theme(theme)
    , m_catalog(catalog)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Inspector"));
    setFocusPolicy(Qt::NoFocus);
    build(feeder);
    connectParts();
    showTotals();
}

Inspector::~Inspector() = default;

void Inspector::build(ThumbnailFeeder &feeder)
{
    auto *page = new QWidget;
    auto *box = new QVBoxLayout(page);
    box->setContentsMargins(metrics::dockPadding, metrics::dockPadding, metrics::dockPadding, metrics::dockPadding);
    box->setSpacing(metrics::space8);
    m_preview = new Preview(feeder, m_theme, page);
    m_title = new ElidedLabel(m_theme, TextRole::Strong, &Tokens::text, page);
    m_marks = new MarksRow(m_theme, page);
    m_prompt = new PromptSection(m_theme, tr("Copy the prompt"), page);
    m_revised = new PromptSection(m_theme, tr("Copy the rewritten prompt"), page);
    m_facts = new FactsTable(m_theme, page);
    m_idRows = new IdRows(m_theme, page);
    QWidget *const rules[] = {rule(), rule(), rule()};
    for (QWidget *part :
         {static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_marks), rules[0],
          static_cast<QWidget *>(m_prompt), static_cast<QWidget *>(m_revised), rules[1],
          static_cast<QWidget *>(m_facts), rules[2], static_cast<QWidget *>(m_idRows)})
        box->addWidget(part);
    box->addStretch();
    m_details = {m_marks, rules[0], rules[1], m_prompt, m_revised};
    m_details.append(rules[2]);
    m_details.append(m_idRows);
    setWidget(page);
    // The scroll bar lies in the right margin, so that the content keeps its width.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, box, [this, box](int, int most) {
        const int right = most > 0 ? std::max(0, metrics::dockPadding - verticalScrollBar()->sizeHint().width())
                                   : metrics::dockPadding;
        box->setContentsMargins(metrics::dockPadding, metrics::dockPadding, right, metrics::dockPadding);
    });
}

QWidget *Inspector::rule()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

void Inspector::connectParts()
{
    for (QTimer *timer : {&m_fetchTimer, &m_totalsTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(fetchDelayMs);
    }
    connect(&m_fetchTimer, &QTimer::timeout, this, &Inspector::fetch);
    connect(&m_totalsTimer, &QTimer::timeout, this, [this] {
        if (m_ids.isEmpty())
            showTotals();
    });
    connect(&m_model, &GalleryModel::countsChanged, &m_totalsTimer, qOverload<>(&QTimer::start));
    connect(&m_model, &GalleryModel::countsChanged, this, &Inspector::showMarks); // edits come this way too
    connect(m_marks, &MarksRow::changed, this,
            [this](const MarksChange &change) { Q_EMIT marksRequested(m_ids, change); });
    const auto open = [this] {
        if (!m_ids.isEmpty())
            Q_EMIT openRequested(m_ids.first());
    };
    connect(m_marks, &MarksRow::openRequested, this, open);
    connect(m_preview, &Preview::clicked, this, open);
    for (PromptSection *section : {m_prompt, m_revised})
        connect(section, &PromptSection::copyRequested, this, &Inspector::copyRequested);
    connect(m_idRows, &IdRows::copyRequested, this, &Inspector::copyRequested);
    connect(m_idRows, &IdRows::revealRequested, this, [this] {
        if (!m_ids.isEmpty())
            Q_EMIT revealRequested(m_ids.first());
    });
}

void Inspector::setSelection(const QList<ItemId> &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids;
    ++m_asked;
    if (ids.isEmpty()) {
        m_fetchTimer.stop();
        m_records.clear();
        showTotals();
        return;
    }
    QList<PictureRow> pictures;
    for (const ItemId &id : ids.mid(0, Preview::mosaic)) {
        if (const PictureRow *picture = m_model.find(id))
            pictures.append(*picture);
    }
    m_preview->setPictures(pictures);
    showMarks();
    m_fetchTimer.start();
}

void Inspector::fetch()
{
    const quint64 asked = ++m_asked;
    m_library.fetch(m_ids, this, [this, asked](const QList<ImageRecord> &records) {
        if (asked == m_asked)
            take(records);
    });
}

void Inspector::take(const QList<ImageRecord> &records)
{
    m_records = records;
    if (records.isEmpty())
        return;
    for (QWidget *part : std::as_const(m_details))
        part->show();
    m_title->setVisible(records.size() > 1);
    m_title->setText(wording::pictures(int(records.size())));
    showPrompts();
    m_facts->setRows({tr("Requested"), tr("Actual")}, selectionRows(SelectionFacts::of(records), records, m_catalog));
    m_idRows->setVisible(records.size() == 1);
    if (records.size() == 1)
        m_idRows->show(records.first());
}

void Inspector::showMarks()
{
    if (m_ids.isEmpty())
        return;
    Shared<int> rating;
    Shared<Flag> flag;
    for (const ItemId &id : std::as_const(m_ids)) {
        if (const PictureRow *picture = m_model.find(id)) {
            rating.meet(picture->rating);
            flag.meet(picture->flag);
        }
    }
    m_marks->setMarks(rating.value().value_or(0), flag.value().value_or(Flag::None));
}

void Inspector::showPrompts()
{
    const SelectionFacts facts = SelectionFacts::of(m_records);
    m_prompt->setText(tr("Prompt"), facts.prompt.isMixed() ? tr("mixed") : facts.prompt.value().value_or(QString()),
                      !facts.prompt.isMixed());
    const QString revised = facts.revisedPrompt.value().value_or(QString());
    const QString model =
        facts.model.value() ? tilewords::modelName(m_catalog, ModelId(*facts.model.value())) : tr("the model");
    m_revised->setText(tr("As rewritten by %1").arg(model), revised, true);
}

void Inspector::showTotals()
{
    for (QWidget *part : std::as_const(m_details))
        part->hide();
    m_preview->setPictures({});
    m_title->show();
    m_title->setText(m_model.query().isEmpty() ? tr("All pictures") : tr("Pictures shown"));
    m_facts->setRows({}, totalsRows(m_model.totals()));
}

} // namespace proofsheet
