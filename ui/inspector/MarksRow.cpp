// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/MarksRow.h"

#include "ui/inspector/IconButton.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StarRating.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace proofsheet {

MarksRow::MarksRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pick(makeIconButton(theme, QStringLiteral("flag"), tr("Pick (P)"), metrics::controlHeight, this))
    , m_reject(makeIconButton(theme, QStringLiteral("reject"), tr("Reject (X)"), metrics::controlHeight, this))
    , m_stars(new StarRating(theme, this))
{
    auto *box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::space2);
    box->addWidget(m_stars);
    box->addStretch();
    box->addWidget(m_pick);
    box->addWidget(m_reject);
    QToolButton *open =
        makeIconButton(theme, QStringLiteral("expand"), tr("Open in the loupe (Enter)"), metrics::controlHeight, this);
    box->addWidget(open);
    m_pick->setIcon(theme.icon(QStringLiteral("flag"), &Tokens::success));
    for (QToolButton *button : {m_pick, m_reject})
        button->setCheckable(true);
    connect(open, &QToolButton::clicked, this, &MarksRow::openRequested);
    connect(m_stars, &StarRating::chosen, this, [this](int rating) {
        MarksChange change;
        change.rating = rating;
        Q_EMIT changed(change);
    });
    const auto flag = [this](QToolButton *button, Flag value) {
        connect(button, &QToolButton::clicked, this, [this, value](bool on) {
            MarksChange change;
            change.flag = on ? value : Flag::None;
            Q_EMIT changed(change);
        });
    };
    flag(m_pick, Flag::Picked);
    flag(m_reject, Flag::Rejected);
}

void MarksRow::setMarks(int rating, Flag flag)
{
    m_stars->setRating(rating);
    m_pick->setChecked(flag == Flag::Picked);
    m_reject->setChecked(flag == Flag::Rejected);
}

} // namespace proofsheet
