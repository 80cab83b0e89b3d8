// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: changes act at once, a bad address is said while it is typed, and a key stays with its address.
#include "support/Catalog.h"
#include "support/FakeImageService.h"
#include "support/FakeProviderControl.h"
#include "support/Names.h"
#include "support/Warnings.h"

#include "generation/ProviderAccess.h"
#include "settings/Preferences.h"
#include "ui/settings/ConnectionForm.h"
#include "ui/settings/KeyPlaceChoice.h"
#include "ui/settings/ModelsRow.h"
#include "ui/settings/ProfileButton.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/ViewingPage.h"
#include "ui/theme/ProofStyle.h"
#include "ui/widgets/CountStepper.h"
#include "ui/widgets/KeyField.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Switch.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ModelCatalog> m_catalog;
    std::unique_ptr<test::FakeImageService> m_service;
    std::unique_ptr<ProviderAccess> m_access;
    std::unique_ptr<test::FakeProviderControl> m_provider;
    std::unique_ptr<SettingsDialog> m_dialog;

    template <typename Widget>
    Widget *byText(const QString &text) const
    {
        for (Widget *one : m_dialog->findChildren<Widget *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QLineEdit *address() const
    {
        for (QLineEdit *one : m_dialog->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == u"Base URL"_s)
                return one;
        }
        return nullptr;
    }
    Switch *toggle(const QString &name) const
    {
        for (Switch *one : m_dialog->findChildren<Switch *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    KeyField *key() const { return m_dialog->findChild<KeyField *>(); }
    void inUse(const QByteArray &stored)
    {
        m_provider->now = ProviderControl::State::Ready;
        m_provider->key = stored;
        m_provider->place = stored.isEmpty() ? KeyPlace::None : KeyPlace::Keychain;
        Q_EMIT m_provider->changed();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(ThemeChoice::Dark);
        ProofStyle::install(*qApp, *m_theme);
    }
    void init()
    {
        test::failOnStrayWarnings();
        m_preferences = std::make_unique<Preferences>(
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".ini"_s));
        m_catalog = std::make_unique<ModelCatalog>(test::shippedCatalog());
        m_service = std::make_unique<test::FakeImageService>();
        m_access = std::make_unique<ProviderAccess>(*m_service);
        m_provider = std::make_unique<test::FakeProviderControl>();
        m_dialog = std::make_unique<SettingsDialog>(
            SettingsScope{*m_provider, *m_access, *m_catalog, *m_preferences, *m_theme});
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }
    void cleanupTestCase()
    {
        qApp->setStyle(u"Fusion"_s);
        m_theme.reset();
    }

    void theAddressIsCheckedWhileTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("bare") << u"https://api.fastrouter.ai"_s << u"Requests go to https://api.fastrouter.ai/api/v1"_s;
        QTest::newRow("own server") << u"http://127.0.0.1:8080/v1"_s << u"Requests go to http://127.0.0.1:8080/v1"_s;
        QTest::newRow("none") << u"fast router"_s << u"no base URL"_s;
        QTest::newRow("public http") << u"http://example.org/v1"_s << u"unencrypted"_s;
    }
    void theAddressIsCheckedWhileTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        address()->setText(typed);
        QVERIFY2(address()->accessibleDescription().contains(said), qPrintable(address()->accessibleDescription()));
        QCOMPARE(byText<QPushButton>(u"Test key"_s)->isEnabled(), said.startsWith(u"Requests"_s));
        QVERIFY(m_provider->usedUrls.isEmpty());
    }

    void aKeyBelongsToItsAddress()
    {
        address()->setText(u"https://api.fastrouter.ai"_s);
        key()->setText(u"sk-0123456789abcdef7f2a"_s);
        address()->setText(u"https://api.fastrouter.ai/api/v1"_s);
        QCOMPARE(key()->text(), u"sk-0123456789abcdef7f2a"_s);
        address()->setText(u"https://elsewhere.example"_s);
        QCOMPARE(key()->text(), QString());
    }

    void aTypedKeyIsUsedAtOnce()
    {
        QTest::keyClicks(key(), u"sk-0123456789abcdef7f2a"_s);
        QTest::keyClick(key(), Qt::Key_Return);
        QCOMPARE(m_provider->usedKeys, QList<QByteArray>{"sk-0123456789abcdef7f2a"});
        QCOMPARE(key()->text(), QString()); // stored: its end is shown instead
        QCOMPARE(m_provider->keyEnding(), u"7f2a"_s);
        QVERIFY(m_dialog->isVisible());
    }

    void theStoredKeyIsTestedAtItsOwnAddressOnly()
    {
        inUse("sk-stored-0123456789");
        byText<QPushButton>(u"Test key"_s)->click();
        StatusLine *verdict = m_dialog->findChild<ConnectionForm *>()->findChild<StatusLine *>();
        QTRY_COMPARE(verdict->kind(), StatusLine::Kind::Good);
        QCOMPARE(m_service->askedWith.key, QByteArray("sk-stored-0123456789"));
        address()->setText(u"https://elsewhere.example/v1"_s);
        byText<QPushButton>(u"Test key"_s)->click();
        QTRY_COMPARE(m_service->askedWith.provider.base.host(), u"elsewhere.example"_s);
        QCOMPARE(m_service->askedWith.key, QByteArray());
    }

    void movingTheKeyAndForgettingIt()
    {
        inUse("sk-stored-0123456789");
        byText<QRadioButton>(u"Memory, for this session"_s)->click();
        QCOMPARE(m_provider->place, KeyPlace::Session);
        QCOMPARE(m_provider->usedKeys, QList<QByteArray>{"sk-stored-0123456789"});
        QPushButton *forget = byText<QPushButton>(u"Forget"_s);
        QVERIFY(forget->isVisible());
        forget->click();
        QCOMPARE(m_provider->keyPlace(), KeyPlace::None);
        QVERIFY(!forget->isVisible());
    }

    void aKeychainThatIsNotThereIsGreyed()
    {
        m_provider->trouble = u"no secret service"_s;
        inUse({});
        auto *keychain = byText<QRadioButton>(u"The system’s keychain"_s);
        QVERIFY(!keychain->isEnabled());
        QVERIFY(keychain->accessibleDescription().contains(u"no secret service"_s));
        QCOMPARE(m_dialog->findChild<KeyPlaceChoice *>()->place(), KeyPlace::Session);
    }

    void unencryptedIsForPrivateAddressesOnly()
    {
        Switch *unencrypted = toggle(u"Send the key unencrypted"_s);
        for (const QString &no :
             {u"https://api.fastrouter.ai"_s, u"http://127.0.0.1:8080/v1"_s, u"http://example.org/v1"_s}) {
            address()->setText(no);
            QVERIFY2(!unencrypted->isEnabled(), qPrintable(no));
        }
        address()->setText(u"http://192.168.1.20:8080/v1"_s);
        QVERIFY(unencrypted->isEnabled());
        key()->setText(u"sk-0123456789abcdef7f2a"_s);
        QTest::keyClick(key(), Qt::Key_Return);
        QVERIFY(m_provider->usedKeys.isEmpty()); // not without the switch
        unencrypted->click();
        QTest::keyClick(key(), Qt::Key_Return);
        QCOMPARE(m_provider->usedKeys.size(), 1);
        QVERIFY(m_provider->usedAllowHttp);
    }

    void samplesAreUsed()
    {
        byText<ProfileButton>(u"Sample pictures"_s)->click();
        QPushButton *use = byText<QPushButton>(u"Use sample pictures"_s);
        QVERIFY(use->isVisible());
        use->click();
        QCOMPARE(m_provider->samplesAsked, 1);
        QVERIFY(!use->isVisible());
    }

    void slotsActAtOnce()
    {
        QSignalSpy changed(m_preferences.get(), &Preferences::slotCountChanged);
        m_dialog->findChild<CountStepper *>()->findChild<QSpinBox *>()->setValue(2);
        QCOMPARE(m_preferences->slotCount(), 2);
        QCOMPARE(changed.size(), 1);
    }

    void refreshSaysWhatIsNoLongerOffered()
    {
        m_service->modelsBody =
            R"({"data":[{"id":"openai/gpt-image-1","architecture":{"output_modalities":["image"]}}]})";
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::modelsChanged);
        byText<QPushButton>(u"Refresh"_s)->click();
        QVERIFY(changed.wait());
        StatusLine *outcome = m_dialog->findChild<ModelsRow *>()->findChild<StatusLine *>();
        QVERIFY2(outcome->text().contains(u"dall-e-3"_s), qPrintable(outcome->text()));
        QVERIFY(!outcome->text().contains(u"gpt-image-1,"_s));
        QVERIFY(m_catalog->find(ModelId(u"openai/dall-e-3"_s)).retired);
    }

    void memoryForPicturesActsAtOnce()
    {
        m_dialog->showPage(SettingsDialog::Page::Viewing);
        QSignalSpy changed(m_preferences.get(), &Preferences::pictureMemoryChanged);
        auto *memory = m_dialog->findChild<ViewingPage *>()->findChild<QComboBox *>();
        QCOMPARE(memory->currentText(), u"512 MB"_s);
        memory->setCurrentIndex(memory->findText(u"2 GB"_s));
        QCOMPARE(m_preferences->pictureMemory(), 2048);
        QCOMPARE(changed.size(), 1);
        // One that was set by hand is shown as it is.
        m_preferences->setPictureMemory(700);
        const ViewingPage page(*m_preferences, *m_theme);
        QCOMPARE(page.findChild<QComboBox *>()->currentText(), u"700 MB"_s);
    }

    void themeAndMotionActAtOnce()
    {
        m_dialog->showPage(SettingsDialog::Page::Appearance);
        byText<QToolButton>(u"Light"_s)->click();
        QCOMPARE(m_preferences->theme(), ThemeChoice::Light);
        QVERIFY(!m_theme->isDark());
        byText<QToolButton>(u"Dark"_s)->click();
        QVERIFY(m_theme->isDark());
        toggle(u"Reduce motion"_s)->click();
        QVERIFY(m_preferences->reduceMotion());
        QVERIFY(m_theme->reduceMotion());
        toggle(u"Reduce motion"_s)->click();
    }

    void everyControlOfEveryPageHasAName()
    {
        inUse("sk-stored-0123456789");
        for (auto page :
             {SettingsDialog::Page::Providers, SettingsDialog::Page::Library, SettingsDialog::Page::Appearance}) {
            m_dialog->showPage(page);
            QCOMPARE(test::nameless(*m_dialog).join(u", "_s), QString());
        }
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
