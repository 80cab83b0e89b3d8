// SPDX-License-Identifier: GPL-3.0-or-later
// Compact JSON, packed, in the url-safe alphabet of base64.
#include "demo/SampleToken.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace proofsheet {

namespace {

constexpr QByteArrayView prefix = "sample_";
constexpr qsizetype mostTextBytes = 256 * 1024;
constexpr quint32 mostUnpackedBytes = 512 * 1024;
constexpr auto alphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool isPossible(const SampleRequest &request)
{
    static const QStringList formats{u"png"_s, u"jpeg"_s, u"webp"_s};
    return formats.contains(request.format) && sampleModels().contains(request.model) && request.count >= 1 &&
           request.count <= 10 && request.size.width() >= 32 && request.size.width() <= 1792 &&
           request.size.height() >= 32 && request.size.height() <= 1792;
}

} // namespace

QByteArray SampleToken::toText() const
{
    QJsonObject object = request.toJson();
    object.insert(u"t"_s, madeAtMs);
    object.insert(u"u"_s, qint64(serial));
    return prefix.toByteArray() + qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact), 9).toBase64(alphabet);
}

std::optional<SampleToken> SampleToken::fromText(const QByteArray &text)
{
    if (!text.startsWith(prefix) || text.size() > mostTextBytes)
        return {};
    const auto result =
        QByteArray::fromBase64Encoding(text.sliced(prefix.size()), alphabet | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &packed = *result;
    // qUncompress reserves what the first four bytes claim, and warns about what is not packed at all.
    if (!result || packed.size() < 12 || qFromBigEndian<quint32>(packed.constData()) > mostUnpackedBytes ||
        packed[4] != '\x78')
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(qUncompress(packed));
    if (!document.isObject())
        return {};
    SampleToken token{.request = SampleRequest::fromJson(document.object()),
                      .madeAtMs = document[u"t"_s].toInteger(),
                      .serial = quint32(document[u"u"_s].toInteger())};
    token.request.queued = token.request.model.startsWith(u"leonardo/");
    if (!isPossible(token.request))
        return {};
    return token;
}

} // namespace proofsheet
