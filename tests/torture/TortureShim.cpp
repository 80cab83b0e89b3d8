// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program under torture: counts its fallible calls on files below one folder, and makes one of them
// fail, or kills the process at it. Which calls: what Qt 6.4 and SQLite 3.40 really use, seen with strace and nm -D.
#include "torture/ShimBoard.h"

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using proofsheet::test::ShimBoard;

constexpr int mostHandles = 4096;
std::atomic<bool> ours[mostHandles]; // which descriptors are files below the folder

struct Orders
{
    const char *folder = nullptr;
    size_t folderLength = 0;
    ShimBoard *board = nullptr;
    std::uint64_t at = 0;
    int error = 0;
    bool kill = false;
    bool onward = false;
} orders;

// Which errors a call can meet in the world; what does not fit becomes EIO, which any may meet.
enum class Kind { Open, Create, Write, Sync, Name, Remove };

bool fits(Kind kind, int error)
{
    switch (error) {
    case ENOSPC:
        return kind == Kind::Create || kind == Kind::Write || kind == Kind::Sync || kind == Kind::Name;
    case EMFILE:
        return kind == Kind::Open || kind == Kind::Create;
    default:
        return true;
    }
}

bool below(const char *path)
{
    return orders.board && path && std::strncmp(path, orders.folder, orders.folderLength) == 0 &&
           (path[orders.folderLength] == '/' || path[orders.folderLength] == '\0');
}

bool tracked(int handle)
{
    return orders.board && handle >= 0 && handle < mostHandles && ours[handle];
}

void note(const char *name, const char *path, int handle)
{
    char place[160] = {};
    if (path) {
        std::snprintf(place, sizeof place, "%s", path + orders.folderLength);
    } else {
        char link[64];
        char target[400] = {};
        std::snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
        const ssize_t length = readlink(link, target, sizeof target - 1);
        if (length > ssize_t(orders.folderLength))
            std::snprintf(place, sizeof place, "%.150s", target + orders.folderLength);
    }
    std::snprintf(orders.board->what, sizeof orders.board->what, "%s %s", name, place);
}

// Counts one call. Whether it is to fail; errno is set then.
bool strikes(Kind kind, const char *name, const char *path, int handle)
{
    const std::uint64_t number = ++orders.board->calls;
    const std::uint64_t killAt = orders.board->killAt;
    const bool killed = (killAt != 0 && number >= killAt) || (orders.kill && number == orders.at);
    const bool first = number == orders.at;
    const bool later = orders.onward && orders.at != 0 && number > orders.at && fits(kind, orders.error);
    if (!killed && !first && !later)
        return false;
    if (++orders.board->struck == 1)
        note(name, path, handle);
    if (killed) {
        syscall(SYS_kill, getpid(), SIGKILL);
        pause();
    }
    errno = fits(kind, orders.error) ? orders.error : EIO;
    return true;
}

bool strikesPath(Kind kind, const char *name, const char *path)
{
    return below(path) && strikes(kind, name, path, -1);
}

bool strikesHandle(Kind kind, const char *name, int handle)
{
    return tracked(handle) && strikes(kind, name, nullptr, handle);
}

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

int opened(const char *path, int handle)
{
    if (handle >= 0 && handle < mostHandles)
        ours[handle] = below(path);
    return handle;
}

__attribute__((constructor)) void begin()
{
    const char *folder = std::getenv(proofsheet::test::shimFolder);
    const char *path = std::getenv(proofsheet::test::shimBoard);
    if (!folder || !path)
        return;
    const int handle = int(syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC));
    if (handle < 0)
        return;
    void *memory = mmap(nullptr, sizeof(ShimBoard), PROT_READ | PROT_WRITE, MAP_SHARED, handle, 0);
    syscall(SYS_close, handle);
    if (memory == MAP_FAILED)
        return;
    orders.folder = folder;
    orders.folderLength = std::strlen(folder);
    const char *at = std::getenv(proofsheet::test::shimAt);
    const char *error = std::getenv(proofsheet::test::shimError);
    orders.at = at ? std::strtoull(at, nullptr, 10) : 0;
    orders.kill = error && std::strcmp(error, "kill") == 0;
    orders.error = error && !orders.kill ? std::atoi(error) : EIO;
    orders.onward = std::getenv(proofsheet::test::shimOnward) != nullptr;
    orders.board = static_cast<ShimBoard *>(memory);
}

} // namespace

#define EXPORTED extern "C" __attribute__((visibility("default")))

