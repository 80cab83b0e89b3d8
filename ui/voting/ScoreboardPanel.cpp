// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/ScoreboardPanel.h"

#include "core/ModelCatalog.h"
#include "models/ScoreWatch.h"
#include "ui/inspector/IconButton.h"
#include "ui/theme/Metrics.h"
#include "ui/voting/DuelDelegate.h"
#include "ui/voting/DuelModel.h"
#include "ui/voting/ScoreDelegate.h"
#include "ui/voting/ScoreHeader.h"
#include "ui/voting/ScoreboardModel.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/TextLabel.h"
#include "wording/ScoreWording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

namespace proofsheet {

namespace {

constexpr int headHeight = 36;      // px
constexpr int scoreHeadHeight = 44; // px: two lines
constexpr int duelHeadHeight = 24;  // px
constexpr int leastNameWidth = 96;  // px: below, columns that say less go
constexpr int duelNameWidth = 128;  // px
constexpr int leastDuelWidth = 64;  // px

constexpr struct
{
    ScoreboardModel::Column column;
    int width; // px, with the gap before it
} columnWidths[] = {{ScoreboardModel::Wins, 34},       {ScoreboardModel::Ties, 32},
                    {ScoreboardModel::WinRate, 54},    {ScoreboardModel::Rating, 44},
                    {ScoreboardModel::MedianCost, 58}, {ScoreboardModel::MedianTime, 46},
                    {ScoreboardModel::CostPerKept, 70}};

const std::pair<const char *, ScoreWatch::Scope> scopes[] = {
    {"sitting", ScoreWatch::Scope::Sitting}, {"filter", ScoreWatch::Scope::Filter}, {"all", ScoreWatch::Scope::All}};

} // namespace

ScoreboardPanel::ScoreboardPanel(ScoreWatch &watch, const ModelCatalog &catalog, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_theme(theme)
    , m_model(new ScoreboardModel(catalog, this))
    , m_duels(new DuelModel(catalog, this))
{
    setAccessibleName(tr("Scoreboard"));
    setMinimumWidth(leastWidth);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeBody());
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(makeHead());
    box->addWidget(new Hairline(theme, this));
    box->addWidget(scroll, 1);
    setUpScores();
    setUpDuels();
    m_table->installEventFilter(this);
    connect(&watch, &ScoreWatch::changed, this, &ScoreboardPanel::refresh);
    connect(m_scope, &SegmentedControl::chosen, this, [this](const QString &key) {
        for (const auto &[name, scope] : scopes) {
            if (key == QLatin1String(name))
                m_watch.setScope(scope);
        }
    });
    refresh();
}

QWidget *ScoreboardPanel::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::dockPadding, 0, metrics::space8, 0);
    row->setSpacing(metrics::space4);
    m_copy = makeIconButton(m_theme, QStringLiteral("copy"), tr("Copy as text"), metrics::controlHeight, head);
    m_export =
        makeIconButton(m_theme, QStringLiteral("export"), tr("Export the votes as CSV"), metrics::controlHeight, head);
    row->addWidget(new TextLabel(m_theme, TextRole::Strong, &Tokens::text, tr("Scoreboard"), head));
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(m_export);
    connect(m_copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(asText()); });
    connect(m_export, &QToolButton::clicked, this, &ScoreboardPanel::exportRequested);
    return head;
}

QWidget *ScoreboardPanel::makeBody()
{
    auto *body = new QWidget;
    auto *box = new QVBoxLayout(body);
    box->setContentsMargins(metrics::dockPadding, metrics::space12, metrics::dockPadding, metrics::dockPadding);
    box->setSpacing(0);
    m_scope = new SegmentedControl(m_theme, tr("Which votes count"), body);
    m_scope->setCompact(true);
    m_scope->setSegments({{QStringLiteral("sitting"), tr("This sitting"), {}, tr("Votes since this blind vote began")},
                          {QStringLiteral("filter"), tr("Filter"), {}, tr("Votes on pictures that the filters show")},
                          {QStringLiteral("all"), tr("All votes"), {}, tr("Every vote in this library")}});
    m_table = makeTable(m_model, tr("Scores by model"));
    m_cautionRow = new QWidget(body);
    m_caution = new TextLabel(m_theme, TextRole::Body, &Tokens::text2, {}, m_cautionRow);
    m_caution->setWordWrap(true);
    auto *cautionRow = new QHBoxLayout(m_cautionRow);
    cautionRow->setContentsMargins(0, metrics::space12, 0, 0);
    cautionRow->setSpacing(metrics::space8);
    cautionRow->addWidget(new IconLabel(m_theme, QStringLiteral("info"), &Tokens::text2, m_cautionRow), 0,
                          Qt::AlignTop);
    cautionRow->addWidget(m_caution, 1);
    m_matrixTitle = new TextLabel(m_theme, TextRole::Strong, &Tokens::text, tr("Between models"), body);
    m_matrix = makeTable(m_duels, tr("Between models"));
    m_foot = new TextLabel(m_theme, TextRole::Caption, &Tokens::text3, wording::scoreFootnote(), body);
    m_foot->setWordWrap(true);
    m_empty = new TextLabel(m_theme, TextRole::Body, &Tokens::text3, {}, body);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *scopeRow = new QHBoxLayout;
    scopeRow->addWidget(m_scope);
    scopeRow->addStretch();
    box->addLayout(scopeRow);
    box->addWidget(m_empty);
    box->addWidget(m_table);
    box->addWidget(m_cautionRow);
    box->addSpacing(metrics::space16);
    box->addWidget(m_matrixTitle);
    box->addWidget(m_matrix);
    box->addSpacing(metrics::space16);
    box->addWidget(m_foot);
    box->addStretch();
    return body;
}

