// SPDX-License-Identifier: GPL-3.0-or-later
// All that determines one sample picture. The same value always gives the same pixels.
#pragma once

#include <QSize>
#include <QString>

namespace proofsheet {

struct SamplePicture
{
    QString prompt = {};
    QString model = {}; // the wire's id: "openai/gpt-image-1"
    int number = 0;     // which of a request's pictures, from 0
    QSize size = {1024, 1024};
    QString quality = {};     // low, medium, high, standard, hd or empty: how much detail
    QString style = {};       // vivid, natural or empty: how much colour
    bool transparent = false; // the subject alone, on real alpha
};

} // namespace proofsheet
