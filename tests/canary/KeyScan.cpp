// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyScan.h"

#include <QDirIterator>
#include <QFile>

namespace proofsheet::test {

namespace {

// The characters that do not depend on what stands before and after the key.
QByteArray inBase64(const QByteArray &key, int place, QByteArray::Base64Options options)
{
    const QByteArray encoded =
        QByteArray(QByteArray(place, '\0') + key).toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype first = (place * 8 + 5) / 6;
    const qsizetype last = (place + key.size()) * 8 / 6;
    return encoded.mid(first, last - first);
}

QByteArray percent(const QByteArray &key, bool capitals)
{
    QByteArray encoded;
    for (const char c : key) {
        const QByteArray digits = QByteArray(1, c).toHex();
        encoded += '%' + (capitals ? digits.toUpper() : digits);
    }
    return encoded;
}

QByteArray inUtf16(const QByteArray &key, bool bigEndian)
{
    QByteArray encoded;
    for (const char c : key) {
        const char pair[] = {bigEndian ? '\0' : c, bigEndian ? c : '\0'};
        encoded.append(pair, 2);
    }
    return encoded;
}

} // namespace

KeyScan::KeyScan(const QByteArray &key)
    : m_shapes{{"as it is", key},
               {"in capitals", key.toUpper()},
               {"base64, 1st place", inBase64(key, 0, {})},
               {"base64, 2nd place", inBase64(key, 1, {})},
               {"base64, 3rd place", inBase64(key, 2, {})},
               {"percent", percent(key, false)},
               {"percent, capitals", percent(key, true)},
               {"hexadecimal", key.toHex()},
               {"UTF-16, little end first", inUtf16(key, false)},
               {"UTF-16, big end first", inUtf16(key, true)}}
{
    for (int place = 0; place < 3; ++place) {
        const QByteArray forUrls = inBase64(key, place, QByteArray::Base64UrlEncoding);
        if (forUrls != m_shapes[2 + place].bytes)
            m_shapes << Shape{"base64 for urls", forUrls};
    }
}

void KeyScan::look(const QString &where, const QByteArray &bytes)
{
    m_bytes += bytes.size();
    for (const Shape &shape : m_shapes) {
        if (bytes.contains(shape.bytes))
            m_found << where + QStringLiteral(": ") + QString::fromLatin1(shape.name);
    }
}

void KeyScan::lookBelow(const QString &folder)
{
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (QDirIterator each(folder, everything, QDirIterator::Subdirectories); each.hasNext();) {
        const QString path = each.next();
        const QString inside = path.mid(folder.size() + 1);
        look(QStringLiteral("a name"), inside.toUtf8());
        if (!each.fileInfo().isFile() || each.fileInfo().isSymLink())
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_found << inside + QStringLiteral(": cannot be read");
            continue;
        }
        ++m_files;
        look(inside, file.readAll());
    }
}

} // namespace proofsheet::test
