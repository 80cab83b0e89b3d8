// SPDX-License-Identifier: GPL-3.0-or-later
// A picture judged in a process of its own, so that one that kills, hangs or swells costs that process alone. Linux.
// Header-only.
#pragma once

#include "imaging/ImageDecoder.h"
#include "imaging/ImageWalker.h"

#include <QFile>

#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace proofsheet::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool underSanitizer = true; // its shadow memory is no measure of ours
#else
inline constexpr bool underSanitizer = false;
#endif

struct Judgement
{
    bool ended = false;  // by itself: no signal, no limit
    bool passed = false; // the walk let it through
    bool decoded = false;
    double walkSeconds = 0;  // processor
    double totalSeconds = 0; // processor
    qint64 megabytes = 0;    // above what the process began with
};

inline double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

inline qint64 residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

inline void limitProcess(int seconds, qint64 megabytes)
{
    const rlimit time{rlim_t(seconds), rlim_t(seconds + 1)};
    setrlimit(RLIMIT_CPU, &time);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (!underSanitizer) {
        const rlimit space{rlim_t(megabytes) << 20, rlim_t(megabytes) << 20};
        setrlimit(RLIMIT_AS, &space);
    }
}

inline Judgement judge(const QByteArray &bytes)
{
    int ends[2];
    Judgement judgement;
    if (::pipe(ends) != 0)
        return judgement;
    const qint64 before = residentMegabytes();
    const pid_t child = ::fork();
    if (child == 0) {
        // Far above what is allowed, so that what is too much is seen as a number.
        limitProcess(underSanitizer ? 60 : 10, 2048);
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
        Judgement seen;
        const double start = processorSeconds();
        seen.passed = walkImage(bytes).has_value();
        seen.walkSeconds = processorSeconds() - start;
        if (seen.passed) {
            seen.decoded = decodeImage(bytes).has_value();
            seen.decoded = decodeImage(bytes, QSize(256, 256)).has_value() && seen.decoded;
        }
        seen.totalSeconds = processorSeconds() - start;
        (void)!::write(ends[1], &seen, sizeof seen);
        ::_exit(0);
    }
    ::close(ends[1]);
    const bool told = ::read(ends[0], &judgement, sizeof judgement) == ssize_t(sizeof judgement);
    ::close(ends[0]);
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child)
        return {};
    judgement.ended = told && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    judgement.megabytes = used.ru_maxrss / 1024 - before;
    return judgement;
}

} // namespace proofsheet::test
