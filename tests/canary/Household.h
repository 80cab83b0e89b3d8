// SPDX-License-Identifier: GPL-3.0-or-later
// A person's folders for one program: home, settings, cache, temporary files; with all that was deleted in them, and
// all that was printed, kept for looking through.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QProcess>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace proofsheet::test {

class Household
{
public:
    explicit Household(const QByteArray &apiKey = {})
    {
        for (const QString &folder : {home(), temporary(), kept()})
            QDir().mkpath(folder);
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            m_environment.insert(QString::fromLatin1(name), home());
        m_environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        m_environment.insert(QStringLiteral("TMPDIR"), temporary());
        m_environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KEEP_FILES_LIBRARY));
        m_environment.insert(QStringLiteral("KEEP_FILES"), kept());
        if (!apiKey.isEmpty())
            m_environment.insert(QStringLiteral("PROOFSHEET_API_KEY"), QString::fromLatin1(apiKey));
    }
    ~Household()
    {
        for (const auto &program : m_running) {
            program->kill();
            program->waitForFinished();
        }
    }

    QString path() const { return m_folder.path(); } // of everything
    QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    QString temporary() const { return m_folder.filePath(QStringLiteral("tmp")); }
    QString kept() const { return m_folder.filePath(QStringLiteral("deleted")); }

    QProcess &start(const QString &program, const QStringList &arguments)
    {
        auto &process = m_running.emplace_back(std::make_unique<QProcess>());
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(home());
        process->start(program, arguments);
        return *process;
    }
    // Its exit code; nothing where it crashed or did not end. What it printed is in printed().
    std::optional<int> run(const QString &program, const QStringList &arguments)
    {
        return end(start(program, arguments));
    }
    std::optional<int> end(QProcess &process)
    {
        const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 200'000);
        printed += process.readAllStandardOutput() + process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit ? std::optional(process.exitCode()) : std::nullopt;
    }

    QByteArray printed;

private:
    // In memory, where the system has such a disk: what is synced is much, and none of it outlives the test.
    static QString nameOfFolder()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QStorageInfo(memory).bytesAvailable() > 1'000'000'000 ? memory : QDir::tempPath()) +
               QStringLiteral("/canary-XXXXXX");
    }

    QTemporaryDir m_folder{nameOfFolder()};
    QProcessEnvironment m_environment;
    std::vector<std::unique_ptr<QProcess>> m_running;
};

} // namespace proofsheet::test
