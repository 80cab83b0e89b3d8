// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program: what it deletes, or renames another file over, is kept in the folder KEEP_FILES names, as a
// second link on the same disk. So that all a program ever wrote can be looked through after it has ended.
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

void keep(int folder, const char *path)
{
    static std::atomic<int> count = 0;
    const char *kept = std::getenv("KEEP_FILES");
    struct stat facts = {};
    if (!kept || fstatat(folder, path, &facts, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(facts.st_mode))
        return;
    char name[4096];
    std::snprintf(name, sizeof name, "%s/%d-%d", kept, int(getpid()), count++);
    if (linkat(folder, path, AT_FDCWD, name, 0) != 0)
        std::fprintf(stderr, "KeepFiles: %s is lost\n", path);
}

} // namespace

extern "C" {

int unlink(const char *path) noexcept
{
    keep(AT_FDCWD, path);
    return next<int (*)(const char *)>("unlink")(path);
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    if (!(flags & AT_REMOVEDIR))
        keep(folder, path);
    return next<int (*)(int, const char *, int)>("unlinkat")(folder, path, flags);
}

int remove(const char *path) noexcept
{
    keep(AT_FDCWD, path);
    return next<int (*)(const char *)>("remove")(path);
}

int rename(const char *from, const char *to) noexcept
{
    keep(AT_FDCWD, to);
    return next<int (*)(const char *, const char *)>("rename")(from, to);
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    keep(toFolder, to);
    return next<int (*)(int, const char *, int, const char *)>("renameat")(fromFolder, from, toFolder, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    keep(toFolder, to);
    return next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2")(fromFolder, from, toFolder, to,
                                                                                      flags);
}

} // extern "C"
