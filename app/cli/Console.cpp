// SPDX-License-Identifier: GPL-3.0-or-later
// Writing lines; each is flushed, so that a reader at the other end of a pipe sees it at once.
#include "cli/Console.h"

#include <QFileDevice>

namespace proofsheet::cli {
namespace {

constexpr char startOfClearedLine[] = "\r\x1b[K";
constexpr int mostColumns = 79; // a longer line would wrap and could not be rewritten

QByteArray plain(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QLatin1Char(' ');
    return text.toUtf8();
}

void writeLine(QIODevice &device, const QByteArray &bytes)
{
    device.write(bytes);
    if (auto *file = qobject_cast<QFileDevice *>(&device))
        file->flush();
}

} // namespace

Console::Console(QIODevice &out, QIODevice &err, bool errIsTerminal)
    : m_out(out)
    , m_err(err)
    , m_terminal(errIsTerminal)
{}

void Console::result(const QByteArray &line)
{
    clearProgress();
    writeLine(m_out, line);
}

void Console::result(const QString &text)
{
    result(plain(text) + '\n');
}

void Console::say(const QString &sentence)
{
    clearProgress();
    writeLine(m_err, plain(sentence) + '\n');
}

void Console::progress(const QString &line)
{
    if (!m_terminal)
        return;
    writeLine(m_err, startOfClearedLine + plain(line.left(mostColumns)));
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (std::exchange(m_progressShown, false))
        writeLine(m_err, startOfClearedLine);
}

} // namespace proofsheet::cli
