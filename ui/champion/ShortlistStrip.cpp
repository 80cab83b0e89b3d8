// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/ShortlistStrip.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/TextLabel.h"
#include "wording/RoundWording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace proofsheet {

using namespace metrics;

ShortlistStrip::ShortlistStrip(ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ranked(new ThumbShelf(feeder, theme, ThumbShelf::Size::Small, tr("Shortlist, best first"), this))
    , m_toCome(new ThumbShelf(feeder, theme, ThumbShelf::Size::Small, tr("Still to come"), this))
    , m_rankedWords(new ElidedLabel(theme, TextRole::Body, &Tokens::text3, this))
    , m_toComeWords(new ElidedLabel(theme, TextRole::Body, &Tokens::text3, this))
    , m_rate(new QPushButton(this))
{
    setFixedHeight(stripHeight);
    setAccessibleName(tr("Shortlist"));
    m_ranked->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_rate->setIcon(theme.icon(QStringLiteral("star")));
    m_rate->setFixedHeight(compactHeight);
    m_rate->setFocusPolicy(Qt::TabFocus);
    m_rate->setToolTip(tr("One step of undo"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space16 - 3, 0, space12, 0);
    layout->setSpacing(space16);
    layout->addLayout(
        column(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Shortlist"), this), m_rankedWords, m_ranked));
    auto *rule = new Hairline(theme, this, Qt::Vertical);
    rule->setFixedHeight(stripHeight - 2 * 10);
    layout->addWidget(rule, 0, Qt::AlignVCenter);
    layout->addLayout(column(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Still to come"), this),
                             m_toComeWords, m_toCome),
                      1);
    layout->addWidget(m_rate, 0, Qt::AlignVCenter);

    for (ThumbShelf *row : {m_ranked, m_toCome})
        connect(row, &ThumbShelf::opened, this, &ShortlistStrip::opened);
    connect(m_rate, &QPushButton::clicked, this, &ShortlistStrip::rateRequested);
}

QLayout *ShortlistStrip::column(TextLabel *title, ElidedLabel *aside, ThumbShelf *row) const
{
    auto *words = new QHBoxLayout;
    words->setContentsMargins(3, 0, 0, 0);
    words->setSpacing(space8);
    words->addWidget(title);
    words->addWidget(aside, 1);
    auto *box = new QVBoxLayout;
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(5);
    box->addStretch();
    box->addLayout(words);
    box->addWidget(row);
    box->addStretch();
    return box;
}

void ShortlistStrip::setRanked(const QList<Thumb> &ranked)
{
    m_ranked->setThumbs(ranked);
    m_rankedWords->setText(wording::ranked(int(ranked.size())));
    if (!ranked.isEmpty())
        m_ranked->reveal(ranked.constFirst().id);
    m_rate->setText(wording::rateFirst(std::clamp(int(ranked.size()), 1, 3)));
    m_rate->setEnabled(!ranked.isEmpty());
}

void ShortlistStrip::setToCome(const QList<Thumb> &toCome, const ItemId &now)
{
    m_toCome->setThumbs(toCome);
    m_toCome->setOutlined(now);
    m_toCome->reveal(now);
    m_toComeWords->setText(wording::afterThisOne(std::max(0, int(toCome.size()) - 1)));
}

void ShortlistStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), m_theme->seam);
}

} // namespace proofsheet
