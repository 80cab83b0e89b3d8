// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that this process has come to know, so that its log can be cleared of them. A handle: copies share one
// list. Any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <memory>

namespace proofsheet {

class HeldKeys
{
public:
    HeldKeys();

    void add(const QByteArray &key) const; // empty and known ones change nothing; nothing is ever taken out
    QList<QByteArray> all() const;

private:
    struct Shared;
    std::shared_ptr<Shared> d;
};

} // namespace proofsheet
