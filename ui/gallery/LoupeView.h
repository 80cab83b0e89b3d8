// SPDX-License-Identifier: GPL-3.0-or-later
// One picture large, its caption, and the filmstrip. Left and Right step and keep the zoom. It decodes only through
// PictureLoader, the neighbours beforehand.
#pragma once

#include "library/Library.h"
#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QWidget>

namespace proofsheet {

class Filmstrip;
class ImagePane;
class LoupeCaption;
class ModelCatalog;
class PictureLoader;

class LoupeView : public QWidget
{
    Q_OBJECT

public:
    // All references outlive the view.
    LoupeView(GalleryModel &model, ThumbnailFeeder &feeder, Library &library, PictureLoader &loader, Theme &theme,
              const ModelCatalog &catalog, QWidget *parent = nullptr);
    ~LoupeView() override;

    void show(const ItemId &id); // makes it the picture; the zoom stays
    using QWidget::show;
    ItemId current() const { return m_current; }
    void step(int direction);                                    // -1, +1; does nothing at the ends
    bool isReady(const ItemId &id) const { return decoded(id); } // it is decoded; showing it takes no time
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
    // A picture decoded, with its halves for drawing small.
    struct Decoded
    {
        ItemId id;
        QList<QImage> levels;
    };
    void connectParts();
    QList<ItemId> around() const; // the current one, then its neighbours
    void fetchAround();
    void decode(const ImageRecord &record);
    void takeImage(const ItemId &id, const QImage &image);
    void takeLevels(const ItemId &id, const QList<QImage> &levels);
    const Decoded *decoded(const ItemId &id) const;
    QPixmap standIn(const ItemId &id) const;
    void refreshCaption();
    void followModel(); // the current picture has moved or gone
    bool actOnKey(const QKeyEvent &event);

    GalleryModel &m_model;
    ThumbnailFeeder &m_feeder;
    Library &m_library;
    PictureLoader &m_loader;
    Theme &m_theme;
    const ModelCatalog &m_catalog;
    ImagePane *m_pane;
    LoupeCaption *m_caption;
    Filmstrip *m_strip;
    ItemId m_current;
    int m_row = -1;           // where it was last, for when it goes
    QList<Decoded> m_decoded; // of around() only
    QHash<ItemId, quint64> m_tickets;
};

} // namespace proofsheet
