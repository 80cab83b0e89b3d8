// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers as distinct types, so that a run can never be handed over where a picture is meant.
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace proofsheet {

template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {}

    // A new random id: 32 lower-case hexadecimal digits.
    static Id create() { return Id(QString::fromLatin1(QUuid::createUuid().toRfc4122().toHex())); }

    const QString &text() const { return m_text; }
    bool isNull() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using RunId = Id<struct RunTag>;           // one press of Generate
using RequestId = Id<struct RequestTag>;   // one ledger entry, which is one POST
using ItemId = Id<struct ItemTag>;         // one wanted picture; stays the picture's id for ever
using TaskId = Id<struct TaskTag>;         // the provider's name for work in progress
using ModelId = Id<struct ModelTag>;       // "openai/gpt-image-1"
using ProviderId = Id<struct ProviderTag>; // "fastrouter", "sample"

} // namespace proofsheet
