// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/CardList.h"

#include "ui/queue/CardWords.h"
#include "ui/queue/ErrorCard.h"
#include "ui/queue/TaskActions.h"
#include "ui/theme/Metrics.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace proofsheet {
namespace {

bool sameCard(const TaskItem &a, const TaskItem &b)
{
    const bool held = std::holds_alternative<state::Held>(a.state);
    return held == std::holds_alternative<state::Held>(b.state) && (held || a.request == b.request);
}

} // namespace

CardList::CardList(TaskModel &model, GenerationQueue &queue, TaskActions &actions, Theme &theme, const Clock &clock,
                   const ModelCatalog &catalog, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_queue(queue)
    , m_actions(actions)
    , m_theme(theme)
    , m_clock(clock)
    , m_catalog(catalog)
    , m_box(new QVBoxLayout)
    , m_none(new QLabel(tr("Nothing waits for you.")))
{
    setFrameShape(NoFrame);
    setAutoFillBackground(true);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setLayout(m_box);
    // The cards' own boxes leave 3 px for the focus ring.
    m_box->setContentsMargins(metrics::space16 - 3, 0, metrics::space16 - 3, metrics::space16);
    m_box->setSpacing(metrics::space2);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(3, metrics::space8, 0, 0);
    m_box->addWidget(m_none);
    m_box->addStretch();
    setWidget(page);
    const auto dress = [this, page] {
        QPalette colours = page->palette();
        colours.setColor(QPalette::Window, m_theme->canvas);
        page->setPalette(colours);
        setPalette(colours);
    };
    dress();
    connect(&theme, &Theme::changed, this, dress);
    // The scroll bar lies in the right margin.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        const int side = metrics::space16 - 3;
        m_box->setContentsMargins(
            side, 0, most > 0 ? std::max(0, side - verticalScrollBar()->sizeHint().width()) : side, metrics::space16);
    });
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &CardList::refresh);
    connect(&model, &TaskModel::countsChanged, &m_refreshTimer, qOverload<>(&QTimer::start));
    refresh();
}

void CardList::refresh()
{
    const QList<TaskItem> wanted = m_model.cards();
    QList<ErrorCard *> kept;
    for (const TaskItem &item : wanted) {
        const auto known = std::find_if(m_cards.begin(), m_cards.end(),
                                        [&item](ErrorCard *card) { return sameCard(card->items().first(), item); });
        ErrorCard *card = known == m_cards.end() ? makeCard() : *known;
        m_cards.removeOne(card);
        card->setItems(m_model.members(item));
        kept.append(card);
    }
    for (ErrorCard *gone : std::as_const(m_cards)) {
        gone->hide(); // it may be the sender of the press that ended it
        gone->deleteLater();
    }
    m_cards = kept;
    for (int i = 0; i < m_cards.size(); ++i) {
        if (m_box->indexOf(m_cards[i]) != i)
            m_box->insertWidget(i, m_cards[i]);
        m_cards[i]->show();
    }
    m_none->setVisible(m_cards.isEmpty());
    Q_EMIT countChanged(count());
}

ErrorCard *CardList::makeCard()
{
    auto *card = new ErrorCard(m_theme, m_clock, m_catalog, widget());
    connect(card, &ErrorCard::actionChosen, this,
            [this](const QList<TaskItem> &items, TaskAction action) { m_actions.performAll(items, action); });
    connect(card, &ErrorCard::detailsWanted, this, [this, card] {
        const TaskItem item = card->items().first();
        m_queue.rawReply(item.id, card,
                         [card, item](const QByteArray &raw) { card->setDetails(supportText(item, raw)); });
    });
    connect(card, &ErrorCard::selected, this, [this, card] {
        makeCurrent(card);
        Q_EMIT cardSelected(card->items());
    });
    return card;
}

void CardList::makeCurrent(ErrorCard *card)
{
    for (ErrorCard *one : std::as_const(m_cards))
        one->setCurrent(one == card);
}

bool CardList::showCard(const ItemId &id)
{
    for (ErrorCard *card : std::as_const(m_cards)) {
        const QList<TaskItem> &items = card->items();
        if (std::none_of(items.begin(), items.end(), [&id](const TaskItem &item) { return item.id == id; }))
            continue;
        makeCurrent(card);
        ensureWidgetVisible(card, 0, metrics::space16);
        return true;
    }
    return false;
}

void CardList::tick()
{
    for (ErrorCard *card : std::as_const(m_cards))
        card->tick();
}

} // namespace proofsheet
