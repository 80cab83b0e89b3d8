// SPDX-License-Identifier: GPL-3.0-or-later
// What generate and resume tell of each wanted picture, as JSON lines or as words.
#pragma once

#include "core/ImageRecord.h"
#include "generation/TaskItem.h"

namespace proofsheet::cli {

class Console;

// A wanted picture, as events name it.
struct WantedPicture
{
    ItemId id;
    RequestId request;
    int index = 0; // in the request, from 0
    ModelId model;
    ProviderId provider;
    Money estimate;
    bool canBeCollected = false; // it failed on this disk, and a later resume can save it

    static WantedPicture of(const TaskItem &item);
};

struct Tally
{
    int wanted = 0;
    int delivered = 0;
    int failed = 0;
    int unknown = 0;
    int pending = 0;
    Money cost = Money::ofMicros(0); // unknown as soon as one part is
    bool samplesOnly = false;

    void addCost(Money part);
    int ended() const { return delivered + failed + unknown + pending; }
};

class Report
{
public:
    virtual ~Report() = default;
    virtual void step(RequestEvent::Kind kind, const WantedPicture &picture, const TaskId &task) = 0;
    // file: absolute. cost: the provider's own figure, 0 for samples, else unknown.
    virtual void delivered(const WantedPicture &picture, const ImageRecord &record, const QString &file,
                           Money cost) = 0;
    virtual void failed(const WantedPicture &picture, const Error &error, Charged charged) = 0;
    virtual void unknown(const WantedPicture &picture, const Error &error) = 0;
    virtual void pending(const WantedPicture &picture, const TaskId &task) = 0;
    virtual void summary(const Tally &tally) = 0;
};

} // namespace proofsheet::cli
