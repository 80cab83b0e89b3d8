// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/BlindTools.h"

#include "ui/inspector/IconButton.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>
#include <QToolButton>

namespace proofsheet {

namespace {

constexpr int narrowBelow = 760; // px: buttons drop to their icons, the summary goes
constexpr int ruleHeight = 18;   // px

QHBoxLayout *rowOf(QWidget *face)
{
    auto *row = new QHBoxLayout(face);
    row->setContentsMargins(metrics::space16, 0, metrics::space12, 0);
    row->setSpacing(metrics::space8);
    return row;
}

// Qt leaves 4 px between an icon and its words; the design 8.
QString spaced(const QString &text)
{
    return text.isEmpty() ? text : u' ' + text;
}

QPushButton *iconTextButton(const Theme &theme, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(theme.icon(icon), spaced(text), parent);
    button->setIconSize({metrics::iconSmall, metrics::iconSmall});
    button->setFont(theme.font(TextRole::Medium));
    button->setFixedHeight(metrics::controlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    return button;
}

QWidget *ruleOf(const Theme &theme, QWidget *parent)
{
    auto *rule = new Hairline(theme, parent, Qt::Vertical);
    rule->setFixedHeight(ruleHeight);
    return rule;
}

} // namespace

BlindTools::BlindTools(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_faces(new QStackedLayout(this))
{
    setFixedHeight(metrics::toolStrip);
    m_faces->addWidget(makeVoting());
    m_faces->addWidget(makeRevealed());
}

QWidget *BlindTools::makeVoting()
{
    auto *face = new QWidget(this);
    QHBoxLayout *row = rowOf(face);
    m_place = new TextLabel(m_theme, TextRole::Body, &Tokens::text3, {}, face);
    m_progress = new ProgressLine(m_theme, face);
    m_promptRule = ruleOf(m_theme, face);
    m_prompt = new ElidedLabel(m_theme, TextRole::Body, &Tokens::text2, face);
    m_linked = iconTextButton(m_theme, QStringLiteral("link"), tr("Linked zoom"), face);
    m_linked->setCheckable(true);
    m_linked->setChecked(true);
    m_linked->setToolTip(tr("Zoom and move both pictures together"));
    m_reveal = iconTextButton(m_theme, QStringLiteral("eye"), tr("End and reveal"), face);
    m_reveal->setToolTip(tr("Show what was voted on, and the scoreboard"));
    auto *leave = new QPushButton(tr("Leave"), face);
    setLook(leave, Look::Quiet);
    leave->setFocusPolicy(Qt::TabFocus);
    leave->setToolTip(tr("Votes are kept, and nothing is revealed (Esc)"));
    row->addWidget(new TextLabel(m_theme, TextRole::Strong, &Tokens::text, tr("Blind vote"), face));
    row->addWidget(m_place);
    row->addSpacing(metrics::space8);
    row->addWidget(m_progress);
    row->addSpacing(metrics::space8);
    row->addWidget(m_promptRule);
    row->addSpacing(metrics::space4);
    row->addWidget(m_prompt, 1);
    row->addStretch();
    row->addWidget(m_linked);
    row->addWidget(m_reveal);
    row->addWidget(leave);
    connect(m_linked, &QPushButton::toggled, this, [this](bool linked) {
        m_linked->setIcon(m_theme.icon(linked ? QStringLiteral("link") : QStringLiteral("unlink")));
        Q_EMIT linkedChanged(linked);
    });
    connect(m_reveal, &QPushButton::clicked, this, &BlindTools::revealChosen);
    connect(leave, &QPushButton::clicked, this, &BlindTools::leaveChosen);
    return face;
}

QWidget *BlindTools::makeRevealed()
{
    auto *face = new QWidget(this);
    QHBoxLayout *row = rowOf(face);
    m_title = new TextLabel(m_theme, TextRole::Strong, &Tokens::text, {}, face);
    m_summary = new TextLabel(m_theme, TextRole::Body, &Tokens::text3, {}, face);
    m_summaryRule = ruleOf(m_theme, face);
    m_back = makeIconButton(m_theme, QStringLiteral("chevron-left"), tr("Pair before"), metrics::controlHeight, face);
    m_on = makeIconButton(m_theme, QStringLiteral("chevron-right"), tr("Next pair"), metrics::controlHeight, face);
    m_pair = new TextLabel(m_theme, TextRole::Body, &Tokens::text2, {}, face);
    m_more = iconTextButton(m_theme, QStringLiteral("blind"), {}, face);
    auto *done = new PrimaryButton(m_theme, tr("Done"), {}, face);
    done->setFixedHeight(metrics::controlHeight);
    done->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_title);
    row->addWidget(m_summary);
    row->addWidget(m_summaryRule);
    row->addWidget(m_back);
    row->addWidget(m_pair);
    row->addWidget(m_on);
    row->addStretch();
    row->addWidget(m_more);
    row->addWidget(done);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT stepChosen(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { Q_EMIT stepChosen(1); });
    connect(m_more, &QPushButton::clicked, this, &BlindTools::moreChosen);
    connect(done, &QPushButton::clicked, this, &BlindTools::doneChosen);
    return face;
}

void BlindTools::showVoting(int pair, int pairs, const QString &prompt)
{
    m_faces->setCurrentIndex(0);
    m_place->setText(tr("Pair %1 of %2").arg(pair).arg(pairs));
    m_progress->setProgress(pairs > 0 ? double(pair) / pairs : 0);
    m_prompt->setText(prompt.simplified());
    m_promptRule->setVisible(!prompt.isEmpty());
}

void BlindTools::showRevealed(const Revealed &revealed)
{
    // What was shown of the sitting goes with it.
    m_prompt->setText({});
    m_faces->setCurrentIndex(1);
    m_title->setText(revealed.title);
    m_summary->setText(revealed.summary);
    const bool any = revealed.pair > 0;
    for (QWidget *part : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_pair)})
        part->setVisible(any);
    m_back->setEnabled(revealed.pair > 1);
    m_on->setEnabled(revealed.pair < revealed.pairs);
    m_pair->setText(tr("Pair %1 of %2").arg(revealed.pair).arg(revealed.pairs));
    m_moreText = tr("Vote on %1 more").arg(revealed.moreToCome);
    m_more->setVisible(revealed.moreToCome > 0);
    m_more->setAccessibleName(m_moreText);
    closeUp();
}

bool BlindTools::isLinked() const
{
    return m_linked->isChecked();
}

void BlindTools::closeUp()
{
    const bool narrow = width() < narrowBelow;
    m_linked->setText(narrow ? QString() : spaced(tr("Linked zoom")));
    m_more->setText(narrow ? QString() : spaced(m_moreText));
    m_more->setToolTip(plainToolTip(m_moreText));
    m_summary->setVisible(!narrow && !m_summary->text().isEmpty());
    m_summaryRule->setVisible(!narrow && m_pair->isVisibleTo(this));
}

void BlindTools::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    const qreal line = 1 / devicePixelRatioF();
    painter.fillRect(QRectF(0, height() - line, width(), line), m_theme->seam);
}

void BlindTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    closeUp();
}

} // namespace proofsheet
