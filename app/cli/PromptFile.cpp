// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a prompt strictly: a picture of garbled words costs as much as one of good ones.
#include "cli/PromptFile.h"

#include "wording/CommandWording.h"

#include <QFile>
#include <QStringDecoder>
#include <cstdio>

namespace proofsheet::cli {
namespace {

constexpr qint64 mostBytes = 1 << 20; // the longest prompt that a model takes has 32000 characters

} // namespace

std::expected<QString, QString> readPromptFile(const QString &path)
{
    QFile file(path);
    const bool opened =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return std::unexpected(wording::promptFileUnreadable(path, file.errorString()));
    const QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return std::unexpected(wording::promptFileUnreadable(path, file.errorString()));
    if (bytes.size() > mostBytes)
        return std::unexpected(wording::promptFileTooLarge(path, mostBytes));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::unexpected(wording::promptFileNotText(path));
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

} // namespace proofsheet::cli
