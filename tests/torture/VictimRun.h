// SPDX-License-Identifier: GPL-3.0-or-later
// One life of the victim, under the shim or without it, and what it said.
#pragma once

#include "torture/ShimBoard.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QUrl>

namespace proofsheet::test {

struct Strike
{
    quint64 at = 0; // the call that is struck, from 1; 0: calls are counted only
    int error = 0;  // an errno
    bool kill = false;
    bool onward = false; // and every later call that fits the errno
};

// A line of the victim: its word and fields.
using Line = QStringList;

class VictimRun
{
public:
    struct Orders
    {
        QString root;
        QUrl base;
        int firstScenario = 0;
        int scenarios = 0; // 0: takes up what is there
        bool listens = false;
        QString program = QStringLiteral("torture_victim"); // beside the test
    };
    explicit VictimRun(const Orders &orders, const std::optional<Strike> &strike = {});
    ~VictimRun();

    // False: it did not come to an end of its own, or by a kill that was ordered, in half a minute; it is ended then.
    bool finish();
    bool waitForLine(); // until one more has come; false: none will, or none has in half a minute
    bool waitFor(const QString &word, int count = 1); // until so many with this word have come; false: as above
    void tell(char order);                            // 'g': next scenario, 's': save again, 'l': list, 'q': quit
    void killAtCall(quint64 call);                    // from now on
    void kill();

    const QList<Line> &lines() const { return m_lines; }
    QList<Line> linesOf(const QString &word) const;
    QString endedAs() const; // "idle", "stuck", "closed"; empty: it was killed
    QByteArray errors() { return m_process.readAllStandardError(); }
    quint64 calls() const { return m_board->calls; }
    bool wasStruck() const { return m_board->struck > 0; }
    QByteArray struckCall() const { return m_board->what; }

private:
    void read();

    QTemporaryFile m_boardFile;
    ShimBoard *m_board = nullptr;
    QProcess m_process;
    QByteArray m_rest;
    QList<Line> m_lines;
};

} // namespace proofsheet::test
