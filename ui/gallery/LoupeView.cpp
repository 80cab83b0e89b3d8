// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/LoupeView.h"

#include "models/DecodedPictures.h"
#include "ui/gallery/Filmstrip.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/LoupeCaption.h"
#include "ui/gallery/MarksKeys.h"
#include "ui/gallery/TileWords.h"
#include "wording/ErrorWording.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

namespace proofsheet {
LoupeView::LoupeView(GalleryModel &model, ThumbnailFeeder &feeder, DecodedPictures &decoded, Theme &theme,
                     const ModelCatalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_feeder(feeder)
    , m_decoded(decoded)
    , m_theme(theme)
    , m_catalog(catalog)
    , m_pane(new ImagePane(theme, this))
    , m_caption(new LoupeCaption(theme, this))
    , m_strip(new Filmstrip(model, feeder, theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Loupe"));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_pane, 1);
    box->addWidget(m_caption);
    box->addWidget(m_strip);
    connectParts();
}

LoupeView::~LoupeView()
{
    m_feeder.drop(this);
    m_decoded.drop(this);
}

void LoupeView::connectParts()
{
    connect(m_pane, &ImagePane::viewportChanged, this, &LoupeView::wantDecoded);
    connect(m_pane, &ImagePane::viewportChanged, this, &LoupeView::refreshCaption);
    connect(m_pane, &ImagePane::doubleClicked, m_pane, &ImagePane::toggleActual);
    connect(m_strip, &Filmstrip::chosen, this, qOverload<const ItemId &>(&LoupeView::show));
    connect(m_caption, &LoupeCaption::ratingChosen, this, [this](int rating) {
        MarksChange change;
        change.rating = rating;
        Q_EMIT marksRequested({m_current}, change);
    });
    connect(&m_feeder, &ThumbnailFeeder::ready, this, [this](const ItemId &id) {
        if (id == m_current)
            m_pane->setStandIn(standIn(id));
    });
    connect(&m_decoded, &DecodedPictures::ready, this, [this](const ItemId &id) {
        if (id == m_current)
            showDecoded();
    });
    connect(&m_decoded, &DecodedPictures::failed, this, [this](const ItemId &id, const Error &error) {
        if (id == m_current && isVisible())
            m_pane->setTrouble(wording::pictureTrouble(error));
    });
    connect(&m_model, &GalleryModel::rowsRemoved, this, &LoupeView::followModel);
    connect(&m_model, &GalleryModel::rowsInserted, this, &LoupeView::followModel);
    connect(&m_model, &GalleryModel::modelReset, this, &LoupeView::followModel);
    connect(&m_model, &GalleryModel::dataChanged, this, &LoupeView::refreshCaption);
}

void LoupeView::show(const ItemId &id)
{
    const PictureRow *picture = m_model.find(id);
    if (!picture)
        return;
    const bool changed = id != m_current;
    m_current = id;
    m_row = m_model.rowOf(id);
    m_pane->begin(picture->size, picture->hasAlpha, standIn(id));
    showDecoded();
    m_strip->setCurrent(id);
    fetchAround();
    refreshCaption();
    if (changed)
        Q_EMIT currentChanged(id);
}

void LoupeView::step(int direction)
{
    const int next = m_row < 0 ? -1 : m_model.nextPicture(m_row, direction);
    if (next >= 0)
        show(m_model.idAt(next));
}

void LoupeView::fit()
{
    m_pane->fit();
}

void LoupeView::actualSize()
{
    m_pane->actualSize();
}

void LoupeView::toggleActual()
{
    m_pane->toggleActual();
}

QList<ItemId> LoupeView::around() const
{
    QList<ItemId> ids{m_current};
    for (const int direction : {+1, -1}) {
        const int row = m_row < 0 ? -1 : m_model.nextPicture(m_row, direction);
        if (row >= 0)
            ids.append(m_model.idAt(row));
    }
    return ids;
}

void LoupeView::fetchAround()
{
    if (!isVisible())
        return;
    m_feeder.want(this, around(), 1024);
    wantDecoded();
}

void LoupeView::wantDecoded()
{
    if (!isVisible() || m_current.isNull())
        return;
    QList<PictureNeed> needs;
    const QList<ItemId> ids = around();
    for (const ItemId &id : ids) {
        if (const PictureRow *picture = m_model.find(id))
            needs.append({id, m_pane->sizeNeeded(picture->size)});
    }
    m_decoded.want(this, needs.mid(0, 1), needs.mid(1));
}

void LoupeView::showDecoded()
{
    const PictureLevels levels = m_decoded.levels(m_current);
    if (isVisible() && !levels.isEmpty())
        m_pane->setImage(levels);
}

bool LoupeView::isReady(const ItemId &id) const
{
    const PictureRow *picture = m_model.find(id);
    return picture && m_decoded.isReady(id, m_pane->sizeNeeded(picture->size));
}

QPixmap LoupeView::standIn(const ItemId &id) const
{
    return m_feeder.pixmap(id, 1024);
}

void LoupeView::refreshCaption()
{
    const PictureRow *picture = m_model.find(m_current);
    if (!picture)
        return;
    const QString zoom = m_pane->viewport().isFit() ? tr("fit, %1 %").arg(std::lround(m_pane->percent()))
                                                    : tr("%1 %").arg(std::lround(m_pane->percent()));
    m_caption->setPicture(*picture, tilewords::modelName(m_catalog, picture->model), zoom);
    const QRectF span = m_pane->pictureRect().intersected(m_pane->rect());
    m_caption->setSpan(int(span.left()), int(span.width()));
}

void LoupeView::followModel()
{
    if (m_current.isNull())
        return;
    if (m_model.find(m_current)) {
        m_row = m_model.rowOf(m_current);
        return;
    }
    const int rows = m_model.rowCount();
    const int from = std::clamp(m_row, 0, std::max(0, rows - 1));
    int next = rows == 0 ? -1 : m_model.nextPicture(from - 1, +1);
    if (next < 0 && rows > 0)
        next = m_model.nextPicture(from, -1);
    if (next >= 0) {
        show(m_model.idAt(next));
        return;
    }
    m_current = {};
    m_pane->clear();
    if (isVisible())
        Q_EMIT closeRequested();
}

void LoupeView::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(actOnKey(*event));
}

bool LoupeView::actOnKey(const QKeyEvent &event)
{
    if (const auto change = marksForKey(event, m_model.find(m_current))) {
        Q_EMIT marksRequested({m_current}, *change);
        return true;
    }
    if (event.modifiers() == Qt::ControlModifier) {
        if (event.key() == Qt::Key_0)
            m_pane->fit();
        else if (event.key() == Qt::Key_1)
            m_pane->actualSize();
        else
            return false;
        return true;
    }
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(+1);
        return true;
    case Qt::Key_Z:
        m_pane->toggleActual();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_pane->zoomStep(+1);
        return true;
    case Qt::Key_Minus:
        m_pane->zoomStep(-1);
        return true;
    case Qt::Key_G:
    case Qt::Key_Escape:
    case Qt::Key_Space:
        Q_EMIT closeRequested();
        return true;
    case Qt::Key_Delete:
        Q_EMIT trashRequested({m_current});
        return true;
    default:
        return false;
    }
}

void LoupeView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT contextMenuRequested(event->globalPos());
}

void LoupeView::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme->canvas);
}

void LoupeView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    wantDecoded();
    refreshCaption();
}

void LoupeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_current.isNull())
        show(m_current);
}

void LoupeView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feeder.drop(this);
    m_decoded.drop(this);
    m_pane->setImage({}); // what it holds would not be counted
}

} // namespace proofsheet
