// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen: a key is tested before it is used, the samples need none, and a connected person sees the next
// gesture instead.
#include "support/FakeImageService.h"
#include "support/FakeProviderControl.h"
#include "support/Names.h"
#include "support/Warnings.h"

#include "generation/ProviderAccess.h"
#include "settings/Preferences.h"
#include "ui/firstrun/ConnectCard.h"
#include "ui/firstrun/ExampleCard.h"
#include "ui/firstrun/FirstRunPage.h"
#include "ui/firstrun/SampleCard.h"
#include "ui/theme/ProofStyle.h"
#include "ui/widgets/KeyField.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/StatusLine.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestFirstRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<test::FakeImageService> m_service;
    std::unique_ptr<ProviderAccess> m_access;
    std::unique_ptr<test::FakeProviderControl> m_provider;
    std::unique_ptr<FirstRunPage> m_page;

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_page->findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    KeyField *key() const { return m_page->findChild<KeyField *>(); }
    StatusLine *verdict() const { return m_page->findChild<ConnectCard *>()->findChild<StatusLine *>(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
        ProofStyle::install(*qApp, *m_theme);
    }
    void init()
    {
        test::failOnStrayWarnings();
        m_preferences = std::make_unique<Preferences>(
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s));
        m_service = std::make_unique<test::FakeImageService>();
        m_access = std::make_unique<ProviderAccess>(*m_service);
        m_provider = std::make_unique<test::FakeProviderControl>();
        m_page = std::make_unique<FirstRunPage>(*m_provider, *m_access, *m_preferences, *m_theme);
        m_page->resize(1104, 800);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }
    void cleanupTestCase()
    {
        qApp->setStyle(u"Fusion"_s);
        m_theme.reset();
    }

    void anAcceptedKeyIsStarted()
    {
        QVERIFY(!button(u"Start"_s)->isEnabled());
        QVERIFY(!button(u"Test key"_s)->isEnabled());
        QTest::keyClicks(key(), u"sk-0123456789abcdef7f2a"_s);
        QTest::mouseClick(button(u"Test key"_s), Qt::LeftButton);
        QCOMPARE(verdict()->kind(), StatusLine::Kind::Working);
        QTRY_COMPARE(verdict()->kind(), StatusLine::Kind::Good);
        QCOMPARE(m_service->askedWith.key, QByteArray("sk-0123456789abcdef7f2a"));
        QCOMPARE(m_service->submits, 0);
        QVERIFY(button(u"Start"_s)->isEnabled());
        QSignalSpy connected(m_page.get(), &FirstRunPage::connected);
        QTest::mouseClick(button(u"Start"_s), Qt::LeftButton);
        QCOMPARE(connected.size(), 1);
        QCOMPARE(m_provider->usedKeys, QList<QByteArray>{"sk-0123456789abcdef7f2a"});
        QCOMPARE(m_provider->usedUrls, QStringList{m_preferences->baseUrl()});
        QVERIFY(m_provider->libraries.isEmpty()); // the folder was not changed
    }

    // --library opens another folder than the preferences name: the one that is open is shown.
    void showsTheFolderThatIsOpen()
    {
        QCOMPARE(m_page->findChild<QLineEdit *>(u"picturesFolder"_s)->text(), m_provider->openLibrary);
    }

    void aRefusedKeyIsNotStarted()
    {
        m_service->queryEnd = test::FakeImageService::answered(401);
        key()->setText(u"sk-wrong-0123456789"_s);
        QTest::keyClick(key(), Qt::Key_Return);
        QTRY_COMPARE(verdict()->kind(), StatusLine::Kind::Bad);
        QCOMPARE(verdict()->text(), u"FastRouter does not know this key"_s);
        QVERIFY(!button(u"Start"_s)->isEnabled());
    }

    void noNetworkIsSaid()
    {
        m_service->queryEnd = {};
        m_service->queryEnd.failure = Error{.kind = ErrorKind::Network, .detail = u"Host not found"_s};
        key()->setText(u"sk-0123456789abcdef7f2a"_s);
        button(u"Test key"_s)->click();
        QTRY_COMPARE(verdict()->kind(), StatusLine::Kind::Bad);
        QVERIFY(!verdict()->text().isEmpty());
        QVERIFY(!button(u"Start"_s)->isEnabled());
    }

    void aChangedKeyIsUntested()
    {
        key()->setText(u"sk-0123456789abcdef7f2a"_s);
        button(u"Test key"_s)->click();
        QTRY_VERIFY(button(u"Start"_s)->isEnabled());
        QTest::keyClicks(key(), u"x"_s);
        QVERIFY(!button(u"Start"_s)->isEnabled());
        QCOMPARE(verdict()->kind(), StatusLine::Kind::None);
        // A late answer about the key that was there before says nothing.
        button(u"Test key"_s)->click();
        QTest::keyClicks(key(), u"y"_s);
        QTest::qWait(0); // the answer comes with the next turn of the event loop
        QVERIFY(!button(u"Start"_s)->isEnabled());
    }

    void aKeyThatNoHeaderCarriesIsNotAsked()
    {
        key()->setText(u"schlüssel"_s);
        button(u"Test key"_s)->click();
        QCOMPARE(verdict()->kind(), StatusLine::Kind::Bad);
        QVERIFY(m_service->askedWith.key.isEmpty());
    }

    void startWithoutTesting()
    {
        key()->setText(u"sk-0123456789abcdef7f2a"_s);
        QAction *untested = nullptr;
        for (QAction *one : m_page->findChildren<QAction *>()) {
            if (one->text() == u"Start without testing"_s)
                untested = one;
        }
        QVERIFY(untested);
        untested->trigger();
        QCOMPARE(m_provider->usedKeys.size(), 1);
    }

    void aRefusalIsShownAndNothingIsLost()
    {
        m_provider->refuse = Error{.kind = ErrorKind::Invalid, .detail = u"no"_s};
        key()->setText(u"sk-0123456789abcdef7f2a"_s);
        button(u"Test key"_s)->click();
        QTRY_VERIFY(button(u"Start"_s)->isEnabled());
        QSignalSpy connected(m_page.get(), &FirstRunPage::connected);
        button(u"Start"_s)->click();
        QCOMPARE(connected.size(), 0);
        QCOMPARE(verdict()->kind(), StatusLine::Kind::Bad);
        QCOMPARE(key()->text(), u"sk-0123456789abcdef7f2a"_s);
    }

    void samplesNeedNoKey()
    {
        QSignalSpy connected(m_page.get(), &FirstRunPage::connected);
        QTest::mouseClick(button(u"Open samples"_s), Qt::LeftButton);
        QCOMPARE(m_provider->samplesAsked, 1);
        QCOMPARE(connected.size(), 1);
        // Connected now: the cards give way to the next gesture.
        QVERIFY(!m_page->findChild<ConnectCard *>()->isVisible());
        QVERIFY(!m_page->findChild<SampleCard *>()->isVisible());
    }

    void anExampleFillsThePanel()
    {
        QSignalSpy chosen(m_page.get(), &FirstRunPage::exampleChosen);
        const auto cards = m_page->findChildren<ExampleCard *>();
        QCOMPARE(cards.size(), 3);
        QTest::mouseClick(cards.first(), Qt::LeftButton);
        QCOMPARE(chosen.at(0).at(0).toString(), cards.first()->text());
        QCOMPARE(m_provider->samplesAsked, 0);
    }

    void everyControlHasAName() { QCOMPARE(test::nameless(*m_page).join(u", "_s), QString()); }
};

QTEST_MAIN(TestFirstRun)
#include "tst_first_run.moc"