QTableView *ScoreboardPanel::makeTable(QAbstractItemModel *model, const QString &name)
{
    auto *table = new QTableView(this);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setFocusPolicy(Qt::TabFocus);
    table->setWordWrap(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->viewport()->setBackgroundRole(QPalette::Window);
    return table;
}

void ScoreboardPanel::setUpScores()
{
    m_table->setHorizontalHeader(new ScoreHeader(m_theme, scoreHeadHeight, m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setItemDelegate(new ScoreDelegate(*m_model, m_theme, m_table));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(ScoreDelegate::rowHeight);
}

void ScoreboardPanel::setUpDuels()
{
    m_matrix->setHorizontalHeader(new ScoreHeader(m_theme, duelHeadHeight, m_matrix));
    m_matrix->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_matrix->setItemDelegate(new DuelDelegate(m_theme, m_matrix));
    m_matrix->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_matrix->verticalHeader()->setDefaultSectionSize(DuelDelegate::rowHeight);
}

void ScoreboardPanel::refreshScope()
{
    m_scope->setUnavailable(QStringLiteral("sitting"), m_watch.sitting().isNull()
                                                           ? tr("No blind vote was held since the program was started.")
                                                           : QString());
    for (const auto &[name, scope] : scopes) {
        if (scope == m_watch.scope())
            m_scope->setCurrent(QLatin1String(name));
    }
}

void ScoreboardPanel::refresh()
{
    refreshScope();
    const Scoreboard &board = m_watch.board();
    m_model->setBoard(board);
    m_duels->setBoard(board);
    const bool empty = m_watch.votes().isEmpty();
    m_empty->setText(empty ? emptyNote() : QString());
    m_empty->setContentsMargins(0, metrics::space48, 0, 0);
    m_empty->setVisible(empty);
    for (QWidget *part : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_matrixTitle),
                          static_cast<QWidget *>(m_matrix), static_cast<QWidget *>(m_foot)})
        part->setVisible(!empty);
    m_caution->setText(empty ? QString() : caution());
    m_cautionRow->setVisible(!m_caution->text().isEmpty());
    m_copy->setEnabled(!empty);
    m_export->setEnabled(!empty);
    fitTables();
}

QString ScoreboardPanel::emptyNote() const
{
    switch (m_watch.scope()) {
    case ScoreWatch::Scope::Sitting:
        return tr("No votes in this sitting.");
    case ScoreWatch::Scope::Filter:
        return tr("No votes on pictures that the filters show.");
    case ScoreWatch::Scope::All:
        break;
    }
    return tr("No votes yet. Select one run and press Blind vote.");
}

QString ScoreboardPanel::caution() const
{
    const Scoreboard &board = m_watch.board();
    wording::ScoreDoubts doubts;
    doubts.leastVotes = board.leastVotes();
    doubts.mostVotes = board.mostVotes();
    doubts.enoughVotes = Scoreboard::enoughVotes;
    doubts.samplesOnly = board.samplesOnly;
    for (const ModelScore &score : board.models) {
        if (score.votes() > 0)
            doubts.models << m_model->name(score.model);
    }
    doubts.overlapping = board.overlapping;
    return wording::scoreCaution(doubts);
}

void ScoreboardPanel::fitTables()
{
    const int room = std::max(m_table->width(), 1);
    int used = 0;
    for (const auto &[column, width] : columnWidths) {
        m_table->setColumnWidth(column, width);
        used += width;
    }
    bool withRating = true;
    bool withTies = true;
    if (room - used < leastNameWidth) {
        withRating = false;
        used -= columnWidths[3].width;
    }
    if (room - used < leastNameWidth) {
        withTies = false;
        used -= columnWidths[1].width;
    }
    m_table->setColumnHidden(ScoreboardModel::Rating, !withRating);
    m_table->setColumnHidden(ScoreboardModel::Ties, !withTies);
    m_table->setColumnWidth(ScoreboardModel::Model, std::max(leastNameWidth, room - used));
    m_table->setFixedHeight(scoreHeadHeight + m_model->rowCount() * ScoreDelegate::rowHeight);

    const int others = m_duels->columnCount() - 1;
    if (others < 1)
        return;
    const int each = std::max(leastDuelWidth, (room - duelNameWidth) / others);
    m_matrix->setColumnWidth(0, duelNameWidth);
    for (int column = 1; column <= others; ++column)
        m_matrix->setColumnWidth(column, each);
    const bool wide = duelNameWidth + others * each > room;
    m_matrix->setFixedHeight(duelHeadHeight + m_duels->rowCount() * DuelDelegate::rowHeight +
                             (wide ? m_matrix->horizontalScrollBar()->sizeHint().height() : 0));
}

QString ScoreboardPanel::asText() const
{
    QString text = m_model->asText();
    if (!m_caution->text().isEmpty())
        text += u'\n' + m_caution->text() + u'\n';
    return text + u'\n' + m_duels->asText() + u'\n' + m_foot->text() + u'\n';
}

void ScoreboardPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme->surface);
}

bool ScoreboardPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitTables();
    return QWidget::eventFilter(watched, event);
}

} // namespace proofsheet
