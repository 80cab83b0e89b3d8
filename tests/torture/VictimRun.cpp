// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/VictimRun.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcessEnvironment>

#include <new>

namespace proofsheet::test {
namespace {

constexpr int patienceMs = 30'000;

QString beside(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

} // namespace

VictimRun::VictimRun(const Orders &orders, const std::optional<Strike> &strike)
{
    if (!m_boardFile.open() || !m_boardFile.resize(sizeof(ShimBoard)))
        qFatal("the shim's board cannot be made");
    m_board = new (m_boardFile.map(0, sizeof(ShimBoard))) ShimBoard;
    if (strike) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), beside(QStringLiteral("libtorture_shim.so")));
        environment.insert(QLatin1String(shimFolder), orders.root);
        environment.insert(QLatin1String(shimBoard), m_boardFile.fileName());
        environment.insert(QLatin1String(shimAt), QString::number(strike->at));
        environment.insert(QLatin1String(shimError),
                           strike->kill ? QStringLiteral("kill") : QString::number(strike->error));
        if (strike->onward)
            environment.insert(QLatin1String(shimOnward), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
    }
    QStringList arguments{orders.root, orders.base.toString(), QString::number(orders.firstScenario),
                          QString::number(orders.scenarios)};
    if (orders.listens)
        arguments << QStringLiteral("listen");
    m_process.start(beside(orders.program), arguments);
    m_process.waitForStarted();
}

VictimRun::~VictimRun()
{
    if (m_process.state() != QProcess::NotRunning)
        kill();
}

bool VictimRun::finish()
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patienceMs);
    if (!ended)
        kill();
    read();
    return ended;
}

bool VictimRun::waitForLine()
{
    const auto before = m_lines.size();
    QElapsedTimer clock;
    clock.start();
    read();
    while (m_lines.size() == before) {
        if (m_process.state() == QProcess::NotRunning || clock.elapsed() > patienceMs)
            return false;
        m_process.waitForReadyRead(100);
        read();
    }
    return true;
}

bool VictimRun::waitFor(const QString &word, int count)
{
    while (linesOf(word).size() < count) {
        if (!waitForLine())
            return false;
    }
    return true;
}

void VictimRun::tell(char order)
{
    m_process.write(&order, 1);
    m_process.waitForBytesWritten();
}

void VictimRun::killAtCall(quint64 call)
{
    m_board->killAt = call;
}

void VictimRun::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    read();
}

QList<Line> VictimRun::linesOf(const QString &word) const
{
    QList<Line> found;
    for (const Line &line : m_lines) {
        if (line.constFirst() == word)
            found << line;
    }
    return found;
}

QString VictimRun::endedAs() const
{
    const QList<Line> ends = linesOf(QStringLiteral("end"));
    return ends.isEmpty() ? QString() : ends.constLast().value(1);
}

void VictimRun::read()
{
    m_rest += m_process.readAllStandardOutput();
    for (qsizetype at = m_rest.indexOf('\n'); at >= 0; at = m_rest.indexOf('\n')) {
        m_lines << QString::fromUtf8(m_rest.first(at)).split(u'\t');
        m_rest.remove(0, at + 1);
    }
}

} // namespace proofsheet::test
