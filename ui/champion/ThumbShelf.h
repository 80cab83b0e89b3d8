// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures in a line, or large ones in lines, that scroll on their own: by wheel, by arrow keys, or so that one
// of them is seen. Looks only at what it shows.
#pragma once

#include "core/ImageRecord.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ThumbnailFeeder;

// One of them, as a value.
struct Thumb
{
    ItemId id;
    QString name; // of its model
    QSize size;   // of the picture, px
    int rating = 0;
    Flag flag = Flag::None;
    Label label = Label::None;
    int number = 0; // its place in the ranking, from 1; 0: none
    bool operator==(const Thumb &) const = default;
};

class ThumbShelf : public QWidget
{
    Q_OBJECT

public:
    // Small: one line of squares of 64 px, the middle of each picture. Large: lines of 160 px, whole pictures with name
    // and stars below.
    enum class Size { Small, Large };

    ThumbShelf(ThumbnailFeeder &feeder, const Theme &theme, Size size, const QString &accessibleName,
               QWidget *parent = nullptr);
    ~ThumbShelf() override;

    void setThumbs(const QList<Thumb> &thumbs); // stays where it is, as far as there is something
    const QList<Thumb> &thumbs() const { return m_thumbs; }
    void setOutlined(const ItemId &id); // the one that is judged now: a ring of the outline's colour
    // The one that keys act on; null: none. Only one that can be moved along takes the focus.
    void setCurrent(const ItemId &id);
    ItemId current() const { return m_current; }
    void setSelectable(bool selectable); // not at first
    void reveal(const ItemId &id);       // scrolls only as far as it must

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {side() + 6, lineHeight()}; }

Q_SIGNALS:
    void chosen(const proofsheet::ItemId &id); // by a person
    void opened(const proofsheet::ItemId &id); // double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    int side() const { return m_size == Size::Small ? 64 : 160; }
    int gap() const { return m_size == Size::Small ? 6 : 16; }
    int columns() const;
    int lineHeight() const;
    QRect boxAt(qsizetype index) const;
    qsizetype indexAt(QPoint position) const; // -1: none
    int mostScroll() const;
    void scrollTo(int offset);
    void wantThumbnails();
    void describe();
    void paintThumb(QPainter &painter, const QRect &box, const Thumb &thumb) const;
    void paintNumber(QPainter &painter, const QRect &box, int number) const;
    void paintCaption(QPainter &painter, const QRect &box, const Thumb &thumb) const;

    ThumbnailFeeder &m_feeder;
    const Theme &m_theme;
    Size m_size;
    QString m_name;
    QList<Thumb> m_thumbs;
    ItemId m_outlined;
    ItemId m_current;
    bool m_selectable = false;
    int m_scroll = 0; // px, along the line or across the lines
};

} // namespace proofsheet
