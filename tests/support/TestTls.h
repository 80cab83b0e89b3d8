// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP client's options for a ScriptedServer: the tests' own authorities are trusted, beside the system's.
#pragma once

#include "cloud/HttpImageService.h"

#include <QFile>
#include <QSslCertificate>

namespace proofsheet::test {

inline HttpOptions options()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    for (const QString &name : {QStringLiteral("authority"), QStringLiteral("authority2")}) {
        QFile file(QStringLiteral(TEST_DATA "/tls/") + name + QStringLiteral(".pem"));
        const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        tls.addCaCertificate(QSslCertificate(pem, QSsl::Pem));
    }
    return {.tls = tls, .silence = std::chrono::seconds(60)};
}

} // namespace proofsheet::test
