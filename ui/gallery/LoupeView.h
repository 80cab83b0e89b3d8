// SPDX-License-Identifier: GPL-3.0-or-later
// One picture large, its caption, and the filmstrip. Left and Right step and keep the zoom. It decodes only through PictureLoader,
// the neighbours beforehand.
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
    ItemId current() const { return m_current; }
    void step(int direction); // -1, +1; does nothing at the ends
    ImagePane &pane() { return *m_pane; }
    using QWidget::show;

public Q_SLOTS:
    void fit();
    void actualSize();
    void toggleActual();

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
    void hideEvent(QHideEvent *event) override;

private:
    struct Decoded
    {
        ItemId id;
        QImage image;
    };
    void fetchAround();
    void decode(const ItemId &id, const QString &file, bool isCurrent);
    void takeImage(const ItemId &id, const QImage &image);
    const QImage *decoded(const ItemId &id) const;
    void standIn();
    void refreshCaption();
    void leaveMissing();
    QList<ItemId> around() const; // the current one, then the neighbours

    GalleryModel &m_model;
    ThumbnailFeeder &m_feeder;
    Library &m_library;
    PictureLoader &m_loader;
    const ModelCatalog &m_catalog;
    Theme &m_theme;
    ImagePane *m_pane;
    LoupeCaption *m_caption;
    Filmstrip *m_strip;
    ItemId m_current;
    int m_row = 0; // where it was last, for when it goes
    QList<Decoded> m_decoded; // the current one and its neighbours
    QHash<ItemId, quint64> m_tickets;
};

} // namespace proofsheet