#define OPENS(name, parameters, signature, arguments)                                                                  \
    EXPORTED int name parameters                                                                                       \
    {                                                                                                                  \
        static auto *const real = next<signature>(#name);                                                              \
        mode_t mode = 0;                                                                                               \
        const bool creates = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;                               \
        if (creates) {                                                                                                 \
            va_list rest;                                                                                              \
            va_start(rest, flags);                                                                                     \
            mode = va_arg(rest, mode_t);                                                                               \
            va_end(rest);                                                                                              \
        }                                                                                                              \
        if (strikesPath(creates ? Kind::Create : Kind::Open, #name, path))                                             \
            return -1;                                                                                                 \
        return opened(path, real arguments);                                                                           \
    }

#define OPEN(name) OPENS(name, (const char *path, int flags, ...), int(const char *, int, ...), (path, flags, mode))

OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
    OPENS(name, (int folder, const char *path, int flags, ...), int(int, const char *, int, ...),                      \
          (folder, path, flags, mode))

OPENAT(openat)
OPENAT(openat64)

// What _FORTIFY_SOURCE makes of an open without a mode.
#define OPEN_2(name)                                                                                                   \
    EXPORTED int name(const char *path, int flags)                                                                     \
    {                                                                                                                  \
        static auto *const real = next<int(const char *, int)>(#name);                                                 \
        if (strikesPath(Kind::Open, #name, path))                                                                      \
            return -1;                                                                                                 \
        return opened(path, real(path, flags));                                                                        \
    }

OPEN_2(__open_2)
OPEN_2(__open64_2)

EXPORTED int close(int handle)
{
    static auto *const real = next<int(int)>("close");
    if (handle >= 0 && handle < mostHandles)
        ours[handle] = false;
    return real(handle);
}

EXPORTED ssize_t write(int handle, const void *bytes, size_t count)
{
    static auto *const real = next<ssize_t(int, const void *, size_t)>("write");
    return strikesHandle(Kind::Write, "write", handle) ? -1 : real(handle, bytes, count);
}

#define PWRITE(name)                                                                                                   \
    EXPORTED ssize_t name(int handle, const void *bytes, size_t count, off64_t at)                                     \
    {                                                                                                                  \
        static auto *const real = next<ssize_t(int, const void *, size_t, off64_t)>(#name);                            \
        return strikesHandle(Kind::Write, #name, handle) ? -1 : real(handle, bytes, count, at);                        \
    }

PWRITE(pwrite)
PWRITE(pwrite64)

EXPORTED ssize_t writev(int handle, const struct iovec *parts, int count)
{
    static auto *const real = next<ssize_t(int, const struct iovec *, int)>("writev");
    return strikesHandle(Kind::Write, "writev", handle) ? -1 : real(handle, parts, count);
}

#define SYNC(name)                                                                                                     \
    EXPORTED int name(int handle)                                                                                      \
    {                                                                                                                  \
        static auto *const real = next<int(int)>(#name);                                                               \
        return strikesHandle(Kind::Sync, #name, handle) ? -1 : real(handle);                                           \
    }

SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name)                                                                                                 \
    EXPORTED int name(int handle, off64_t length) noexcept                                                             \
    {                                                                                                                  \
        static auto *const real = next<int(int, off64_t)>(#name);                                                      \
        return strikesHandle(Kind::Remove, #name, handle) ? -1 : real(handle, length);                                 \
    }

TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

EXPORTED int mkdir(const char *path, mode_t mode) noexcept
{
    static auto *const real = next<int(const char *, mode_t)>("mkdir");
    return strikesPath(Kind::Name, "mkdir", path) ? -1 : real(path, mode);
}

EXPORTED int unlink(const char *path) noexcept
{
    static auto *const real = next<int(const char *)>("unlink");
    return strikesPath(Kind::Remove, "unlink", path) ? -1 : real(path);
}

EXPORTED int unlinkat(int folder, const char *path, int flags) noexcept
{
    static auto *const real = next<int(int, const char *, int)>("unlinkat");
    return strikesPath(Kind::Remove, "unlinkat", path) ? -1 : real(folder, path, flags);
}

EXPORTED int rename(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("rename");
    return strikesPath(Kind::Name, "rename", to) ? -1 : real(from, to);
}

EXPORTED int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *)>("renameat");
    return strikesPath(Kind::Name, "renameat", to) ? -1 : real(fromFolder, from, toFolder, to);
}

EXPORTED int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *, unsigned int)>("renameat2");
    return strikesPath(Kind::Name, "renameat2", to) ? -1 : real(fromFolder, from, toFolder, to, flags);
}

EXPORTED int link(const char *from, const char *to) noexcept
{
    static auto *const real = next<int(const char *, const char *)>("link");
    return strikesPath(Kind::Name, "link", to) ? -1 : real(from, to);
}

EXPORTED int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static auto *const real = next<int(int, const char *, int, const char *, int)>("linkat");
    return strikesPath(Kind::Name, "linkat", to) ? -1 : real(fromFolder, from, toFolder, to, flags);
}
