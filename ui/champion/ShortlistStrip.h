// SPDX-License-Identifier: GPL-3.0-or-later
// Below the pair: the ranking so far at the left, what is still to come at the right, each scrolling on its own, and
// what can be done with the first of the ranking. 112 px high.
#pragma once

#include "ui/champion/ThumbShelf.h"

class QPushButton;

namespace proofsheet {

class ElidedLabel;
class TextLabel;

class ShortlistStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stripHeight = 112;

    ShortlistStrip(ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent = nullptr);

    void setRanked(const QList<Thumb> &ranked);                    // best first
    void setToCome(const QList<Thumb> &toCome, const ItemId &now); // now: the challenger, ringed

Q_SIGNALS:
    void rateRequested();
    void opened(const proofsheet::ItemId &id); // a double click

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLayout *column(TextLabel *title, ElidedLabel *aside, ThumbShelf *row) const;

    const Theme &m_theme;
    ThumbShelf *m_ranked;
    ThumbShelf *m_toCome;
    ElidedLabel *m_rankedWords;
    ElidedLabel *m_toComeWords;
    QPushButton *m_rate;
};

} // namespace proofsheet
