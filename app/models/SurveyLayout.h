// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pictures of a survey stand: in rows, in their order, uncropped, as large as the room allows. Pure.
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

namespace proofsheet {

// px, device-independent. Source: NOTES-2.md, part 12.
struct SurveyMeasures
{
    int gap = 12;
    int margin = 12;
    int caption = 32; // below each picture; 0: none
};

// A rectangle for each picture, without its caption; of the rows of about one height that can be made of them,
// those with the largest summed area. Sizes that are empty count as square. An area that is too small gives small
// rectangles, never empty ones.
QList<QRect> surveyLayout(QSize area, const QList<QSize> &pictures, const SurveyMeasures &measures = {});

} // namespace proofsheet
