// SPDX-License-Identifier: GPL-3.0-or-later
// Champion and challenger in the real window, by keyboard: the ranking worked out by hand, steps back, a restart,
// ratings as one step, pictures that go or cannot be shown, verdicts that cannot be saved.
#include "program/Workbench.h"
#include "support/LibraryBench.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/champion/ChampionView.h"
#include "ui/champion/RoundEnd.h"
#include "ui/champion/RoundOffer.h"
#include "ui/champion/RoundVerdicts.h"
#include "ui/champion/ShortlistStrip.h"
#include "ui/compare/ComparePane.h"
#include "ui/gallery/GridView.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

constexpr int pictures = 5;

QList<ItemId> idsOfRun()
{
    QList<ItemId> ids;
    for (int index = 0; index < pictures; ++index)
        ids << test::recordOf(0, index, {}).id;
    return ids;
}

// A library of five pictures and its window, over several starts.
class Stage
{
public:
    Stage()
    {
        test::Fixture library(root());
        if (!library.isOpen())
            qFatal("the library could not be opened");
        for (int index = 0; index < pictures; ++index) {
            if (!library.keep(test::arrivalOf(0, index)))
                qFatal("a picture could not be kept");
        }
    }

    void start()
    {
        m_workbench.reset();
        Workbench::Options options;
        options.library = root();
        options.preferencesFile = m_folder.filePath(u"settings.ini"_s);
        options.cacheFolder = m_folder.filePath(u"cache"_s);
        options.useKeychain = false;
        m_workbench = std::make_unique<Workbench>(options);
        QVERIFY(m_workbench->start());
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_COMPARE(window().grid().model()->rowCount(), pictures + 1);
        window().grid().setFocus();
    }
    void quit() { m_workbench.reset(); }
    void begin() // with all pictures of the run
    {
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_K, Qt::ShiftModifier);
        QTRY_VERIFY(view() && view()->isVisible());
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window(), which, modifiers);
    }
    // "K": keep the champion. "C": let the challenger win. "N": no verdict. "Z": a step back.
    void judge(const QString &verdicts)
    {
        for (const QChar verdict : verdicts) {
            QTRY_VERIFY(view()->isReady() || verdict == u'Z');
            if (verdict == u'C')
                key(Qt::Key_Tab);
            if (verdict == u'N')
                key(Qt::Key_Right);
            else if (verdict == u'Z')
                key(Qt::Key_Z, Qt::ControlModifier);
            else
                key(Qt::Key_K);
        }
    }

    MainWindow &window() const { return *m_workbench->window(); }
    ChampionView *view() const { return window().findChild<ChampionView *>(); }
    const ChampionRound &round() const { return view()->session().round(); }
    QString ranked() const { return places(round().ranked()); }
    static QString places(const QList<ItemId> &ids)
    {
        QString places;
        for (const ItemId &id : ids)
            places += QChar(u'A' + int(idsOfRun().indexOf(id)));
        return places;
    }
    QString ratings() const
    {
        QString found;
        for (const ItemId &id : idsOfRun())
            found += QString::number(view()->session().record(id)->marks.rating);
        return found;
    }
    // The panes' pictures from left to right.
    QString panes() const
    {
        QList<ComparePane *> shown = view()->findChildren<ComparePane *>();
        shown.removeIf([](const ComparePane *pane) { return !pane->isVisible(); });
        std::sort(shown.begin(), shown.end(), [](auto *a, auto *b) { return a->x() < b->x(); });
        QList<ItemId> ids;
        for (const ComparePane *pane : shown)
            ids << pane->id();
        return places(ids);
    }
    QAbstractButton *button(const QString &text) const
    {
        const auto buttons = view()->findChildren<QAbstractButton *>();
        for (QAbstractButton *one : buttons) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    template <typename Widget>
    bool shows() const
    {
        const auto *widget = view()->findChild<Widget *>();
        return widget && widget->isVisible();
    }
    QString root() const { return m_folder.filePath(u"library"_s); }
    QStringList files() const
    {
        QStringList names = test::filesIn(root());
        names.removeIf([](const QString &name) { return !name.endsWith(u".png"_s) && !name.endsWith(u".jpg"_s); });
        return names;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace

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
        Stage stage;
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
        Stage stage;
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
        Stage stage;
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
        Stage stage;
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
        Stage stage;
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
        Stage stage;
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
        Stage stage;
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
        QCOMPARE(stage.round().total(), pictures - 1);
        while (!stage.round().isOver())
            stage.judge(u"K"_s);
        QCOMPARE(stage.ranked().size(), pictures - 1);
    }

    void theRunsMenuTakesItUp()
    {
        Stage stage;
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

    void saysWhatIsNotSaved()
    {
        Stage stage;
        QVERIFY(QDir().mkpath(stage.root() + u"/.proofsheet/rounds.jsonl"_s)); // where a file should be
        stage.start();
        stage.begin();
        stage.judge(u"C"_s);
        auto *words = stage.view()->findChild<RoundVerdicts *>()->findChild<ElidedLabel *>();
        QTRY_VERIFY2(words->text().startsWith(u"This round is not saved"_s), qPrintable(words->text()));
        QCOMPARE(stage.ranked(), u"BA"_s);
    }

    void blinksInPlace()
    {
        Stage stage;
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
        Stage stage;
        stage.start();
        stage.window().grid().makeCurrent(idsOfRun().at(3));
        stage.key(Qt::Key_K, Qt::ShiftModifier);
        QTRY_COMPARE(stage.panes(), u"AB"_s);
        QCOMPARE(stage.round().total(), pictures);
        QCOMPARE(stage.round().title(), u"5 pictures of: A calm lake"_s);
    }
};

QTEST_MAIN(TestChampion)
#include "tst_champion.moc"
