// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a survey as it is painted: its pixels, faded where it is rejected, its marks and its caption. The
// caption says less the narrower it is.
#pragma once

#include "imaging/PictureLevels.h"
#include "library/PictureRow.h"
#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QPixmap>
#include <QRect>

class QPainter;

namespace proofsheet {

struct SurveyCell
{
    static constexpr int captionHeight = 32; // px

    PictureRow picture;
    QString name;             // the model's short name
    QRect place;              // of the picture; the caption stands below it
    double opacity = 1.0;     // of the picture
    bool unavailable = false; // there will be no pixels
    bool current = false;
    bool pointed = false; // the pointer is over the round x

    QRect whole(bool captions) const; // picture and caption
    QRect outButton() const;          // the round x; empty where there is no room for it

    struct Look
    {
        Backdrop backdrop;
        bool captions;
    };
    // levels: may be empty; then the thumbnail stands in, which may be null.
    void paint(QPainter &painter, const Theme &theme, const Look &look, const PictureLevels &levels,
               const QPixmap &thumbnail) const;

    // What the caption says beside the name at this width: cost and time, cost, or nothing. Marks go before them.
    QString facts(const Theme &theme, int width) const;

private:
    void paintPixels(QPainter &painter, const Theme &theme, const PictureLevels &levels,
                     const QPixmap &thumbnail) const;
    void paintCaption(QPainter &painter, const Theme &theme, const Look &look) const;
    int paintMarks(QPainter &painter, const Theme &theme, const QRect &line) const; // how wide they are
    int marksWidth(const Theme &theme, int width) const;
    bool hasShortStars(int width) const; // "4 ★"
    void paintBadge(QPainter &painter, const Theme &theme) const;
    void paintOutButton(QPainter &painter, const Theme &theme) const;
};

} // namespace proofsheet
