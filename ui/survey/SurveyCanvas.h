// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a survey, laid out and painted by one widget. A thumbnail stands at once; where a picture is shown
// larger than that, the decoded one takes its place. Nothing is decoded here.
#pragma once

#include "core/Ids.h"
#include "ui/survey/SurveyCell.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QVariantAnimation;

namespace proofsheet {

class DecodedPictures;
class ThumbnailFeeder;

class SurveyCanvas : public QWidget
{
    Q_OBJECT

public:
    struct Picture
    {
        PictureRow row;
        QString name;
    };
    // All outlive the canvas.
    SurveyCanvas(ThumbnailFeeder &feeder, DecodedPictures &decoded, const Theme &theme, QWidget *parent = nullptr);
    ~SurveyCanvas() override;

    // In this order. Their places change only where other pictures are shown than before.
    void setPictures(const QList<Picture> &pictures);
    void setCurrent(const ItemId &id);
    void setCaptions(bool shown);
    void setBackdrop(Backdrop backdrop);
    void setNote(const QString &note); // where there are no pictures
    QString note() const { return m_note; }

    QRect placeOf(const ItemId &id) const;                // of the picture; empty: it is not shown
    double opacityOf(const ItemId &id) const;             // 1, or 0.38 where it is rejected, or on the way
    ItemId nearest(const ItemId &from, bool below) const; // in the next row; null: there is none
    QRect outButton() const;                              // of the current picture; empty where there is none

Q_SIGNALS:
    void pressed(const proofsheet::ItemId &id);
    void opened(const proofsheet::ItemId &id); // by a double click
    void takeOutPressed();                     // the round x of the current picture
    void menuRequested(const proofsheet::ItemId &id, const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void layOut();
    void wantPictures();
    void fade(const ItemId &id, bool rejected);
    const SurveyCell *cellAt(QPoint position) const;
    const SurveyCell *find(const ItemId &id) const;
    SurveyCell *find(const ItemId &id);
    void refresh(const ItemId &id);
    void point(QPoint position);

    ThumbnailFeeder &m_feeder;
    DecodedPictures &m_decoded;
    const Theme &m_theme;
    QList<SurveyCell> m_cells;
    QHash<ItemId, QPointer<QVariantAnimation>> m_fades;
    ItemId m_current;
    Backdrop m_backdrop;
    bool m_captions = true;
    QString m_note;
};

} // namespace proofsheet
