// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output for results, standard error for words, and a progress line on a terminal that is rewritten in place.
#pragma once

#include <QIODevice>
#include <QString>

namespace proofsheet::cli {

class Console
{
public:
    // Both devices outlive it. errIsTerminal: progress lines are shown.
    Console(QIODevice &out, QIODevice &err, bool errIsTerminal);

    void result(const QByteArray &line); // as it is, with its line feed
    void result(const QString &text);    // one line of plain text
    void say(const QString &sentence);   // controls in it are shown as spaces: providers' words may hold any
    void progress(const QString &line);  // does nothing in a pipe
    bool showsProgress() const { return m_terminal; }

private:
    void clearProgress();

    QIODevice &m_out;
    QIODevice &m_err;
    bool m_terminal;
    bool m_progressShown = false;
};

} // namespace proofsheet::cli
