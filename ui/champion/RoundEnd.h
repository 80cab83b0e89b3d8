// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a round: the ranking, large, and what can be done with it. NOTES-2.md, section 13.
#pragma once

#include "ui/champion/ThumbShelf.h"

class QPushButton;

namespace proofsheet {

class PrimaryButton;
class TextLabel;

class RoundEnd : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostCompared = 4;

    RoundEnd(ThumbnailFeeder &feeder, const Theme &theme, QWidget *parent = nullptr);

    // rest: without a verdict, or not seen; words: what it took, "13 steps, 2 min 40 s".
    void setRanking(const QList<Thumb> &ranked, const QList<Thumb> &rest, const QString &words);
    ItemId current() const { return m_ranking->current(); }

Q_SIGNALS:
    void rateRequested();
    void compareRequested(const QList<proofsheet::ItemId> &ids);
    void opened(const proofsheet::ItemId &id);
    void currentChanged();
    void doneRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ItemId> first() const;

    const Theme &m_theme;
    TextLabel *m_title;
    TextLabel *m_words;
    ThumbShelf *m_ranking;
    TextLabel *m_restTitle;
    ThumbShelf *m_rest;
    QPushButton *m_rate;
    QPushButton *m_compare;
    PrimaryButton *m_done;
};

} // namespace proofsheet
