// SPDX-License-Identifier: GPL-3.0-or-later
// Saved line-ups in the panel, by keyboard: saved, chosen without touching the prompt, changed, and each change taken
// back; what is not offered any more is said.
#include "support/Catalog.h"
#include "support/Names.h"
#include "support/Warnings.h"

#include "settings/LineUpStore.h"
#include "settings/Preferences.h"
#include "ui/prompt/LineUp.h"
#include "ui/prompt/LineUpNameDialog.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/theme/ProofStyle.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>
#include <algorithm>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

const ModelId gptImage(u"openai/gpt-image-1"_s);
const ModelId dallE3(u"openai/dall-e-3"_s);

Wish finalWish()
{
    Wish wish;
    wish.prompt = u"two herons"_s;
    wish.models = {gptImage, dallE3};
    wish.extent = Shape::Landscape;
    wish.count = 3;
    wish.quality = u"high"_s;
    wish.format = u"webp"_s;
    wish.style = u"natural"_s;
    return wish;
}

} // namespace

class TestLineUps : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<LineUpStore> m_store;
    std::unique_ptr<ModelCatalog> m_catalog;
    std::unique_ptr<PromptPanel> m_panel;
    QString m_said;
    std::function<void()> m_undo;

    void makePanel()
    {
        m_panel = std::make_unique<PromptPanel>(*m_catalog, *m_preferences, *m_store, *m_theme);
        connect(m_panel.get(), &PromptPanel::noted, this, [this](const QString &text, const auto &undo) {
            m_said = text;
            m_undo = undo;
        });
        connect(m_panel.get(), &PromptPanel::failed, this, [this](const QString &text) { m_said = text; });
        m_panel->resize(336, 828);
        m_panel->show();
    }
    QMenu *menu()
    {
        m_panel->openLineUps();
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    // Chooses the entry that begins so, as the arrows and Enter do. Entries of a submenu: "Delete/Final".
    void choose(const QString &path)
    {
        QMenu *at = menu();
        QVERIFY(at);
        const QStringList steps = path.split(u'/');
        for (const QString &step : steps) {
            QAction *found = nullptr;
            for (QAction *action : at->actions()) {
                if (action->text().remove(u'&').startsWith(step))
                    found = action;
            }
            QVERIFY2(found && found->isEnabled(), qPrintable(step));
            for (int i = 0; at->activeAction() != found && i < 20; ++i)
                QTest::keyClick(at, Qt::Key_Down);
            QMenu *next = found->menu();
            QTest::keyClick(at, next ? Qt::Key_Right : Qt::Key_Return);
            at = next;
        }
    }
    void enterName(const QString &name)
    {
        auto *dialog = m_panel->findChild<LineUpNameDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>();
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void save(const Wish &wish, const QString &name)
    {
        m_panel->setWish(wish);
        m_said.clear();
        choose(u"Save these"_s);
        enterName(name);
        QTRY_VERIFY(!m_said.isEmpty());
    }
    QString shown() const { return button()->text(); }
    QToolButton *button() const
    {
        for (QToolButton *one : m_panel->findChild<LineUp *>()->findChildren<QToolButton *>()) {
            if (one->accessibleName().startsWith(u"Line-ups"_s))
                return one;
        }
        return nullptr;
    }
    QStringList saved() const
    {
        QStringList names;
        for (const LineUpPreset &one : m_store->presets())
            names += one.name;
        return names;
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
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
        m_store = std::make_unique<LineUpStore>(m_folder->filePath(u"line-ups.json"_s));
        QTRY_VERIFY(m_store->isLoaded());
        m_catalog = std::make_unique<ModelCatalog>(test::shippedCatalog());
        m_said.clear();
        m_undo = {};
        makePanel();
    }
    void cleanup()
    {
        m_panel.reset();
        m_store.reset();
    }
    void cleanupTestCase()
    {
        qApp->setStyle(u"Fusion"_s);
        m_theme.reset();
    }

    void isSavedAndChosenAndThePromptStays()
    {
        QCOMPARE(menu()->actions().first()->text(), u"No line-ups yet"_s);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        save(finalWish(), u"Final"_s);
        QCOMPARE(m_said, u"Saved Final"_s);
        QCOMPARE(shown(), u"Final"_s);

        Wish other;
        other.prompt = u"a boat"_s;
        other.models = {dallE3};
        m_panel->setWish(other);
        QCOMPARE(shown(), QString());
        choose(u"Final"_s);
        Wish wanted = finalWish();
        wanted.prompt = u"a boat"_s;
        QCOMPARE(m_panel->wish(), wanted);
        QCOMPARE(shown(), u"Final"_s);

        Wish changed = wanted;
        changed.count = 4;
        m_panel->setWish(changed);
        QCOMPARE(shown(), QString());
        makePanel(); // at the next start the draft is what it was
        m_panel->setWish(wanted);
        QCOMPARE(shown(), u"Final"_s);
    }

    void anEntrySaysWhatItHoldsAndCosts()
    {
        save(finalWish(), u"Final"_s);
        const QString text = menu()->actions().first()->text();
        QCOMPARE(text.section(u'\t', 0, 0), u"Final"_s);
        QVERIFY2(text.contains(u"gpt-image-1, dall-e-3 · 6 pictures, about $"_s), qPrintable(text));
        QVERIFY(menu()->actions().first()->isChecked());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        m_panel->setSamples(true);
        QVERIFY(menu()->actions().first()->text().endsWith(u"6 pictures, no cost"_s));
    }

    void isReplacedRenamedDeletedAndEachTakenBack()
    {
        save(finalWish(), u"Final"_s);
        const QList<LineUpPreset> first = m_store->presets();
        Wish cheap = finalWish();
        cheap.quality = u"low"_s;
        m_panel->setWish(cheap);
        choose(u"Replace with these/Final"_s);
        QTRY_COMPARE(m_said, u"Replaced Final"_s);
        QCOMPARE(m_store->presets().first().settings.quality, u"low"_s);
        QCOMPARE(shown(), u"Final"_s);
        m_undo();
        QTRY_COMPARE(m_store->presets(), first);
        QCOMPARE(shown(), QString());

        choose(u"Rename/Final"_s);
        enterName(u"Print & proof"_s);
        QTRY_COMPARE(saved(), QStringList{u"Print & proof"_s});
        QCOMPARE(menu()->actions().first()->text().section(u'\t', 0, 0), u"Print && proof"_s);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        m_undo();
        QTRY_COMPARE(m_store->presets(), first);

        choose(u"Delete/Final"_s);
        QTRY_COMPARE(m_said, u"Deleted Final"_s);
        QVERIFY(m_store->presets().isEmpty());
        m_undo();
        QTRY_COMPARE(m_store->presets(), first);
    }

    void aNameThatIsTakenIsSaid()
    {
        save(finalWish(), u"Final"_s);
        choose(u"Save these"_s);
        auto *dialog = m_panel->findChild<LineUpNameDialog *>();
        auto *button = dialog->findChild<PrimaryButton *>();
        QVERIFY(!button->isEnabled()); // no name yet
        dialog->findChild<QLineEdit *>()->setText(u" final "_s);
        QCOMPARE(button->text(), u"Replace"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(saved(), QStringList{u"Final"_s});
        QTRY_VERIFY(!m_panel->findChild<LineUpNameDialog *>());

        save(finalWish(), u"Other"_s);
        choose(u"Rename/Other"_s);
        dialog = m_panel->findChild<LineUpNameDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"FINAL"_s);
        QVERIFY(!dialog->findChild<PrimaryButton *>()->isEnabled());
        QCOMPARE(test::nameless(*dialog).join(u", "_s), QString());
        dialog->reject();
    }

    void aModelThatIsGoneIsSaidAndOneThatWasTypedComesBack()
    {
        const ModelId typed(u"maker/painter-2"_s);
        Wish wish = finalWish();
        wish.models += typed;
        m_catalog->addTyped(typed);
        m_panel->refreshModels();
        save(wish, u"Final"_s);
        m_catalog->removeTyped(typed);
        QSet<ModelId> offered;
        for (const ModelTraits &one : m_catalog->models()) {
            if (one.id != dallE3)
                offered += one.id;
        }
        m_catalog->applyOffered(offered);
        m_panel->refreshModels();
        QVERIFY(menu()->actions().first()->text().endsWith(u"dall-e-3 no longer offered"_s));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        choose(u"Final"_s);
        QCOMPARE(m_said, u"dall-e-3 is no longer offered and was left out."_s);
        QCOMPARE(m_panel->wish().models, (QList<ModelId>{gptImage, typed}));
        QCOMPARE(shown(), u"Final"_s);
    }

    void aLaterVersionsFileIsSaid()
    {
        QFile file(m_folder->filePath(u"line-ups.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"schema":9})");
        file.close();
        m_panel->setWish(finalWish());
        choose(u"Save these"_s);
        enterName(u"Final"_s);
        QTRY_VERIFY2(m_said.contains(u"later version"_s), qPrintable(m_said));
        QVERIFY(saved().isEmpty());
    }

    void escapeLeavesTheFieldOfAModel()
    {
        QAction back; // as the window's own
        back.setShortcut(QKeySequence(Qt::Key_Escape));
        QSignalSpy went(&back, &QAction::triggered);
        m_panel->addAction(&back);
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        auto *field = m_panel->findChild<LineUp *>()->findChild<QLineEdit *>();
        const auto buttons = m_panel->findChild<LineUp *>()->findChildren<QToolButton *>();
        const auto open = std::ranges::find_if(buttons, [](const QToolButton *one) { return one->isCheckable(); });
        QVERIFY(open != buttons.end());
        (*open)->click();
        QVERIFY(field->isVisible());
        QTest::keyClick(m_panel->windowHandle(), Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(!(*open)->isChecked());
        QVERIFY(went.isEmpty());
    }

    void everyControlHasAName()
    {
        save(finalWish(), u"Final"_s);
        QCOMPARE(button()->accessibleName(), u"Line-ups, Final is chosen"_s);
        QCOMPARE(test::nameless(*m_panel).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestLineUps)
#include "tst_line_ups.moc"
