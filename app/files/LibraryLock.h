// SPDX-License-Identifier: GPL-3.0-or-later
// One writer for each library. A QLockFile with no stale time: a live lock is never stolen, a dead owner's is taken at
// once, and so is one that a crash left before it named its owner.
#pragma once

#include "core/Error.h"

#include <QLockFile>
#include <expected>
#include <memory>

namespace proofsheet {

class LibraryLock
{
public:
    // Makes LIBRARY/.proofsheet where it is missing. Never waits. The error is Locked (detail: process id and host of
    // the owner, where it is known yet), also while another process is in the middle of this; or Storage.
    static std::expected<std::unique_ptr<LibraryLock>, Error> acquire(const QString &libraryRoot);

private:
    explicit LibraryLock(const QString &path);
    QLockFile m_lock;
};

} // namespace proofsheet
