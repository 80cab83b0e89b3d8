// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching one picture from an address that a reply named: which addresses are allowed, and redirects followed by hand,
// each hop checked. Source: contract, section 5; paid-requests.md, section 4. A name that resolves to a private address
// is not noticed: Qt does not say.
#pragma once

#include "cloud/HttpCall.h"

namespace proofsheet {

// The address to fetch: a relative one is below the provider's base.
QUrl pictureAddress(const Provider &provider, const QUrl &url);

// https anywhere public; http at the provider's own origin; private, loopback and special addresses (also inside NAT64
// and 6to4 ones) and names without a dot only where they are the provider's own.
bool mayFetch(const Provider &provider, const QUrl &url);

// The key goes to exactly the configured origin; a download sends it only until its first address elsewhere.
bool mayHaveKey(const Provider &provider, const QUrl &url);

class PictureDownload final : public QObject, public Call
{
    Q_OBJECT

public:
    static constexpr qint64 mostBytes = 64ll * 1024 * 1024;
    static constexpr int mostRedirects = 3;

    using Get = std::function<QNetworkReply *(const QUrl &url, bool withKey)>;

    // get is called at once if the address is allowed, and again for each redirect.
    PictureDownload(const Endpoint &endpoint, const QUrl &url, Get get, std::shared_ptr<ReplySink> sink,
                    ImageService::Finished finished);

private:
    void fetch(const QUrl &url);
    void refuse(const QUrl &url, const QString &why);
    void take(const QUrl &from, const TransportEnd &end);

    Endpoint m_endpoint;
    Get m_get;
    std::shared_ptr<ReplySink> m_sink;
    ImageService::Finished m_finished;
    std::unique_ptr<Call> m_hop;
    int m_redirects = 0;
    bool m_atHome = true; // every address so far was at the provider's origin
};

} // namespace proofsheet
