// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/champion/ChampionTools.h"

#include "ui/inspector/IconButton.h"
#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/BackdropPicker.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ZoomControls.h"
#include "wording/RoundWording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int progressFrom = 1080; // px of the bar: below that the figures alone say how far it is
}

ChampionTools::ChampionTools(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_place(new TextLabel(theme, TextRole::Body, &Tokens::text3, {}, this))
    , m_progress(new ProgressLine(theme, this))
    , m_zoom(new ZoomControls(theme, this))
    , m_backdrops(new BackdropPicker(theme, this))
{
    setFixedHeight(toolStrip);
    setAccessibleName(tr("Champion and challenger"));
    m_linked =
        makeButton(tr("Linked zoom"), QStringLiteral("link"), tr("Both pictures are zoomed and moved together"), false);
    m_linked->setCheckable(true);
    m_linked->setChecked(true);
    m_undo = makeButton(tr("Undo step"), QStringLiteral("undo"), tr("Take back the last step (Ctrl+Z)"), true);
    m_finish = makeButton(tr("Finish now"), {}, tr("Rank what has been seen so far"), false);
    auto *close =
        makeIconButton(theme, QStringLiteral("close"), tr("Leave, the round is kept (Esc)"), controlHeight, this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space16, 0, space8, 0);
    row->setSpacing(space8);
    row->addWidget(new TextLabel(theme, TextRole::Strong, &Tokens::text, tr("Champion and challenger"), this));
    row->addWidget(m_place);
    row->addSpacing(space4);
    row->addWidget(m_progress);
    m_ofThePair = {makeRule(), m_linked, m_zoom, makeRule(), m_backdrops, m_finish};
    for (QWidget *tool : m_ofThePair.first(5)) {
        row->addSpacing(space4);
        row->addWidget(tool);
    }
    row->addStretch();
    row->addWidget(m_undo);
    row->addWidget(m_finish);
    row->addWidget(close);

    connect(m_linked, &QPushButton::clicked, this, &ChampionTools::linkToggled);
    connect(m_zoom, &ZoomControls::stepped, this, &ChampionTools::zoomStepped);
    connect(m_zoom, &ZoomControls::fitRequested, this, &ChampionTools::fitRequested);
    connect(m_zoom, &ZoomControls::fullRequested, this, &ChampionTools::fullRequested);
    connect(m_backdrops, &BackdropPicker::chosen, this, &ChampionTools::backdropChosen);
    connect(m_undo, &QPushButton::clicked, this, &ChampionTools::undoRequested);
    connect(m_finish, &QPushButton::clicked, this, &ChampionTools::finishRequested);
    connect(close, &QToolButton::clicked, this, &ChampionTools::closeRequested);
}

QPushButton *ChampionTools::makeButton(const QString &text, const QString &icon, const QString &tip, bool quiet)
{
    auto *button = new QPushButton(text, this);
    if (quiet)
        setLook(button, Look::Quiet);
    if (!icon.isEmpty())
        button->setIcon(m_theme.icon(icon));
    button->setToolTip(plainToolTip(tip));
    button->setFixedHeight(controlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget *ChampionTools::makeRule()
{
    auto *rule = new Hairline(m_theme, this, Qt::Vertical);
    rule->setFixedHeight(compactHeight - space8);
    return rule;
}

void ChampionTools::setPlace(int number, int total)
{
    m_place->setText(total > 0 ? wording::roundPlace(number, total) : QString());
    m_progress->setProgress(total > 0 ? double(number) / total : 0);
}

void ChampionTools::setOver(bool over)
{
    for (QWidget *tool : std::as_const(m_ofThePair))
        tool->setVisible(!over);
}

void ChampionTools::setCanUndo(bool can)
{
    m_undo->setEnabled(can);
}

void ChampionTools::setZoom(bool isFit, double percent)
{
    m_zoom->setZoom(isFit, percent);
}

void ChampionTools::setLinked(bool linked)
{
    m_linked->setChecked(linked);
    m_linked->setIcon(m_theme.icon(linked ? QStringLiteral("link") : QStringLiteral("unlink")));
}

void ChampionTools::setBackdrop(Backdrop backdrop)
{
    m_backdrops->setCurrent(backdrop);
}

void ChampionTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_progress->setVisible(width() >= progressFrom);
}

void ChampionTools::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRectF(0, height() - 1 / devicePixelRatioF(), width(), 1), m_theme->seam);
}

} // namespace proofsheet
