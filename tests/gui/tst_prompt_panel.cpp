// SPDX-License-Identifier: GPL-3.0-or-later
// The left panel: what is shown is what is wished, an illegal combination cannot be made, and the foot says what a
// press costs.
#include "support/Catalog.h"
#include "support/Names.h"
#include "support/Warnings.h"

#include "core/Provider.h"
#include "settings/LineUpStore.h"
#include "settings/Preferences.h"
#include "ui/prompt/CustomSize.h"
#include "ui/prompt/Foot.h"
#include "ui/prompt/LineUp.h"
#include "ui/prompt/PromptEditor.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/prompt/SettingRow.h"
#include "ui/prompt/SettingsForm.h"
#include "ui/theme/ProofStyle.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PrimaryButton.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

const ModelId gptImage(u"openai/gpt-image-1"_s);
const ModelId dallE3(u"openai/dall-e-3"_s);
const ModelId dallE2(u"openai/dall-e-2"_s);

Wish wishFor(const QList<ModelId> &models)
{
    Wish wish;
    wish.prompt = u"two herons"_s;
    wish.models = models;
    wish.extent = Shape::Landscape;
    return wish;
}

} // namespace

class TestPromptPanel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ModelCatalog> m_catalog;
    std::unique_ptr<LineUpStore> m_lineUps;
    std::unique_ptr<PromptPanel> m_panel;

    SettingRow *row(const QString &name) const
    {
        for (SettingRow *one : m_panel->findChildren<SettingRow *>()) {
            if (one->segments()->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    QToolButton *segment(const QString &rowName, const QString &text) const
    {
        for (QToolButton *one : row(rowName)->segments()->findChildren<QToolButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    void click(const QString &rowName, const QString &text) const
    {
        QTest::mouseClick(segment(rowName, text), Qt::LeftButton);
    }
    bool shows(const QString &name) const { return row(name)->isVisibleTo(m_panel.get()); }
    ModelChip *chip(const ModelId &id) const
    {
        for (ModelChip *one : m_panel->findChildren<ModelChip *>()) {
            if (one->model().id == id)
                return one;
        }
        return nullptr;
    }
    Foot *foot() const { return m_panel->findChild<Foot *>(); }
    PromptEditor *editor() const { return m_panel->findChild<PromptEditor *>(); }
    void makePanel()
    {
        m_panel.reset();
        m_panel = std::make_unique<PromptPanel>(*m_catalog, *m_preferences, *m_lineUps, *m_theme);
        m_panel->resize(336, 828);
        m_panel->show();
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
        const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_preferences = std::make_unique<Preferences>(path + u".ini"_s);
        m_lineUps = std::make_unique<LineUpStore>(path + u".json"_s);
        m_catalog = std::make_unique<ModelCatalog>(test::shippedCatalog());
        makePanel();
    }
    void cleanup()
    {
        m_panel.reset();
        m_preferences.reset();
    }
    void cleanupTestCase()
    {
        qApp->setStyle(u"Fusion"_s);
        m_theme.reset();
    }

    void startsWithSomethingToPressOn()
    {
        const Wish first = m_panel->wish();
        QCOMPARE(first.models.size(), 3);
        QCOMPARE(first.count, 2);
        QVERIFY(!foot()->canPress()); // no prompt yet
        QTest::keyClicks(editor(), u"two herons"_s);
        QVERIFY(foot()->canPress());
        QCOMPARE(m_panel->plan().pictures(), 6);
        QVERIFY2(foot()->summary().startsWith(u"3 models × 2 = 6 images"_s), qPrintable(foot()->summary()));
    }

    void wishComesBackAsItWasSet()
    {
        Wish wish = wishFor({gptImage, dallE3});
        wish.count = 4;
        wish.quality = u"high"_s;
        wish.background = u"transparent"_s;
        wish.format = u"webp"_s;
        wish.style = u"natural"_s;
        wish.responseFormat = u"b64_json"_s; // not in the panel, and kept
        m_panel->setWish(wish);
        QCOMPARE(m_panel->wish(), wish);
        wish.extent = QSize(1024, 1024);
        m_panel->setWish(wish);
        QCOMPARE(m_panel->wish(), wish);
        QVERIFY(m_panel->plan().canSend());
    }

    void onlyWhatATickedModelTakesIsShown_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("gpt-image-1") << gptImage.text() << QStringList{u"Quality"_s, u"Background"_s, u"Format"_s};
        QTest::newRow("dall-e-3") << dallE3.text() << QStringList{u"Quality"_s, u"Style"_s};
        QTest::newRow("dall-e-2") << dallE2.text() << QStringList{};
    }
    void onlyWhatATickedModelTakesIsShown()
    {
        QFETCH(const QString, model);
        QFETCH(const QStringList, rows);
        m_panel->setWish(wishFor({ModelId(model)}));
        for (const QString &name : {u"Quality"_s, u"Background"_s, u"Format"_s, u"Style"_s})
            QVERIFY2(shows(name) == rows.contains(name), qPrintable(name));
        QVERIFY(m_panel->plan().canSend());
    }

    void aHiddenSettingIsNotWished()
    {
        Wish wish = wishFor({gptImage, dallE3});
        wish.style = u"natural"_s;
        m_panel->setWish(wish);
        QTest::mouseClick(chip(dallE3), Qt::LeftButton);
        QCOMPARE(m_panel->wish().style, QString());
        QVERIFY(m_panel->plan().canSend());
        QTest::mouseClick(chip(dallE3), Qt::LeftButton);
        QCOMPARE(m_panel->wish().style, u"natural"_s); // and comes back
    }

    void qualitiesOfOneModelAreNotMixedWithAnothers()
    {
        Wish wish = wishFor({dallE3});
        wish.quality = u"hd"_s;
        m_panel->setWish(wish);
        QVERIFY(segment(u"Quality"_s, u"HD"_s));
        QCOMPARE(m_panel->wish().quality, u"hd"_s);
        QTest::mouseClick(chip(gptImage), Qt::LeftButton);
        QVERIFY(!segment(u"Quality"_s, u"HD"_s));
        QCOMPARE(m_panel->wish().quality, u"high"_s);
        QVERIFY(m_panel->plan().canSend());
    }

    void transparentJpegCannotBeMade()
    {
        Wish wish = wishFor({gptImage});
        wish.format = u"jpeg"_s;
        m_panel->setWish(wish);
        click(u"Background"_s, u"Transparent"_s);
        QCOMPARE(m_panel->wish().background, u"transparent"_s);
        QCOMPARE(m_panel->wish().format, u"png"_s);
        QVERIFY(!segment(u"Format"_s, u"JPEG"_s)->isEnabled());
        QCOMPARE(segment(u"Format"_s, u"JPEG"_s)->toolTip(), u"JPEG cannot be transparent"_s);
        QVERIFY(m_panel->plan().canSend());
        click(u"Background"_s, u"Auto"_s);
        QVERIFY(segment(u"Format"_s, u"JPEG"_s)->isEnabled());
    }
    void anIllegalWishThatIsSetIsMadeLegal()
    {
        Wish wish = wishFor({gptImage});
        wish.background = u"transparent"_s;
        wish.format = u"jpeg"_s;
        m_panel->setWish(wish);
        QCOMPARE(m_panel->wish().format, u"png"_s);
        QVERIFY(m_panel->plan().canSend());
    }
    void aCustomSizeIsCheckedWhileTyped()
    {
        Wish wish = wishFor({gptImage});
        wish.extent = QSize(1024, 1000);
        m_panel->setWish(wish);
        QVERIFY(!m_panel->plan().canSend());
        QVERIFY(!foot()->canPress());
        const auto fields = m_panel->findChild<CustomSize *>()->findChildren<QSpinBox *>();
        QVERIFY2(fields.at(1)->accessibleDescription().contains(u"1024×1000"_s),
                 qPrintable(fields.at(1)->accessibleDescription()));
        fields.at(1)->setValue(1024);
        QVERIFY(m_panel->plan().canSend());
        QVERIFY(foot()->canPress());
        QCOMPARE(fields.at(1)->accessibleDescription(), QString());
    }

    void aPromptThatIsTooLongNamesTheModel()
    {
        Wish wish = wishFor({gptImage, dallE2});
        wish.prompt = QString(1001, u'x');
        m_panel->setWish(wish);
        QVERIFY(!foot()->canPress());
        QVERIFY2(editor()->accessibleDescription().contains(u"dall-e-2"_s),
                 qPrintable(editor()->accessibleDescription()));
        QVERIFY(editor()->accessibleDescription().contains(u"1,001 of 1,000"_s));
        QTest::mouseClick(chip(dallE2), Qt::LeftButton);
        QVERIFY(foot()->canPress());
    }

    void ctrlEnterGeneratesAndEnterDoesNot()
    {
        m_panel->setWish(wishFor({gptImage}));
        QSignalSpy requested(m_panel.get(), &PromptPanel::generateRequested);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(requested.size(), 0);
        QCOMPARE(m_panel->wish().prompt, u"two herons\n"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(editor(), Qt::Key_Enter, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::mouseClick(m_panel->findChild<PrimaryButton *>(), Qt::LeftButton);
        QCOMPARE(requested.size(), 3);
        QCOMPARE(requested.at(0).at(2).toBool(), false);
        QCOMPARE(requested.at(1).at(2).toBool(), true);
        QCOMPARE(requested.at(2).at(1).value<RequestPlan>().pictures(), 1);
    }

    void nothingIsRequestedWhileNotReady()
    {
        m_panel->setWish(wishFor({gptImage}));
        QSignalSpy requested(m_panel.get(), &PromptPanel::generateRequested);
        m_panel->setReady(false, u"Connect a service or open the samples first"_s);
        QCOMPARE(foot()->summary(), u"Connect a service or open the samples first"_s);
        m_panel->generate(false);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(requested.size(), 0);
        m_panel->setReady(true);
        m_panel->setOffline(true);
        QCOMPARE(m_panel->findChild<PrimaryButton *>()->text(), u"Generate when online"_s);
        m_panel->generate(false);
        QCOMPARE(requested.size(), 1);
    }

    void samplesCostNothing()
    {
        m_panel->setWish(wishFor({gptImage}));
        const QString paid = foot()->summary();
        QVERIFY2(paid.contains(u'$'), qPrintable(paid));
        m_preferences->setProvider(sampleId);
        QVERIFY2(!foot()->summary().contains(u'$'), qPrintable(foot()->summary()));
    }

    void pastedTextIsPlainAndKeepsItsLines()
    {
        auto *rich = new QMimeData;
        rich->setHtml(u"<h1>Big</h1><b>bold</b>"_s);
        rich->setText(u"Big\nbold"_s);
        QGuiApplication::clipboard()->setMimeData(rich);
        editor()->clear();
        editor()->paste();
        QCOMPARE(m_panel->wish().prompt, u"Big\nbold"_s);
        for (QTextBlock block = editor()->document()->begin(); block.isValid(); block = block.next()) {
            QCOMPARE(block.blockFormat().lineHeightType(), int(QTextBlockFormat::FixedHeight));
            QCOMPARE(block.blockFormat().lineHeight(), 20.0);
        }
        editor()->undo();
        QCOMPARE(m_panel->wish().prompt, QString()); // one step
    }

    void theEditorGrowsToTenLines()
    {
        Wish wish = wishFor({gptImage});
        m_panel->setWish(wish);
        QCOMPARE(editor()->height(), 132);
        wish.prompt = u"line\n"_s.repeated(7);
        m_panel->setWish(wish);
        QTRY_VERIFY(editor()->height() > 132);
        wish.prompt = u"line\n"_s.repeated(60);
        m_panel->setWish(wish);
        QTRY_VERIFY(editor()->height() > 200 && editor()->height() < 260);
    }

    void aLowWindowFoldsTheRows()
    {
        m_panel->setWish(wishFor({gptImage, dallE3}));
        m_panel->resize(320, 628);
        QVERIFY(!shows(u"Quality"_s));
        QCOMPARE(editor()->height(), 92);
        QToolButton *more = nullptr;
        for (QToolButton *one : m_panel->findChildren<QToolButton *>()) {
            if (one->text() == u"More settings"_s)
                more = one;
        }
        QVERIFY(more && more->isVisible());
        QVERIFY(foot()->geometry().bottom() <= m_panel->height());
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(shows(u"Quality"_s));
        m_panel->resize(336, 828);
        QVERIFY(shows(u"Style"_s));
        QVERIFY(!more->isVisible());
    }

    void aTypedModelIsAddedKeptAndRemoved()
    {
        const ModelId typed(u"maker/painter-2"_s);
        m_panel->findChild<LineUp *>()->findChild<QToolButton *>()->click();
        auto *field = m_panel->findChild<LineUp *>()->findChild<QLineEdit *>();
        QVERIFY(field && field->isVisible());
        QTest::keyClicks(field, u" maker/painter-2 "_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_panel->wish().models.contains(typed));
        QCOMPARE(m_preferences->typedModels(), QList<ModelId>{typed});
        *m_catalog = test::shippedCatalog();
        makePanel();
        QVERIFY(chip(typed));
        QVERIFY(m_panel->wish().models.contains(typed)); // with the draft
        QTest::keyClick(chip(typed), Qt::Key_Delete);
        QTRY_VERIFY(!chip(typed));
        QVERIFY(m_preferences->typedModels().isEmpty());
        QVERIFY(!m_panel->wish().models.contains(typed));
    }

    void aRetiredModelLeavesTheWish()
    {
        m_panel->setWish(wishFor({gptImage, dallE2}));
        QSet<ModelId> offered;
        for (const ModelTraits &one : m_catalog->models()) {
            if (one.id != dallE2)
                offered += one.id;
        }
        m_catalog->applyOffered(offered);
        m_panel->refreshModels();
        QCOMPARE(m_panel->wish().models, QList<ModelId>{gptImage});
        QVERIFY(m_panel->plan().canSend());
    }

    void theDraftComesBack()
    {
        Wish wish = wishFor({gptImage, dallE3});
        wish.count = 3;
        wish.quality = u"low"_s;
        wish.format = u"png"_s;
        wish.style = u"natural"_s;
        m_panel->setWish(wish);
        QTest::keyClicks(editor(), u", again"_s);
        wish.prompt += u", again"_s;
        makePanel();
        QCOMPARE(m_panel->wish(), wish);
    }

    void everyControlHasAName()
    {
        m_panel->setWish(wishFor({gptImage, dallE3}));
        QCOMPARE(test::nameless(*m_panel).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestPromptPanel)
#include "tst_prompt_panel.moc"
