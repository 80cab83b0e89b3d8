// SPDX-License-Identifier: GPL-3.0-or-later
// A second start reaches the first one's window, whatever else knocks there; and ends in time where nobody answers.
#include "program/WindowCall.h"
#include "program/WindowDoor.h"
#include "support/Warnings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

constexpr CallPatience endless{std::chrono::minutes(1), std::chrono::minutes(1)};
constexpr CallPatience hasty{std::chrono::milliseconds(1), std::chrono::milliseconds(1)};

// What kill -9 leaves: a socket that nobody listens to.
bool leaveSocket(const QString &path)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    const bool made = ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(socket);
    return made;
}

} // namespace

class WindowDoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        test::failOnStrayWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qunsetenv("DESKTOP_STARTUP_ID");
        QVERIFY(QDir().mkpath(library()));
    }

    void raises_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no token") << QByteArray("XDG_ACTIVATION_TOKEN") << QByteArray() << QByteArray();
        QTest::newRow("wayland") << QByteArray("XDG_ACTIVATION_TOKEN") << QByteArray("gnome-1_TIME2")
                                 << QByteArray("gnome-1_TIME2");
        QTest::newRow("x11") << QByteArray("DESKTOP_STARTUP_ID") << QByteArray("x-1_TIME2") << QByteArray("x-1_TIME2");
        QTest::newRow("no token at all") << QByteArray("DESKTOP_STARTUP_ID") << QByteArray("two words\n")
                                         << QByteArray();
        QTest::newRow("endless") << QByteArray("DESKTOP_STARTUP_ID") << QByteArray(2000, 'x') << QByteArray();
    }

    void raises()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, told);
        qputenv(variable.constData(), value);
        WindowDoor door(library());
        QSignalSpy knocked(&door, &WindowDoor::knocked);
        QCOMPARE(called(endless), std::optional(true));
        QCOMPARE(knocked.size(), 1);
        QCOMPARE(knocked[0][0].toByteArray(), told);
        QCOMPARE(called(endless), std::optional(true)); // as often as one likes
    }

    void onlyItsOwnerReachesIt()
    {
        const WindowDoor door(library());
        QVERIFY(!(QFileInfo(doorPath(library())).permissions() &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void nobodyThere() { QCOMPARE(called(hasty), std::optional(false)); }

    void leftByAKilledOne()
    {
        QVERIFY(leaveSocket(doorPath(library())));
        QCOMPARE(called(hasty), std::optional(false));
        const WindowDoor door(library());
        QCOMPARE(called(endless), std::optional(true));
    }

    void thereButHanging()
    {
        QLocalServer hanging;
        QVERIFY(hanging.listen(doorPath(library())));
        QCOMPARE(called({std::chrono::minutes(1), std::chrono::milliseconds(1)}), std::optional(false));
    }

    void answersSomethingElse()
    {
        QLocalServer other;
        QVERIFY(other.listen(doorPath(library())));
        connect(&other, &QLocalServer::newConnection, this,
                [&other] { other.nextPendingConnection()->write("yes\n"); });
        QCOMPARE(called(endless), std::optional(false));
    }

    // A window that has just begun to start does not listen yet.
    void reachedALittleLater()
    {
        std::optional<WindowDoor> door;
        WindowCall call(library(), endless);
        QSignalSpy ended(&call, &WindowCall::ended);
        call.start();
        QTest::qWait(0);
        QVERIFY(ended.isEmpty());
        door.emplace(library());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(ended[0][0].toBool());
    }

    void eachLibraryItsOwn()
    {
        const QString second = m_folder->filePath(u"second"_s);
        QVERIFY(QDir().mkpath(second));
        WindowDoor door(library());
        WindowDoor other(second);
        QSignalSpy knocked(&other, &WindowDoor::knocked);
        QCOMPARE(called(endless), std::optional(true));
        QCOMPARE(knocked.size(), 0);
        QVERIFY(doorPath(library()) != doorPath(second));
        // One folder by another name is the same one.
        const QString byAnotherName = m_folder->filePath(u"link"_s);
        QVERIFY(::symlink(QFile::encodeName(library()).constData(), QFile::encodeName(byAnotherName).constData()) == 0);
        QCOMPARE(doorPath(byAnotherName), doorPath(library()));
    }

    // A socket's path has 108 bytes, whatever the folders are called.
    void pathsAreShort()
    {
        const QString deep = m_folder->filePath(QString(200, u'x'));
        QVERIFY(QDir().mkpath(deep));
        QVERIFY(QFile::encodeName(doorPath(deep)).size() <= 90);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(deep));
        QVERIFY(QFile::encodeName(doorPath(deep)).size() <= 90);
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(QFile::encodeName(doorPath(deep)).size() <= 90);
    }

    void strangersAreSentAway_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("other words") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("no end") << QByteArray(4096, 'x');
        QTest::newRow("a line too long") << QByteArray("proofsheet raise " + QByteArray(900, 'x') + '\n');
        QTest::newRow("bytes") << QByteArray("proofsheet raise \x1b[0m\0\xff\n", 24);
        QTest::newRow("an empty line") << QByteArray("\n");
    }

    void strangersAreSentAway()
    {
        QFETCH(QByteArray, words);
        WindowDoor door(library());
        QSignalSpy knocked(&door, &WindowDoor::knocked);
        QLocalSocket stranger;
        QSignalSpy gone(&stranger, &QLocalSocket::disconnected);
        QByteArray answer;
        connect(&stranger, &QLocalSocket::readyRead, this, [&] { answer += stranger.readAll(); });
        stranger.connectToServer(doorPath(library()));
        stranger.write(words);
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(knocked.isEmpty());
        QVERIFY(answer.isEmpty());
        QCOMPARE(called(endless), std::optional(true));
    }

    // Callers that say nothing, or go away in the middle, keep nobody else out.
    void silentCallers()
    {
        WindowDoor door(library());
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 12; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(doorPath(library()));
            silent.back()->write("proofsheet ra");
        }
        QCOMPARE(called(endless), std::optional(true));
        silent.clear();
        QCOMPARE(called(endless), std::optional(true));
    }

private:
    QString library() const { return m_folder->filePath(u"library"_s); }

    std::optional<bool> called(CallPatience patience) const
    {
        WindowCall call(library(), patience);
        QSignalSpy ended(&call, &WindowCall::ended);
        call.start();
        if (!QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, 30'000))
            return std::nullopt;
        return ended[0][0].toBool();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(WindowDoorTest)
#include "tst_window_door.moc"
