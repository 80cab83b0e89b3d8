// SPDX-License-Identifier: GPL-3.0-or-later
// What main hands to a command: what it built, and functions that make what the command line's layer may not name.
#pragma once

#include "core/ModelCatalog.h"
#include "core/Provider.h"
#include "settings/HeldKeys.h"

#include <QByteArray>
#include <expected>
#include <functional>
#include <memory>

class QIODevice;

namespace proofsheet {
class Clock;
class GenerationQueue;
class Library;
class Preferences;
class TaskLedger;
} // namespace proofsheet

namespace proofsheet::cli {

// Where a provider is reached, with its key (empty: none is sent).
struct Reach
{
    Provider provider;
    QByteArray key;
};

// Where an entry's provider is reached now; nothing where this command does not reach it.
using ReachFinder = std::function<std::optional<Reach>(const ProviderId &provider, const QString &origin)>;

struct CommandContext
{
    const Clock &clock;
    const ModelCatalog &catalog; // with the preferences' typed models
    Preferences &preferences;
    QByteArray environmentKey; // PROOFSHEET_API_KEY
    HeldKeys heldKeys = {};    // told every key that is met
    bool useKeychain = true;   // tests switch it off

    // Starts the sample provider where it does not run; answers from the event loop or at once.
    std::function<void(std::function<void(std::expected<Provider, Error>)>)> startSamples;
    // A queue over the program's ImageService; the ReachFinder becomes its EndpointFinder. All arguments outlive it.
    std::function<std::unique_ptr<GenerationQueue>(TaskLedger &, Library &, ReachFinder)> makeQueue;

    QIODevice &out; // standard output, open for writing
    QIODevice &err; // standard error
    bool errIsTerminal = false;
};

} // namespace proofsheet::cli
