// SPDX-License-Identifier: GPL-3.0-or-later
// From what was typed to a provider and its key: the address is checked before a key is looked up, and again with it.
// Source: paid-requests.md, section 4. Main thread.
#pragma once

#include "cli/CommandContext.h"

#include <QObject>
#include <memory>

namespace proofsheet {
class Credentials;
}

namespace proofsheet::cli {

class ProviderLookup : public QObject
{
    Q_OBJECT

public:
    // The environment's key belongs to baseUrl's origin; an empty one means FastRouter's.
    ProviderLookup(const CommandContext &context, QString baseUrl, bool allowHttp);
    ~ProviderLookup() override;

    // The error is a sentence. Answers from the event loop or at once.
    using Found = std::function<void(std::expected<Reach, QString>)>;
    void findSamples(Found done);
    void find(const QString &baseUrl, Found done); // empty: FastRouter's

    // The address alone, before anything is asked or opened.
    std::expected<Provider, QString> check(const QString &baseUrl) const;

private:
    std::expected<Reach, QString> judge(const QString &baseUrl, const Provider &provider, const QByteArray &key) const;

    const CommandContext &m_context;
    bool m_allowHttp;
    QString m_environmentOrigin;
    std::unique_ptr<Credentials> m_credentials;
};

} // namespace proofsheet::cli
