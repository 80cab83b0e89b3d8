// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Redaction.h"

#include <QRegularExpression>
#include <algorithm>

namespace proofsheet {

using namespace Qt::StringLiterals;

QString redacted(const QString &text, const QList<QByteArray> &keys)
{
    static const QString mark = u"[key]"_s;
    // In JSON a slash may be written as "\/".
    static const QRegularExpression query(u"(https?:(?:\\\\?/){2}[^\\s\"'<>?]*)\\?[^\\s\"'<>]+"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression user(u"(https?:(?:\\\\?/){2})[^\\s\"'<>/?@]+@"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"\\b(Bearer)\\s+[^\\s\"',;]+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(
        u"\\b(Authorization[\"']?\\s*[:=]\\s*[\"']?(?:Basic\\s+)?)[^\\s\"',;]{12,}"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression secret(u"\\bsk-[A-Za-z0-9_*-]{6,}"_s);
    // The longest first: one key may begin another.
    QList<QByteArray> longestFirst = keys;
    std::stable_sort(longestFirst.begin(), longestFirst.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    QString safe = text;
    for (const QByteArray &key : std::as_const(longestFirst)) {
        if (key.size() < shortestSecret)
            continue;
        safe.replace(QString::fromLatin1(key), mark);
        if (const QByteArray encoded = key.toPercentEncoding(); encoded != key)
            safe.replace(QString::fromLatin1(encoded), mark, Qt::CaseInsensitive);
    }
    return safe.replace(bearer, u"\\1 [key]"_s)
        .replace(header, u"\\1[key]"_s)
        .replace(secret, mark)
        .replace(query, u"\\1?[…]"_s)
        .replace(user, u"\\1"_s);
}

QByteArray redacted(const QByteArray &utf8, const QList<QByteArray> &keys)
{
    return redacted(QString::fromUtf8(utf8), keys).toUtf8();
}

} // namespace proofsheet
