// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueuePage.h"

#include "models/TaskAction.h"
#include "ui/gallery/TileWords.h"
#include "ui/queue/CardList.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueueHeader.h"
#include "ui/queue/TaskActions.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/MiniSplitter.h"
#include "wording/MoneyWording.h"
#include "wording/RunWording.h"
#include "wording/StateWording.h"
#include "wording/TimeWording.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace proofsheet {
namespace {

constexpr int headHeight = 44;
constexpr int narrowBelow = 900; // px: the table goes without the model then, its other columns as small as they can be
struct ColumnWidth
{
    TaskModel::Column column;
    int wide; // px
    int narrow;
};
constexpr ColumnWidth columnWidths[] = {{TaskModel::Model, 108, 0},
                                        {TaskModel::State, 118, 118},
                                        {TaskModel::Clock, 52, 50},
                                        {TaskModel::Price, 76, 66},
                                        {TaskModel::Stop, 44, 30}};

QLabel *makeLabel(const Theme &theme, TextRole role, QPalette::ColorRole colour, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme.font(role));
    label->setForegroundRole(colour);
    return label;
}

} // namespace

QueuePage::QueuePage(TaskModel &model, GenerationQueue &queue, TaskActions &actions, ThumbnailFeeder &feeder,
                     Theme &theme, const Clock &clock, const ModelCatalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_queue(queue)
    , m_actions(actions)
    , m_feeder(feeder)
    , m_theme(theme)
    , m_clock(clock)
    , m_catalog(catalog)
    , m_cards(new CardList(model, queue, actions, theme, clock, catalog))
    , m_table(new QTableView)
    , m_needsYou(makeLabel(theme, TextRole::Body, QPalette::PlaceholderText, this))
    , m_summary(makeLabel(theme, TextRole::Caption, QPalette::PlaceholderText, this))
    , m_pause(new QPushButton(this))
    , m_clear(new QPushButton(tr("Clear done"), this))
    , m_empty(makeLabel(theme, TextRole::Body, QPalette::PlaceholderText, this))
{
    model.setWords([this](const TaskItem &item, TaskModel::Column column) { return words(item, column); });
    model.setHeadings({tr("Prompt"), tr("Model"), tr("State"), tr("Clock"), tr("Price"), QString()});
    auto *splitter = new MiniSplitter(theme, Qt::Horizontal, this);
    splitter->addWidget(makeCardSide());
    splitter->addWidget(makeQueueSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({524, 580});
    splitter->setChildrenCollapsible(false);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(splitter);
    setUpTable();
    connectParts();
    m_tick.setInterval(1000);
    refreshHead();
}

QueuePage::~QueuePage()
{
    m_feeder.drop(this);
    m_model.setWords({});
}

QWidget *QueuePage::makeCardSide()
{
    auto *side = new QWidget;
    side->setAutoFillBackground(true);
    const auto dress = [this, side] {
        QPalette colours = side->palette();
        colours.setColor(QPalette::Window, m_theme->canvas);
        side->setPalette(colours);
    };
    dress();
    connect(&m_theme, &Theme::changed, side, dress);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::space16, 0, metrics::space16, 0);
    head->setSpacing(metrics::space8);
    QLabel *title = makeLabel(m_theme, TextRole::Strong, QPalette::WindowText, side);
    title->setText(tr("Needs you"));
    auto *back = new QPushButton(tr("Back to the grid"), side);
    setLook(back, Look::Quiet);
    connect(back, &QPushButton::clicked, this, &QueuePage::closeRequested);
    head->addWidget(title);
    head->addWidget(m_needsYou, 1);
    head->addWidget(back);
    head->addWidget(new KeyHint(m_theme, QKeySequence(Qt::Key_Escape), side));
    auto *box = new QVBoxLayout(side);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(head);
    box->addWidget(m_cards, 1);
    head->setStretch(1, 1);
    back->setFixedHeight(headHeight - metrics::space16);
    box->insertSpacing(0, metrics::space8);
    box->insertSpacing(2, metrics::space8);
    side->setMinimumWidth(300);
    return side;
}

QWidget *QueuePage::makeQueueSide()
{
    auto *side = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::space16, metrics::space8, metrics::space16, metrics::space8);
    head->setSpacing(metrics::space8);
    QLabel *title = makeLabel(m_theme, TextRole::Strong, QPalette::WindowText, side);
    title->setText(tr("Queue"));
    m_pause->setIcon(m_theme.icon(QStringLiteral("pause")));
    m_pause->setCheckable(true);
    setLook(m_clear, Look::Quiet);
    head->addWidget(title);
    head->addWidget(m_summary, 1);
    head->addWidget(m_pause);
    head->addWidget(m_clear);
    m_empty->setText(tr("The queue is empty."));
    m_empty->setContentsMargins(metrics::space16, metrics::space8, 0, 0);
    auto *box = new QVBoxLayout(side);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(head);
    box->addWidget(m_table, 1);
    box->addWidget(m_empty, 1, Qt::AlignTop);
    side->setMinimumWidth(380);
    return side;
}

