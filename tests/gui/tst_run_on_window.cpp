// SPDX-License-Identifier: GPL-3.0-or-later
// "Run this on ..." in the real window, against a real server: it posts what was announced and not before the press,
// and the picture is offered beside its source when it is there.
#include "program/Workbench.h"
#include "support/GalleryBench.h"
#include "support/Names.h"
#include "support/ScriptedServer.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/compare/CompareView.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/LoupeView.h"
#include "ui/runon/RunOnDialog.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/Toast.h"

#include <QPushButton>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::GalleryBench;
using test::ScriptedServer;

namespace {

// Pictures at once, as many as are asked for.
std::optional<test::Reply> draw(const test::HttpRequest &request)
{
    if (!request.path.endsWith(test::submitPath))
        return std::nullopt;
    QList<QByteArray> pictures;
    for (int i = 0; i < request.json().value(u"n"_s).toInt(1); ++i)
        pictures += test::samplePng(i, 64);
    return test::Reply::json(200, test::b64Reply(pictures));
}

struct Stage
{
    // base: where requests go; empty: the server.
    explicit Stage(int pictures, const QString &base = {})
    {
        options.library = home.filePath(u"library"_s);
        options.preferencesFile = home.filePath(u"settings.ini"_s);
        options.cacheFolder = home.filePath(u"cache"_s);
        options.useKeychain = false;
        options.baseUrl = base.isEmpty() ? server.baseUrl().toString() : base;
        {
            GalleryBench bench;
            for (int index = 0; index < pictures; ++index)
                bench.keep(bench.record(0, index, u"A calm lake"_s, test::gptImage), GalleryBench::drawn(index));
            bench.settle();
            if (!QDir(bench.folder.path()).rename(u"library"_s, options.library))
                qFatal("the library could not be moved");
        }
        server.setHandler(&draw);
        wanted = pictures;
        restart();
    }
    void restart()
    {
        workbench.reset();
        workbench = std::make_unique<Workbench>(options);
        if (!workbench->start() || !QTest::qWaitForWindowActive(&window()))
            qFatal("there is no window");
    }
    MainWindow &window() const { return *workbench->window(); }
    const GalleryModel &gallery() const { return *static_cast<const GalleryModel *>(window().grid().model()); }
    bool isLoaded() const { return gallery().pictureCount() == wanted; }
    RunOnDialog *dialog() const { return window().findChild<RunOnDialog *>(); }
    bool open() // by key, on what is selected
    {
        window().activateWindow(); // the offscreen platform does not come back from a dialog by itself
        if (!QTest::qWaitForWindowActive(&window()))
            return false;
        QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); });
    }
    void tick(const QList<ModelId> &models) const
    {
        for (ModelChip *chip : dialog()->findChildren<ModelChip *>())
            chip->setChecked(models.contains(chip->model().id));
    }
    PrimaryButton *button() const { return dialog()->findChild<PrimaryButton *>(); }
    bool says(const QString &text) const
    {
        for (const TextLabel *label : dialog()->findChildren<TextLabel *>()) {
            if (label->isVisibleTo(dialog()) && label->text().contains(text))
                return true;
        }
        return false;
    }
    int posts() const { return server.posts(test::submitPath); }
    QString toast() const { return window().findChild<Toast *>()->text(); }

    ScriptedServer server;
    QTemporaryDir home;
    Workbench::Options options;
    std::unique_ptr<Workbench> workbench;
    int wanted = 0;
};

} // namespace

class TestRunOnWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void sendsWhatWasAnnouncedAndNotBefore()
    {
        Stage stage(3);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().setFocus();
        stage.window().grid().selectAll();
        QVERIFY(stage.open());
        stage.tick({test::dallE3, test::gptImage});
        QVERIFY(stage.says(u"dall-e-3: medium is sent as standard"_s));
        QVERIFY(stage.says(u"6 images · 4 requests · about $"_s));
        QVERIFY2(stage.button()->text().startsWith(u"Run on 2 models, about $"_s), qPrintable(stage.button()->text()));
        QCOMPARE(test::nameless(*stage.dialog()).join(u", "_s), QString());
        GalleryBench::shoot(*stage.dialog(), u"run-on"_s);
        const int announced = stage.dialog()->plan().requests();
        QCOMPARE(stage.posts(), 0);
        QTest::keyClick(stage.dialog(), Qt::Key_Return);
        QTRY_COMPARE(stage.gallery().pictureCount(), 9);
        QCOMPARE(stage.posts(), announced);
        // And what it was: the prompt, and each model's own words.
        for (const test::HttpRequest &request : stage.server.requestsTo(test::submitPath)) {
            QCOMPARE(request.json().value(u"prompt"_s).toString(), u"A calm lake"_s);
            const bool isDallE = request.json().value(u"model"_s).toString() == test::dallE3.text();
            QCOMPARE(request.json().value(u"quality"_s).toString(), isDallE ? u"standard"_s : u"medium"_s);
        }
        QTRY_VERIFY2(stage.toast().contains(u"6 images of 2 models are here"_s), qPrintable(stage.toast()));
    }

    void cancelSendsNothing()
    {
        Stage stage(1);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().selectAll();
        QVERIFY(stage.open());
        QVERIFY(stage.button()->isEnabled()); // another maker's model is ticked
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
        QVERIFY(stage.open());
        stage.tick({});
        QVERIFY(!stage.button()->isEnabled());
        QVERIFY(stage.says(u"No model is chosen."_s));
        QTest::keyClick(stage.dialog(), Qt::Key_Return);
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QCOMPARE(stage.posts(), 0);
    }

    void onePressIsOnePress()
    {
        Stage stage(1);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().selectAll();
        QVERIFY(stage.open());
        stage.tick({test::gptImage});
        RunOnDialog *dialog = stage.dialog();
        PrimaryButton *button = stage.button();
        button->click();
        button->click();
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(stage.gallery().pictureCount(), 2);
        QCOMPARE(stage.posts(), 1);
    }

    void fromTheLoupeTheResultIsOfferedBesideItsSource()
    {
        Stage stage(1);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().selectAll();
        stage.window().grid().setFocus();
        QTest::keyClick(&stage.window(), Qt::Key_E);
        QVERIFY(stage.window().findChild<LoupeView *>()->isVisible());
        QVERIFY(stage.open());
        stage.tick({test::dallE3});
        stage.button()->click();
        QTRY_VERIFY2(stage.toast() == u"1 image of dall-e-3 is here"_s, qPrintable(stage.toast()));
        const auto buttons = stage.window().findChild<Toast *>()->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.first()->text(), u"Compare"_s);
        buttons.first()->click();
        auto *compare = stage.window().findChild<CompareView *>();
        QVERIFY(compare && compare->isVisible());
        QCOMPARE(compare->set().size(), 2);
        QCOMPARE(compare->set().idAt(0), GalleryBench::idOf(0, 0));
    }

    void inTheComparisonItLandsBesideItsSource()
    {
        Stage stage(2);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().setFocus();
        stage.window().grid().selectAll();
        QTest::keyClick(&stage.window(), Qt::Key_C);
        auto *compare = stage.window().findChild<CompareView *>();
        QVERIFY(compare && compare->isVisible());
        QVERIFY(stage.open());
        stage.tick({test::dallE3});
        QVERIFY(stage.says(u"1 image · 1 request"_s)); // of the pane in focus
        stage.button()->click();
        QCOMPARE(compare->set().size(), 3);
        const int beside = compare->set().active() + 1;
        QCOMPARE(compare->set().active(), 0);
        QCOMPARE(compare->set().places().at(beside).state, ComparePlace::State::Expected);
        QTRY_COMPARE(compare->set().places().at(beside).state, ComparePlace::State::Here);
        QCOMPARE(stage.posts(), 1);
        QVERIFY2(!stage.toast().contains(u"is here"_s), qPrintable(stage.toast()));
    }

    void whatIsOnItsWayIsNotDeletedAfterAStart()
    {
        Stage stage(2);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().actionList()[Act::PauseNew]->trigger();
        stage.window().grid().setFocus();
        stage.window().grid().selectAll();
        QTest::keyClick(&stage.window(), Qt::Key_C);
        QVERIFY(stage.open());
        stage.tick({test::dallE3});
        stage.button()->click();
        QTRY_COMPARE(stage.gallery().taskCount(), 1);
        stage.restart();
        const auto states = [&stage] {
            QList<ComparePlace::State> found;
            auto *compare = stage.window().findChild<CompareView *>();
            for (const ComparePlace &place : compare ? compare->set().places() : QList<ComparePlace>())
                found += place.state;
            return found;
        };
        using enum ComparePlace::State;
        const auto isKnown = [&] { return states().size() == 3 && states().at(1) != Here; };
        QTRY_VERIFY(isKnown());
        QTRY_COMPARE(states(), (QList<ComparePlace::State>{Here, Expected, Here}));
        QCOMPARE(stage.posts(), 0);
    }

    void withoutAKeyNothingCanBeSent()
    {
        Stage stage(1, u"https://api.fastrouter.ai"_s);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().selectAll();
        QVERIFY(stage.open());
        stage.tick({test::gptImage});
        QTRY_VERIFY(stage.says(u"There is no key for https://api.fastrouter.ai"_s));
        QVERIFY(!stage.button()->isEnabled());
        QTest::keyClick(stage.dialog(), Qt::Key_Return);
        QCOMPARE(stage.gallery().taskCount(), 0);
    }

    void whatWaitsIsSaidAndWaits()
    {
        Stage stage(1);
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().selectAll();
        stage.window().actionList()[Act::PauseNew]->trigger();
        QVERIFY(stage.open());
        stage.tick({test::gptImage});
        QVERIFY(stage.says(u"New requests are paused"_s));
        stage.button()->click();
        QTRY_COMPARE(stage.gallery().taskCount(), 1);
        QCOMPARE(stage.posts(), 0);
        stage.window().actionList()[Act::PauseNew]->trigger();
        QTRY_COMPARE(stage.gallery().pictureCount(), 2);
        QCOMPARE(stage.posts(), 1);
    }

    void anErrorIsNotOffered()
    {
        Stage stage(1);
        stage.server.setHandler([](const test::HttpRequest &request) -> std::optional<test::Reply> {
            if (!request.path.endsWith(test::submitPath))
                return std::nullopt;
            return test::Reply::json(400, R"({"error":{"message":"no","type":"invalid_request_error"}})");
        });
        QTRY_VERIFY(stage.isLoaded());
        stage.window().grid().selectAll();
        QVERIFY(stage.open());
        stage.tick({test::gptImage});
        stage.button()->click();
        QTRY_COMPARE(stage.posts(), 1);
        QTRY_VERIFY(stage.gallery().taskCount() == 1);
        QCOMPARE(stage.gallery().pictureCount(), 1);
        QVERIFY2(stage.toast().contains(u"asked of"_s), qPrintable(stage.toast()));
    }
};

QTEST_MAIN(TestRunOnWindow)
#include "tst_run_on_window.moc"
