// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures come back on the loader's thread, once, unless nobody waits for them any more.
#include "imaging/PictureLoader.h"
#include "support/Pictures.h"
#include "support/Warnings.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace proofsheet;
using namespace proofsheet::test;
using namespace Qt::StringLiterals;

class TestPictureLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        QFile good(path("good.png"));
        QVERIFY(good.open(QIODevice::WriteOnly));
        good.write(encoded(drawing({400, 200}, false), "png"));
        QFile page(path("page.png"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("<html>502</html>");
    }
    void init() { failOnStrayWarnings(); }

    void answers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QSize>("box");
        QTest::addColumn<QSize>("size"); // empty: an error
        QTest::addColumn<int>("kind");
        QTest::newRow("whole") << u"good.png"_s << QSize() << QSize(400, 200) << 0;
        QTest::newRow("boxed") << u"good.png"_s << QSize(100, 100) << QSize(100, 50) << 0;
        QTest::newRow("no picture") << u"page.png"_s << QSize() << QSize() << int(ErrorKind::Damaged);
        QTest::newRow("no file") << u"gone.png"_s << QSize() << QSize() << int(ErrorKind::Storage);
    }
    void answers()
    {
        QFETCH(QString, file);
        QFETCH(QSize, box);
        QFETCH(QSize, size);
        QFETCH(int, kind);
        PictureLoader loader;
        int calls = 0;
        std::expected<QImage, Error> got;
        loader.load(m_dir.filePath(file), box, this, [&](const std::expected<QImage, Error> &result) {
            QCOMPARE(QThread::currentThread(), thread());
            ++calls;
            got = result;
        });
        QCOMPARE(calls, 0); // later, never from inside load()
        QTRY_COMPARE(calls, 1);
        if (size.isEmpty()) {
            QVERIFY(!got);
            QCOMPARE(int(got.error().kind), kind);
        } else {
            QVERIFY(got);
            QCOMPARE(got->size(), size);
        }
    }

    void droppedOnesStaySilent()
    {
        PictureLoader loader;
        int cancelled = 0, orphaned = 0, last = 0;
        auto context = std::make_unique<QObject>();
        const quint64 ticket = loader.load(path("good.png"), {}, this, [&](const auto &) { ++cancelled; });
        loader.load(path("good.png"), {}, context.get(), [&](const auto &) { ++orphaned; });
        loader.cancel(ticket);
        loader.cancel(ticket);
        context.reset();
        loader.load(path("good.png"), {}, this, [&](const auto &) { ++last; });
        QTRY_COMPARE(last, 1);
        loader.load(path("good.png"), {}, this, [&](const auto &) { ++last; });
        QTRY_COMPARE(last, 2);
        QCOMPARE(cancelled, 0);
        QCOMPARE(orphaned, 0);
    }

    void destructionReportsNothing()
    {
        int calls = 0;
        {
            PictureLoader loader;
            for (int i = 0; i < 40; ++i)
                loader.load(path("good.png"), {}, this, [&](const auto &) { ++calls; });
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, 0);
    }

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestPictureLoader)
#include "tst_picture_loader.moc"
