// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen comes back at the next start, within bounds, from a file that only its owner can read.
#include "settings/Preferences.h"
#include "support/Warnings.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void defaults()
    {
        const QTemporaryDir folder;
        const Preferences preferences(folder.filePath(QStringLiteral("deep/er/settings.ini")));
        QVERIFY(preferences.provider().isNull());
        QCOMPARE(preferences.slotCount(), 4);
        QCOMPARE(preferences.pictureMemory(), 512);
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QVERIFY(!preferences.allowHttp());
        QVERIFY(!preferences.reduceMotion());
        QVERIFY(preferences.typedModels().isEmpty());
        QVERIFY(preferences.layout(QStringLiteral("geometry")).isEmpty());
        QVERIFY(preferences.libraryFolder().endsWith(QStringLiteral("/Proofsheet")));
        QVERIFY(preferences.baseUrl().startsWith(QStringLiteral("https://")));
    }

    void comesBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        Wish draft;
        draft.prompt = QStringLiteral("Zwei Füchse;\n\"schlafend\", 東京 🦊 %1 \\ =");
        draft.models = {ModelId(QStringLiteral("openai/gpt-image-1")), ModelId(QStringLiteral("my/model"))};
        draft.count = 3;
        draft.extent = Shape::Portrait;
        draft.quality = QStringLiteral("high");
        {
            Preferences preferences(path);
            preferences.setLibraryFolder(QStringLiteral("/tmp/Bilder äöü/lib"));
            preferences.setProvider(ProviderId(QStringLiteral("sample")));
            preferences.setBaseUrl(QStringLiteral(" https://example.org/v1 "));
            preferences.setAllowHttp(true);
            preferences.setSlotCount(2);
            preferences.setPictureMemory(2048);
            preferences.setTheme(ThemeChoice::Light);
            preferences.setReduceMotion(true);
            preferences.setTypedModels({ModelId(QStringLiteral("my/model"))});
            preferences.setDraft(draft);
            preferences.setLayout(QStringLiteral("geometry"), QByteArray("\0\1\2\xff", 4));
            preferences.setLastFolder(QStringLiteral("save"), QStringLiteral("/tmp/x"));
        }
        const Preferences again(path);
        QCOMPARE(again.libraryFolder(), QStringLiteral("/tmp/Bilder äöü/lib"));
        QCOMPARE(again.provider().text(), QStringLiteral("sample"));
        QCOMPARE(again.baseUrl(), QStringLiteral("https://example.org/v1"));
        QVERIFY(again.allowHttp());
        QCOMPARE(again.slotCount(), 2);
        QCOMPARE(again.pictureMemory(), 2048);
        QCOMPARE(again.theme(), ThemeChoice::Light);
        QVERIFY(again.reduceMotion());
        QCOMPARE(again.typedModels(), QList{ModelId(QStringLiteral("my/model"))});
        QCOMPARE(again.draft(), draft);
        QCOMPARE(again.layout(QStringLiteral("geometry")), QByteArray("\0\1\2\xff", 4));
        QCOMPARE(again.lastFolder(QStringLiteral("save")), QStringLiteral("/tmp/x"));
    }

    void onlyTheOwnerReads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        Preferences preferences(path);
        preferences.setSlotCount(3);
        preferences.sync();
        QVERIFY(QFile::exists(path));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
    }

    void saysWhatChanged()
    {
        const QTemporaryDir folder;
        Preferences preferences(folder.filePath(QStringLiteral("settings.ini")));
        const QSignalSpy theme(&preferences, &Preferences::themeChanged);
        const QSignalSpy slotSpy(&preferences, &Preferences::slotCountChanged);
        const QSignalSpy memory(&preferences, &Preferences::pictureMemoryChanged);
        const QSignalSpy provider(&preferences, &Preferences::providerChanged);
        preferences.setTheme(ThemeChoice::Dark);
        preferences.setTheme(ThemeChoice::Dark);
        preferences.setSlotCount(99);
        preferences.setSlotCount(6);
        preferences.setPictureMemory(512);
        preferences.setPictureMemory(1);
        preferences.setProvider(ProviderId(QStringLiteral("fastrouter")));
        preferences.setProvider(ProviderId(QStringLiteral("fastrouter")));
        QCOMPARE(theme.size(), 1);
        QCOMPARE(slotSpy.size(), 1);
        QCOMPARE(slotSpy.first().first().toInt(), 6);
        QCOMPARE(memory.size(), 1);
        QCOMPARE(memory.first().first().toInt(), 64);
        QCOMPARE(provider.size(), 1);
    }

    void survivesNonsense()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[provider]\nslots=-7\n[library]\nfolder=relative/"
                   "path\n[look]\ntheme=purple\n[viewing]\nmemory=lots\n[panel]\ndraft=\"{not "
                   "json\"\n"
                   "[models]\ntyped=\" \", a/b, a/b\n");
        file.close();
        const Preferences preferences(path);
        QCOMPARE(preferences.slotCount(), 4);
        QCOMPARE(preferences.pictureMemory(), 512);
        QVERIFY(QDir::isAbsolutePath(preferences.libraryFolder()));
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QCOMPARE(preferences.draft(), Wish::fromJson({}));
        QCOMPARE(preferences.typedModels(), QList{ModelId(QStringLiteral("a/b"))});
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
