// SPDX-License-Identifier: GPL-3.0-or-later
// One command under way on the event loop. Main thread.
#pragma once

#include "cli/CommandLine.h"

#include <QObject>
#include <memory>

namespace proofsheet::cli {

struct CommandContext;

// paid-requests.md and the issue: how a command ends.
namespace exitCode {
inline constexpr int all = 0;     // every wanted picture was delivered; nothing was to do
inline constexpr int some = 1;    // some were
inline constexpr int nothing = 2; // nothing was attempted: usage, key, folder, library in use
inline constexpr int none = 3;    // none was
// A library folder that is not there: a mistake where it was typed, else only a library that holds nothing yet.
inline int withoutLibrary(const QString &typed)
{
    return typed.isEmpty() ? all : nothing;
}
} // namespace exitCode

class Session : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() {} // Ctrl+C: stops waiting and finishes soon; a second call waits for nothing

Q_SIGNALS:
    void finished(int exitCode); // once, from the event loop
};

// The session of a command; nothing for those that main runs itself: the window, serve-samples, help, version.
// The context outlives it.
std::unique_ptr<Session> makeSession(const CommandLine &commandLine, const CommandContext &context);

} // namespace proofsheet::cli