void QueuePage::setUpTable()
{
    auto *delegate = new QueueDelegate(m_model, m_feeder, m_theme, this);
    connect(delegate, &QueueDelegate::stopPressed, this, &QueuePage::stop);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(delegate);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setAccessibleName(tr("Queue"));
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(QueueDelegate::rowHeight);
    auto *header = new QueueHeader(m_theme, m_table);
    m_table->setHorizontalHeader(header);
    for (const ColumnWidth &one : columnWidths)
        header->setSectionResizeMode(one.column, QHeaderView::Fixed);
    header->setSectionResizeMode(TaskModel::Prompt, QHeaderView::Stretch);
    const auto dress = [this] {
        QPalette colours = m_table->palette();
        colours.setColor(QPalette::Base, m_theme->surface);
        m_table->setPalette(colours);
    };
    dress();
    connect(&m_theme, &Theme::changed, this, dress);
}

void QueuePage::connectParts()
{
    connect(&m_tick, &QTimer::timeout, this, &QueuePage::tick);
    connect(&m_model, &TaskModel::countsChanged, this, &QueuePage::refreshHead);
    connect(m_cards, &CardList::countChanged, this, &QueuePage::refreshHead);
    connect(&m_queue, &GenerationQueue::pausedChanged, this, &QueuePage::refreshHead);
    connect(m_pause, &QPushButton::clicked, this, [this](bool on) { m_queue.setPaused(on); });
    connect(m_clear, &QPushButton::clicked, &m_model, &TaskModel::clearDone);
    connect(&m_feeder, &ThumbnailFeeder::ready, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_cards, &CardList::cardSelected, this, [this](const QList<TaskItem> &items) {
        QItemSelection rows;
        for (const TaskItem &item : items) {
            const int row = m_model.rowOf(item.id);
            if (row >= 0)
                rows.select(m_model.index(row, 0), m_model.index(row, TaskModel::ColumnCount - 1));
        }
        m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        if (!rows.isEmpty())
            m_table->scrollTo(rows.first().topLeft());
    });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { m_cards->showCard(m_model.item(index.row()).id); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        const TaskItem &item = m_model.item(index.row());
        if (std::holds_alternative<state::Delivered>(item.state))
            Q_EMIT openRequested(item.id);
    });
}

QString QueuePage::words(const TaskItem &item, TaskModel::Column column) const
{
    switch (column) {
    case TaskModel::Prompt:
        return item.wish.prompt.simplified();
    case TaskModel::Model:
        return tilewords::modelName(m_catalog, item.sent.model);
    case TaskModel::State:
        return wording::stateWord(item.state);
    case TaskModel::Clock:
        if (std::holds_alternative<state::Delivered>(item.state))
            return wording::clock(item.endedMs - item.sentMs);
        if (const auto *resting = std::get_if<state::Resting>(&item.state))
            return wording::clock(resting->untilMs - m_clock.wallMs());
        return tilewords::clock(item, m_clock);
    case TaskModel::Price:
        if (item.provider == sampleId)
            return wording::noCost();
        return item.cost.isKnown() ? wording::costCell(item.cost, item.costBasis)
                                   : wording::costCell(item.estimate, CostBasis::About);
    case TaskModel::Stop:
        return QueueDelegate::canStop(item) ? tr("Stop or put away") : QString();
    case TaskModel::ColumnCount:
        break;
    }
    return {};
}

void QueuePage::stop(const ItemId &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const QList<TaskAction> actions = actionsFor(m_model.item(row));
    for (const TaskAction action : {TaskAction::StopWaiting, TaskAction::Dismiss, TaskAction::MarkAsLost}) {
        if (actions.contains(action)) {
            m_actions.perform(id, action);
            return;
        }
    }
}

void QueuePage::refreshHead()
{
    m_needsYou->setText(m_cards->count() > 0 ? QString::number(m_cards->count()) : QString());
    const int done = m_model.doneCount();
    m_summary->setText(done > 0 ? tr("%1, %n done", nullptr, done).arg(wording::open(m_model.openCount()))
                                : wording::open(m_model.openCount()));
    m_pause->setChecked(m_queue.isPaused());
    m_pause->setText(m_queue.isPaused() ? tr("Go on") : tr("Pause new"));
    m_clear->setVisible(done > 0);
    const bool empty = m_model.rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    m_summary->setVisible(!empty);
    wantThumbnails();
}

void QueuePage::tick()
{
    m_cards->tick();
    m_table->viewport()->update();
}

void QueuePage::wantThumbnails()
{
    if (!isVisible())
        return;
    QList<ItemId> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (std::holds_alternative<state::Delivered>(m_model.item(row).state))
            ids.append(m_model.item(row).id);
    }
    m_feeder.want(this, ids, QueueDelegate::rowHeight);
}

void QueuePage::showTask(const ItemId &id)
{
    m_cards->showCard(id);
    if (const int row = m_model.rowOf(id); row >= 0)
        m_table->selectRow(row);
}

void QueuePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (event->key() == Qt::Key_Delete && m_table->hasFocus() && m_table->currentIndex().isValid())
        stop(m_model.item(m_table->currentIndex().row()).id);
    else
        QWidget::keyPressEvent(event);
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    m_table->setColumnHidden(TaskModel::Model, narrow);
    for (const ColumnWidth &one : columnWidths) {
        if (!narrow || one.narrow > 0)
            m_table->setColumnWidth(one.column, narrow ? one.narrow : one.wide);
    }
}

void QueuePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    wantThumbnails();
}

void QueuePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
    m_feeder.drop(this);
}

} // namespace proofsheet
