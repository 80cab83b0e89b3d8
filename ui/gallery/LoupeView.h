// SPDX-License-Identifier: GPL-3.0-or-later
// One picture large, its caption, and the filmstrip. Left and Right step and keep the zoom. The neighbours are decoded
// beforehand.
#pragma once

#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class DecodedPictures;
class Filmstrip;
class ImagePane;
class LoupeCaption;
class ModelCatalog;

class LoupeView : public QWidget
{
    Q_OBJECT

public:
    // All references outlive the view.
    LoupeView(GalleryModel &model, ThumbnailFeeder &feeder, DecodedPictures &decoded, Theme &theme,
              const ModelCatalog &catalog, QWidget *parent = nullptr);
    ~LoupeView() override;

    void show(const ItemId &id); // makes it the picture; the zoom stays
    using QWidget::show;
    ItemId current() const { return m_current; }
    void step(int direction);             // -1, +1; does nothing at the ends
    bool isReady(const ItemId &id) const; // it is decoded; showing it takes no time
    void fit();
    void actualSize();
    void toggleActual(); // at the pointer

Q_SIGNALS:
    void currentChanged(const proofsheet::ItemId &id);
    void closeRequested(); // back to the grid
    void marksRequested(const QList<proofsheet::ItemId> &ids, const proofsheet::MarksChange &change);
    void trashRequested(const QList<proofsheet::ItemId> &ids);
    void contextMenuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    QList<ItemId> around() const; // the current one, then its neighbours
    void fetchAround();
    void wantDecoded();
    void showDecoded(); // what there is of the current picture
    QPixmap standIn(const ItemId &id) const;
    void refreshCaption();
    void followModel(); // the current picture has moved or gone
    bool actOnKey(const QKeyEvent &event);

    GalleryModel &m_model;
    ThumbnailFeeder &m_feeder;
    DecodedPictures &m_decoded;
    Theme &m_theme;
    const ModelCatalog &m_catalog;
    ImagePane *m_pane;
    LoupeCaption *m_caption;
    Filmstrip *m_strip;
    ItemId m_current;
    int m_row = -1; // where it was last, for when it goes
};

} // namespace proofsheet
