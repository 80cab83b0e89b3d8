// SPDX-License-Identifier: GPL-3.0-or-later
// All compared pictures in one line, below the two that are shown: A and B are ringed, a click brings another one in
// B's place. What is dropped on it joins.
#pragma once

#include "models/CompareSet.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class SetStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripHeight = 80; // px

    SetStrip(CompareSet &set, ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent = nullptr);
    ~SetStrip() override;

Q_SIGNALS:
    void chosen(int index); // by a person
    void dropped(const QList<proofsheet::ItemId> &ids);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QRect thumb(int index) const;
    void want();

    CompareSet &m_set;
    ThumbnailFeeder &m_feeder;
    const Theme &m_theme;
};

} // namespace proofsheet
