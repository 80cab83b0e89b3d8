// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/RoundEnd.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/TextLabel.h"
#include "wording/RoundWording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

RoundEnd::RoundEnd(ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::Title, &Tokens::text, {}, this))
    , m_words(new TextLabel(theme, TextRole::Body, &Tokens::text3, {}, this))
    , m_ranking(new ThumbShelf(feeder, theme, ThumbShelf::Size::Large, tr("Ranking, best first"), this))
    , m_restTitle(new TextLabel(theme, TextRole::Strong, &Tokens::text2, tr("Without a verdict"), this))
    , m_rest(new ThumbShelf(feeder, theme, ThumbShelf::Size::Small, tr("Without a verdict"), this))
    , m_rate(new QPushButton(this))
    , m_compare(new QPushButton(this))
    , m_done(new PrimaryButton(theme, tr("Done"), {}, this))
{
    setAccessibleName(tr("End of the round"));
    m_ranking->setSelectable(true);
    m_rate->setIcon(theme.icon(QStringLiteral("star")));
    m_rate->setToolTip(tr("One step of undo"));
    m_compare->setIcon(theme.icon(QStringLiteral("compare")));
    for (QPushButton *button : {m_rate, m_compare})
        button->setFixedHeight(primaryHeight);
    m_done->setToolTip(tr("Back to the pictures (Esc)"));

    auto *head = new QHBoxLayout;
    head->setSpacing(space12);
    head->addWidget(m_title);
    head->addWidget(m_words, 0, Qt::AlignBottom);
    head->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space8);
    buttons->addWidget(m_rate);
    buttons->addWidget(m_compare);
    buttons->addStretch();
    buttons->addWidget(m_done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space24, space24, space24, space16);
    layout->setSpacing(space16);
    layout->addLayout(head);
    layout->addWidget(m_ranking, 1);
    layout->addWidget(m_restTitle);
    layout->addWidget(m_rest);
    layout->addLayout(buttons);

    connect(m_rate, &QPushButton::clicked, this, &RoundEnd::rateRequested);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(first()); });
    connect(m_done, &QPushButton::clicked, this, &RoundEnd::doneRequested);
    connect(m_ranking, &ThumbShelf::chosen, this, &RoundEnd::currentChanged);
    connect(m_ranking, &ThumbShelf::opened, this, &RoundEnd::opened);
    connect(m_rest, &ThumbShelf::opened, this, &RoundEnd::opened);
    setFocusProxy(m_ranking);
}

QList<ItemId> RoundEnd::first() const
{
    QList<ItemId> ids;
    for (const Thumb &thumb : m_ranking->thumbs().first(std::min<qsizetype>(mostCompared, m_ranking->thumbs().size())))
        ids.append(thumb.id);
    return ids;
}

void RoundEnd::setRanking(const QList<Thumb> &ranked, const QList<Thumb> &rest, const QString &words)
{
    m_ranking->setThumbs(ranked);
    const ItemId current = m_ranking->current();
    const bool known = std::any_of(ranked.begin(), ranked.end(), [&](const Thumb &one) { return one.id == current; });
    // The end begins at the best.
    if (!known || !isVisible())
        m_ranking->setCurrent(ranked.isEmpty() ? ItemId() : ranked.constFirst().id);
    m_rest->setThumbs(rest);
    m_rest->setVisible(!rest.isEmpty());
    m_restTitle->setVisible(!rest.isEmpty());
    m_title->setText(wording::roundEnd(int(ranked.size()), int(rest.size())));
    m_words->setText(words);
    m_rate->setText(wording::rateFirst(std::clamp(int(ranked.size()), 1, 3)));
    m_rate->setEnabled(!ranked.isEmpty());
    m_compare->setVisible(ranked.size() > 1);
    m_compare->setText(ranked.size() >= mostCompared ? tr("Compare the first four")
                                                     : tr("Compare the first %1").arg(ranked.size()));
}

void RoundEnd::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
}

} // namespace proofsheet
