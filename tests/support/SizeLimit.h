// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives, no file of this process can grow beyond so many bytes: a write is cut short there, as on a full disk.
// Unix only. Header-only.
#pragma once

#include <csignal>
#include <sys/resource.h>

namespace proofsheet::test {

class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    SizeLimit(const SizeLimit &) = delete;
    SizeLimit &operator=(const SizeLimit &) = delete;

private:
    rlimit m_before{};
};

} // namespace proofsheet::test
