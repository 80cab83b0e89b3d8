// SPDX-License-Identifier: GPL-3.0-or-later
// A run's heading and the sums over several pictures, in words.
#pragma once

#include "core/Money.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace proofsheet::wording {

struct RunFacts
{
    QDateTime started;  // local
    QStringList models; // short names
    int wanted = 0;     // pictures; with those that failed
    int here = 0;       // arrived
    int failed = 0;
    Money spent; // of those that arrived; unknown: no word of it
    CostBasis spentBasis = CostBasis::Unknown;
    Estimate expected;    // of the whole run, while it is open
    qint64 elapsedMs = 0; // since the start while open, else what it took; 0: no word of it
    bool open = false;
    bool samples = false;
};

// Open: "Today 14:32 · gpt-image-1, dall-e-3, Phoenix · 3 of 6 here · $0.21 of about $0.31 · 0:45 so far".
// Ended: "Today 14:19 · 4 models · 4 images · $0.11 · 33 s".
QString runLine(const RunFacts &facts, const QDateTime &now);

QString images(int number);   // "1 image", "6 images"
QString pictures(int number); // "1 picture", "6 pictures"
QString requests(int number); // "1 request", "4 requests"
QString models(int number);   // "1 model", "3 models"
QString stars(int number);    // "1 star", "4 stars"
QString count(qint64 number); // "4,000"

// The status bar: "2 running", "10 open", "1 needs you", "5 need you", "214 pictures", "1 of 214 selected".
QString running(int number);
QString open(int number);
QString needsYou(int number);
QString selected(int number, int total);

} // namespace proofsheet::wording
