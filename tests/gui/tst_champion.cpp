// SPDX-License-Identifier: GPL-3.0-or-later
// Champion and challenger in the real window, by keyboard: the ranking worked out by hand, steps back, a restart,
// ratings as one step, pictures that go or cannot be shown, verdicts that cannot be saved.
#include "support/ChampionStage.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/champion/ChampionView.h"
#include "ui/champion/RoundEnd.h"
#include "ui/champion/RoundOffer.h"
#include "ui/champion/RoundVerdicts.h"
#include "ui/champion/ShortlistStrip.h"
#include "ui/champion/StepList.h"
#include "ui/compare/ComparePane.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/LoupeView.h"
#include "ui/inspector/Inspector.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/StarRating.h"

#include <QAbstractButton>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

using test::ChampionStage;
using test::idsOfRun;

class TestChampion : public QObject
{
    Q_OBJECT

    QTemporaryDir m_data;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit()); // where the trash is
        qunsetenv("PROOFSHEET_API_KEY");
    }
    void init() { test::failOnStrayWarnings(); }

    void ranksAsWorkedOutByHand()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        QTRY_COMPARE(stage.panes(), u"AB"_s);
        stage.judge(u"K"_s);
        QCOMPARE(stage.ranked(), u"AB"_s); // A beat B
        stage.judge(u"C"_s);
        QCOMPARE(stage.ranked(), u"CAB"_s); // C took A's place
        QTRY_COMPARE(stage.panes(), u"CD"_s);
        stage.judge(u"N"_s);
        QCOMPARE(stage.places(stage.round().toCome()), u"ED"_s); // D comes again at the end
        stage.judge(u"K"_s);
        QCOMPARE(stage.ranked(), u"CABE"_s);
        stage.judge(u"C"_s);
        QCOMPARE(stage.ranked(), u"DCABE"_s);
        QVERIFY(stage.round().isOver());
        QVERIFY(stage.shows<RoundEnd>());
        QVERIFY(!stage.shows<RoundVerdicts>());

        stage.judge(u"Z"_s); // back into the round
        QVERIFY(stage.shows<ShortlistStrip>());
        QTRY_COMPARE(stage.panes(), u"CD"_s);
        stage.judge(u"ZZZZ"_s);
        QCOMPARE(stage.ranked(), u"A"_s);
        QCOMPARE(stage.round().steps().size(), 5); // a click on them goes there again
        QTRY_COMPARE(stage.panes(), u"AB"_s);
        stage.judge(u"C"_s);
        QCOMPARE(stage.ranked(), u"BA"_s);
        QCOMPARE(stage.round().steps().size(), 1);
    }

    void isTakenUpAfterARestart()
    {
        ChampionStage stage;
        stage.start();
        QVERIFY(!stage.window().actionList()[Act::TakeUpRound]->isEnabled());
        stage.begin();
        stage.judge(u"KC"_s);
        QTRY_COMPARE(stage.window().actionList()[Act::TakeUpRound]->text(), u"Take up round, 4 of 5"_s);
        stage.quit();

        stage.start();
        QAction *takeUp = stage.window().actionList()[Act::TakeUpRound];
        QTRY_COMPARE(takeUp->text(), u"Take up round, 4 of 5"_s);
        takeUp->trigger();
        QTRY_COMPARE(stage.panes(), u"CD"_s);
        QCOMPARE(stage.ranked(), u"CAB"_s);

        // The same pictures again: it is offered.
        stage.key(Qt::Key_Escape);
        QVERIFY(stage.window().grid().isVisible());
        stage.begin();
        QVERIFY(stage.shows<RoundOffer>());
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.panes(), u"CD"_s);
        stage.judge(u"KK"_s);
        QCOMPARE(stage.ranked(), u"CABDE"_s);
        QTRY_VERIFY(!takeUp->isEnabled()); // it has ended
    }

    void startsAnewWhereTheOfferIsDeclined()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        stage.judge(u"C"_s);
        stage.key(Qt::Key_Escape);
        stage.begin();
        QVERIFY(stage.shows<RoundOffer>());
        QTest::mouseClick(stage.button(u"Start anew"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.panes(), u"AB"_s);
        QCOMPARE(stage.round().stepsDone(), 0);
        QTRY_VERIFY(!stage.window().actionList()[Act::TakeUpRound]->isEnabled());
    }

    void nothingIsJudgedBeforeItIsSeen()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        QVERIFY(!stage.view()->isReady());
        stage.key(Qt::Key_K);
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.round().stepsDone(), 0);
        stage.judge(u"K"_s);
        QCOMPARE(stage.round().stepsDone(), 1);
    }

    void ratesInOneStepWhichIsUndoneFirst()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        stage.judge(u"C"_s); // B A
        QTRY_VERIFY(stage.view()->isReady());
        stage.key(Qt::Key_Tab);
        stage.key(Qt::Key_2); // the challenger, C
        QTRY_COMPARE(stage.ratings(), u"00200"_s);
        stage.key(Qt::Key_Z, Qt::ControlModifier); // takes the stars back, not the step
        QTRY_COMPARE(stage.ratings(), u"00000"_s);
        QCOMPARE(stage.ranked(), u"BA"_s);
        QTest::mouseClick(stage.button(u"Finish now"_s), Qt::LeftButton);
        QVERIFY(stage.shows<RoundEnd>());
        QCOMPARE(stage.ranked(), u"BA"_s);
        QTest::mouseClick(stage.button(u"Rate 1 and 2 as 5, 4 stars"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.ratings(), u"45000"_s);
        stage.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stage.ratings(), u"00000"_s);
        QVERIFY(stage.round().isOver());
        stage.key(Qt::Key_Z, Qt::ControlModifier); // and now the round's end
        QVERIFY(!stage.round().isOver());
    }

    void aDeletedPictureDropsOut()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        stage.judge(u"C"_s);
        QTRY_COMPARE(stage.panes(), u"BC"_s);
        stage.key(Qt::Key_Delete); // the champion
        QTRY_COMPARE(stage.ranked(), u"A"_s);
        QTRY_COMPARE(stage.panes(), u"AC"_s);
        QCOMPARE(stage.round().total(), 4);
        stage.judge(u"K"_s);
        QCOMPARE(stage.ranked(), u"AC"_s);
    }

    void aDamagedPictureCanBeRemoved()
    {
        ChampionStage stage;
        QFile file(stage.root() + u'/' + stage.files().constFirst());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();
        stage.start();
        stage.begin();
        QTRY_VERIFY(stage.view()->isReady());
        while (!stage.button(u"Remove"_s)) {
            QVERIFY(!stage.round().isOver());
            stage.judge(u"K"_s);
            QTRY_VERIFY(stage.view()->isReady());
        }
        QTest::mouseClick(stage.button(u"Remove"_s), Qt::LeftButton);
        QCOMPARE(stage.round().total(), test::pictures - 1);
        while (!stage.round().isOver())
            stage.judge(u"K"_s);
        QCOMPARE(stage.ranked().size(), test::pictures - 1);
    }

    void theRunsMenuTakesItUp()
    {
        ChampionStage stage;
        stage.start();
        const auto choose = [&stage](const QString &text) {
            Q_EMIT stage.window().grid().runMenuRequested(test::recordOf(0, 0, {}).run, QPoint());
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const auto actions = menu->actions();
            menu->close(); // as a click on it does
            for (QAction *action : actions) {
                if (action->text() == text)
                    action->trigger();
            }
            stage.window().activateWindow(); // which offscreen does not do by itself
            QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
            stage.view()->setFocus();
        };
        choose(u"Champion and challenger"_s);
        QTRY_VERIFY(stage.view() && stage.view()->isVisible());
        QCOMPARE(stage.round().title(), u"5 pictures of: A calm lake"_s);
        stage.judge(u"C"_s);
        QTRY_VERIFY(stage.window().actionList()[Act::TakeUpRound]->isEnabled());
        stage.key(Qt::Key_Escape);
        choose(u"Take up round, 3 of 5"_s);
        QVERIFY(stage.view()->isVisible());
        QTRY_COMPARE(stage.panes(), u"BC"_s);
    }

    void theLoupeTellsOfOnePicture()
    {
        ChampionStage stage;
        stage.start();
        stage.begin(); // all five are selected in the grid
        QTRY_VERIFY(stage.view()->isReady());
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(stage.window().findChild<LoupeView *>()->isVisible());
        QSignalSpy marked(stage.window().findChild<Inspector *>(), &Inspector::marksRequested);
        auto *stars = stage.window().findChild<Inspector *>()->findChild<StarRating *>();
        QTRY_VERIFY(stars->isVisible());
        QTest::mouseClick(stars, Qt::LeftButton, {}, {2, stars->height() / 2});
        QCOMPARE(marked.count(), 1);
        QCOMPARE(marked.constFirst().constFirst().value<QList<ItemId>>(), QList<ItemId>{idsOfRun().at(0)});
    }

    void saysWhatIsNotSaved()
    {
        ChampionStage stage;
        QVERIFY(QDir().mkpath(stage.root() + u"/.proofsheet/rounds.jsonl"_s)); // where a file should be
        stage.start();
        stage.begin();
        stage.judge(u"C"_s);
        auto *words = stage.view()->findChild<RoundVerdicts *>()->findChild<ElidedLabel *>();
        QTRY_VERIFY2(words->text().startsWith(u"This round is not saved"_s), qPrintable(words->text()));
        QCOMPARE(stage.ranked(), u"BA"_s);
    }

    void isTakenUpWithWhatIsNotSaved()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        stage.judge(u"K"_s);
        QAction *takeUp = stage.window().actionList()[Act::TakeUpRound];
        QTRY_COMPARE(takeUp->text(), u"Take up round, 3 of 5"_s);
        const QString log = stage.root() + u"/.proofsheet/rounds.jsonl"_s;
        QVERIFY(QFile::rename(log, log + u".away"_s) && QDir().mkdir(log));
        stage.judge(u"C"_s);
        auto *words = stage.view()->findChild<RoundVerdicts *>()->findChild<ElidedLabel *>();
        QTRY_VERIFY(words->text().startsWith(u"This round is not saved"_s));
        takeUp->trigger();
        QTRY_COMPARE(stage.panes(), u"CD"_s);
        QCOMPARE(stage.ranked(), u"CAB"_s);
        QVERIFY(words->text().startsWith(u"This round is not saved"_s));
        QVERIFY(QDir().rmdir(log) && QFile::rename(log + u".away"_s, log));
        stage.judge(u"K"_s);
        QTRY_COMPARE(takeUp->text(), u"Take up round, 5 of 5"_s);
        QVERIFY(!words->text().startsWith(u"This round is not saved"_s));
    }

    void noStepIsGoneToBesideAnOffer()
    {
        ChampionStage stage;
        stage.start();
        stage.window().resize(1440, 900); // with the panel at the right
        stage.begin();
        stage.judge(u"KK"_s);
        auto *steps = stage.window().findChild<StepList *>();
        QTRY_VERIFY(steps->isVisible() && steps->height() > 8);
        const QPoint first(20, 8);
        stage.key(Qt::Key_Escape);
        stage.begin();
        QVERIFY(stage.shows<RoundOffer>());
        QTest::mouseClick(steps, Qt::LeftButton, {}, first);
        QCOMPARE(stage.round().stepsDone(), 2);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.panes(), u"AD"_s);
        QTest::mouseClick(steps, Qt::LeftButton, {}, first); // now it is
        QTRY_COMPARE(stage.round().stepsDone(), 1);
    }

    void blinksInPlace()
    {
        ChampionStage stage;
        stage.start();
        stage.begin();
        QTRY_VERIFY(stage.view()->isReady());
        QTest::keyPress(QApplication::focusWidget(), Qt::Key_B);
        QCOMPARE(stage.panes(), u"BA"_s);
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_B);
        QCOMPARE(stage.panes(), u"AB"_s);
        stage.key(Qt::Key_K); // the champion is still the framed one
        QCOMPARE(stage.ranked(), u"AB"_s);
    }

    void aSinglePictureStandsForItsRun()
    {
        ChampionStage stage;
        stage.start();
        stage.window().grid().makeCurrent(idsOfRun().at(3));
        stage.key(Qt::Key_K, Qt::ShiftModifier);
        QTRY_COMPARE(stage.panes(), u"AB"_s);
        QCOMPARE(stage.round().total(), test::pictures);
        QCOMPARE(stage.round().title(), u"5 pictures of: A calm lake"_s);
    }
};

QTEST_MAIN(TestChampion)
#include "tst_champion.moc"
