// SPDX-License-Identifier: GPL-3.0-or-later
// --json: one event a line on standard output. The keys are an interface that scripts read.
#pragma once

#include "cli/Report.h"

namespace proofsheet::cli {

class JsonLine;

class EventWriter final : public Report
{
public:
    explicit EventWriter(Console &console);

    void step(RequestEvent::Kind kind, const WantedPicture &picture, const TaskId &task) override;
    void delivered(const WantedPicture &picture, const ImageRecord &record, const QString &file, Money cost) override;
    void failed(const WantedPicture &picture, const Error &error, Charged charged) override;
    void unknown(const WantedPicture &picture, const Error &error) override;
    void pending(const WantedPicture &picture, const TaskId &task) override;
    void summary(const Tally &tally) override;

private:
    void write(const JsonLine &line);

    Console &m_console;
};

} // namespace proofsheet::cli
