// SPDX-License-Identifier: GPL-3.0-or-later
// Stars, pick, reject and "open" for the selection. Shows what all of them share; what it is told it does not show by
// itself.
#pragma once

#include "library/Library.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QToolButton;

namespace proofsheet {

class StarRating;

class MarksRow : public QWidget
{
    Q_OBJECT

public:
    explicit MarksRow(const Theme &theme, QWidget *parent = nullptr);

    void setMarks(int rating, Flag flag);

Q_SIGNALS:
    void changed(const proofsheet::MarksChange &change);
    void openRequested();

private:
    QToolButton *m_pick;
    QToolButton *m_reject;
    StarRating *m_stars;
};

} // namespace proofsheet
