// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/PairPanes.h"

#include "imaging/CommonCrop.h"
#include "models/DecodedPictures.h"
#include "ui/gallery/ImagePane.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "wording/ErrorWording.h"

#include <QCursor>
#include <QPainter>
#include <cmath>

namespace proofsheet {

namespace {

// px; png/5-blind-vote, png/5b-blind-reveal
constexpr int topMargin = 18;
constexpr int blindGap = 56;
constexpr int revealedGap = 24;
constexpr int blindFoot = 50;
constexpr int revealedFoot = 68;
constexpr int plateSide = 20;
constexpr int plateAbove = 14; // between a picture and its plate
constexpr int captionLine = 20;

PictureLevels cutLevels(const PictureLevels &levels, double aspect)
{
    return {cutTo(levels.whole, aspect).size(), cutTo(levels.images, aspect)};
}

QString letter(int side)
{
    return side == 0 ? QStringLiteral("A") : QStringLiteral("B");
}

} // namespace

PairPanes::PairPanes(DecodedPictures &pictures, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_theme(theme)
{
    setAccessibleName(tr("Two pictures"));
    for (int side = 0; side < 2; ++side) {
        m_panes[side] = new ImagePane(theme, this);
        m_panes[side]->setMeasure(Viewport::Measure::Fit);
        m_panes[side]->setMargin(0);
        m_panes[side]->setMinimumSize(1, 1);
        m_panes[side]->hide();
        connect(m_panes[side], &ImagePane::viewportChanged, this,
                [this, side](const Viewport &viewport, bool alone) { follow(side, viewport, alone); });
    }
    connect(&pictures, &DecodedPictures::ready, this, [this](const ItemId &id) {
        if (id == m_pair.first || id == m_pair.second)
            settle();
    });
    connect(&pictures, &DecodedPictures::failed, this, [this](const ItemId &id) {
        if (id == m_pair.first || id == m_pair.second)
            settle();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    nameParts();
}

PairPanes::~PairPanes()
{
    m_pictures.drop(this);
}

void PairPanes::showPair(const Pair &pair, const std::optional<Pair> &ahead)
{
    m_ahead = ahead;
    if (pair == m_pair && m_shown) {
        want();
        return;
    }
    clear();
    m_pair = pair;
    m_ahead = ahead;
    want();
    settle();
}

void PairPanes::clear()
{
    m_pair = {};
    m_ahead.reset();
    m_shown = false;
    m_peeking = false;
    for (ImagePane *pane : m_panes) {
        pane->hide();
        pane->clear();
        pane->setViewport(Viewport(Viewport::Measure::Fit));
    }
    m_pictures.drop(this);
    update();
}

void PairPanes::setCaptions(const std::optional<Captions> &captions)
{
    if (captions == m_captions)
        return;
    m_captions = captions;
    nameParts();
    layOut();
    update();
}

void PairPanes::setLinked(bool linked)
{
    m_linked = linked;
    if (linked)
        m_panes[1]->setViewport(m_panes[0]->viewport());
    want();
}

QSize PairPanes::wholeOf(const ItemId &id) const
{
    return m_pictures.levels(id).whole;
}

QSize PairPanes::neededOf(int side) const
{
    const QSize whole = wholeOf(idAt(side));
    const QSize cut = cutTo(whole, m_aspect).size();
    if (cut.isEmpty()) // nothing is known yet: as if it filled its half
        return QSize(std::max(1, (width() - blindGap) / 2), std::max(1, height() - topMargin - blindFoot)) *
               devicePixelRatioF();
    const QSize shown = m_panes[side]->sizeNeeded(cut);
    return {int(std::ceil(double(shown.width()) * whole.width() / cut.width())),
            int(std::ceil(double(shown.height()) * whole.height() / cut.height()))};
}

void PairPanes::want()
{
    if (m_pair.first.isNull() || !isVisible()) {
        m_pictures.drop(this);
        return;
    }
    QList<PictureNeed> ahead;
    if (m_ahead) // of one run, mostly: drawn as large as these two
        ahead = {{m_ahead->first, neededOf(0)}, {m_ahead->second, neededOf(1)}};
    m_pictures.want(this, {{m_pair.first, neededOf(0)}, {m_pair.second, neededOf(1)}}, ahead);
}

void PairPanes::settle()
{
    if (m_pair.first.isNull() || !isVisible())
        return;
    const bool broken[] = {m_pictures.trouble(m_pair.first).has_value(), m_pictures.trouble(m_pair.second).has_value()};
    for (int side = 0; side < 2 && !m_showsTrouble; ++side) {
        if (broken[side]) {
            Q_EMIT troubled(idAt(side));
            return;
        }
    }
    const QSize wholes[] = {wholeOf(m_pair.first), wholeOf(m_pair.second)};
    for (int side = 0; side < 2; ++side) {
        if (wholes[side].isEmpty() && !broken[side])
            return;
    }
    if (!m_shown) {
        m_aspect =
            commonAspect(wholes[0].isEmpty() ? wholes[1] : wholes[0], wholes[1].isEmpty() ? wholes[0] : wholes[1]);
        layOut();
        want();
    }
    for (int side = 0; side < 2; ++side) {
        if (!broken[side] && !m_pictures.isReady(idAt(side), neededOf(side)))
            return;
    }
    for (int side = 0; side < 2; ++side) {
        if (broken[side])
            m_panes[side]->setTrouble(wording::pictureTrouble(*m_pictures.trouble(idAt(side))));
        else
            m_panes[side]->setImage(cutLevels(m_pictures.levels(idAt(side)), m_aspect));
    }
    if (m_shown)
        return;
    m_shown = true;
    m_seen = false;
    for (ImagePane *pane : m_panes)
        pane->show();
    update();
    Q_EMIT shown();
}

void PairPanes::layOut()
{
    const int gap = m_captions ? revealedGap : blindGap;
    const int foot = m_captions ? revealedFoot : blindFoot;
    const int side = m_captions ? metrics::space32 : metrics::space16;
    const QSize area(width() - 2 * side - gap, height() - topMargin - foot);
    if (area.width() < 2 || area.height() < 1)
        return;
    QSize size(int(area.height() * m_aspect), area.height());
    if (2 * size.width() > area.width())
        size = {area.width() / 2, std::max(1, int(std::lround(area.width() / 2 / m_aspect)))};
    size.setWidth(std::max(1, size.width()));
    const int left = (width() - 2 * size.width() - gap) / 2;
    const int top = topMargin + (area.height() - size.height()) / 2;
    m_panes[0]->setGeometry({{left, top}, size});
    m_panes[1]->setGeometry({{left + size.width() + gap, top}, size});
}

void PairPanes::follow(int side, const Viewport &viewport, bool alone)
{
    if (m_peeking)
        return;
    if (m_linked && !alone)
        m_panes[1 - side]->setViewport(viewport);
    want();
    settle();
}

ImagePane *PairPanes::underPointer() const
{
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    return m_panes[1]->geometry().contains(pointer) ? m_panes[1] : m_panes[0];
}

void PairPanes::fit()
{
    for (ImagePane *pane : m_panes)
        pane->fit();
}

void PairPanes::actualSize()
{
    underPointer()->actualSize();
}

void PairPanes::toggleActual()
{
    underPointer()->toggleActual();
}

void PairPanes::setPeeking(bool peeking)
{
    if (peeking == m_peeking || !m_shown)
        return;
    m_peeking = peeking;
    for (int side = 0; side < 2; ++side) {
        if (peeking)
            m_beforePeek[side] = m_panes[side]->viewport();
        m_panes[side]->setViewport(peeking ? Viewport(Viewport::Measure::Fit) : m_beforePeek[side]);
    }
}

void PairPanes::nameParts()
{
    for (int side = 0; side < 2; ++side) {
        QString name = tr("Picture %1").arg(letter(side));
        if (m_captions) {
            const Caption &caption = (*m_captions)[side];
            name = QStringList{name, caption.name, caption.facts, caption.chosen ? tr("your choice") : QString()}.join(
                QStringLiteral(", "));
        }
        m_panes[side]->setAccessibleName(name);
    }
}

void PairPanes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
    m_seen = m_shown;
    if (!m_shown)
        return;
    for (int side = 0; side < 2; ++side) {
        if (!m_captions) {
            paintPlate(painter, side);
            continue;
        }
        if ((*m_captions)[side].chosen)
            paintBox(painter, QRectF(m_panes[side]->geometry()).adjusted(-2, -2, 2, 2), m_theme->accent, {}, 0);
        paintCaption(painter, side);
    }
}

void PairPanes::paintPlate(QPainter &painter, int side) const
{
    const QRect pane = m_panes[side]->geometry();
    const QRect plate(pane.center().x() - plateSide / 2 + 1, pane.bottom() + 1 + plateAbove, plateSide, plateSide);
    paintBox(painter, plate, m_theme->raised, m_theme->dark ? QColor() : m_theme->border, metrics::radiusSmall);
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(m_theme->text);
    painter.drawText(plate, Qt::AlignCenter, letter(side));
}

void PairPanes::paintCaption(QPainter &painter, int side) const
{
    const Caption &caption = (*m_captions)[side];
    const QRect pane = m_panes[side]->geometry();
    const QRect plate(pane.left(), pane.bottom() + 1 + plateAbove, plateSide, plateSide);
    paintBox(painter, plate, caption.chosen ? m_theme->accent : m_theme->raised,
             m_theme->dark || caption.chosen ? QColor() : m_theme->border, metrics::radiusSmall);
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(caption.chosen ? m_theme->onAccent : m_theme->text);
    painter.drawText(plate, Qt::AlignCenter, letter(side));

    QRect line(plate.right() + 1 + metrics::space8, plate.top(), pane.right() - plate.right() - metrics::space8,
               captionLine);
    const QString chosen = tr("your choice");
    const int pillWidth = painter.fontMetrics().horizontalAdvance(chosen) + 2 * metrics::space8;
    painter.setFont(m_theme.font(TextRole::Medium));
    painter.setPen(m_theme->text);
    const int room = line.width() - (caption.chosen ? pillWidth + metrics::space8 : 0);
    const QString name = painter.fontMetrics().elidedText(caption.name, Qt::ElideRight, room);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (caption.chosen) {
        const QRect pill(line.left() + painter.fontMetrics().horizontalAdvance(name) + metrics::space8, line.top() + 1,
                         pillWidth, captionLine - 2);
        paintBox(painter, pill, m_theme->accentTint, {}, pill.height() / 2.0);
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.drawText(pill, Qt::AlignCenter, chosen);
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme->text3);
    line.translate(0, captionLine);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(caption.facts, Qt::ElideRight, line.width()));
}

void PairPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    want();
    settle();
}

void PairPanes::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    want();
    settle();
}

// What is not seen holds no pixels.
void PairPanes::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    const Pair pair = m_pair;
    const auto ahead = m_ahead;
    clear();
    m_pair = pair;
    m_ahead = ahead;
}

} // namespace proofsheet
