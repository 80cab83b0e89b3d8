// SPDX-License-Identifier: GPL-3.0-or-later
// The blind vote in the real window: nothing tells which model made what before the reveal, both pictures come at once,
// each key votes, and votes are on the disk at once.
#include "support/TellTale.h"
#include "support/VotingDesk.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/gallery/ImagePane.h"
#include "ui/widgets/Toast.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::Made;
using test::mades;
using test::votingPrompt;
using Home = test::VotingHome;
using Desk = test::VotingDesk;

class TestBlindVote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
        qunsetenv("PROOFSHEET_API_KEY");
    }
    void init() { test::failOnStrayWarnings(); }
    void nothingTellsBeforeTheReveal();
    void bothAppearAtOnce();
    void keysVote();
    void leavesWithVotesKept();
    void zoomsBoth();
    void saysWhyItCannotBegin();
    void beginsFromARunsMenu();
    void goesOnWithoutADeletedPicture();

private:
    QTemporaryDir m_data;
};

void TestBlindVote::nothingTellsBeforeTheReveal()
{
    const Home home;
    Desk desk(home);
    // The grid tells, so that the search is known to find what there is.
    desk.window.grid().makeCurrent(Home::id(1, 0));
    QVERIFY(test::TellTale::telling(test::TellTale::words(), home.secrets).size() > 10);

    const auto verify = [&](const char *when) {
        QStringList telling = test::TellTale::telling(test::TellTale::words(), home.secrets);
        telling += test::TellTale::telling(test::TellTale::wordsWithin(desk.page()), home.secrets);
        QVERIFY2(telling.isEmpty(), qPrintable(QLatin1String(when) + u": "_s + telling.join(u" | "_s)));
    };
    // As when a picture of another model has come a moment before.
    desk.window.findChild<Toast *>()->say(u"Here from gpt-image-1"_s, u"Compare"_s, 60'000);
    desk.begin();
    verify("at the first pair");
    QVERIFY(test::TellTale::words().contains(votingPrompt));
    desk.vote(Qt::Key_1);
    verify("after a vote");
    desk.vote(Qt::Key_Equal);
    desk.vote(Qt::Key_2);
    QTRY_COMPARE(desk.page().sitting().phase(), BlindSitting::Phase::Done);
    verify("after the last pair");

    desk.press(u"Reveal"_s);
    QTRY_VERIFY(test::TellTale::telling(test::TellTale::words(), {u"gpt-image-1"_s}).size() > 1);
    // And hidden again, in a second sitting.
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.page().isVisible());
    desk.begin();
    verify("in a second sitting");
}

void TestBlindVote::bothAppearAtOnce()
{
    const Home home;
    Desk desk(home);
    struct Watch : QObject
    {
        QList<ImagePane *> panes;
        int together = 0;
        int alone = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint) {
                const bool both = panes.at(0)->isVisible() && panes.at(1)->isVisible() && panes.at(0)->hasImage() &&
                                  panes.at(1)->hasImage();
                ++(both ? together : alone);
            }
            return false;
        }
    } watch;
    desk.begin();
    watch.panes = desk.panes().findChildren<ImagePane *>();
    QCOMPARE(watch.panes.size(), 2);
    for (ImagePane *pane : watch.panes)
        pane->installEventFilter(&watch);
    desk.vote(Qt::Key_1);
    QTRY_VERIFY(desk.panes().isShown());
    QTRY_VERIFY(watch.together > 1);
    QCOMPARE(watch.alone, 0);
    // One shape: the wide and the tall picture are as large as each other.
    QCOMPARE(watch.panes.at(0)->size(), watch.panes.at(1)->size());
    QCOMPARE(watch.panes.at(0)->y(), watch.panes.at(1)->y());
}

void TestBlindVote::keysVote()
{
    const Home home;
    Desk desk(home);
    desk.begin();
    const auto number = [&desk] { return desk.page().sitting().number(); };
    desk.vote(Qt::Key_1);
    QTRY_COMPARE(home.verdicts(), (QStringList{u"first"_s}));
    QCOMPARE(number(), 2);
    desk.vote(Qt::Key_Z); // zooms, votes on nothing
    QCOMPARE(number(), 2);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(number(), 1);
    QTRY_VERIFY(home.verdicts().isEmpty());
    desk.vote(Qt::Key_Down);
    QCOMPARE(number(), 2);
    QVERIFY(home.verdicts().isEmpty());
    desk.vote(Qt::Key_Equal);
    desk.vote(Qt::Key_2);
    QTRY_COMPARE(home.verdicts(), (QStringList{u"tie"_s, u"second"_s}));
    QCOMPARE(desk.page().sitting().phase(), BlindSitting::Phase::Done);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(number(), 3);
    desk.vote(Qt::Key_0);
    QTRY_COMPARE(home.verdicts(), (QStringList{u"tie"_s, u"neither"_s}));
    // Keys that are the pictures' elsewhere mark nothing here, and none leads to where models are named.
    for (const Qt::Key key : {Qt::Key_5, Qt::Key_P, Qt::Key_C, Qt::Key_N, Qt::Key_V, Qt::Key_E, Qt::Key_I})
        desk.key(key);
    desk.key(Qt::Key_K, Qt::ShiftModifier);
    desk.window.actionList()[Act::Scoreboard]->trigger();
    QVERIFY(desk.page().isVisible());
    QCOMPARE(desk.page().sitting().phase(), BlindSitting::Phase::Done);
    QVERIFY(test::TellTale::telling(test::TellTale::words(), home.secrets).isEmpty());
    const auto &gallery = *qobject_cast<const GalleryModel *>(desk.window.grid().model());
    QCOMPARE(gallery.find(Home::id(1, 0))->rating, 0);
    QCOMPARE(gallery.find(Home::id(1, 0))->flag, Flag::None);
}

void TestBlindVote::leavesWithVotesKept()
{
    const Home home;
    Desk desk(home);
    desk.begin();
    desk.vote(Qt::Key_2);
    QTRY_COMPARE(home.verdicts(), (QStringList{u"second"_s}));
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.page().isVisible());
    QVERIFY(desk.window.grid().isVisible());
    QCOMPARE(home.verdicts(), (QStringList{u"second"_s}));
    QCOMPARE(desk.page().sitting().phase(), BlindSitting::Phase::Idle);
}

void TestBlindVote::zoomsBoth()
{
    const Home home;
    Desk desk(home);
    desk.begin();
    const auto panes = desk.panes().findChildren<ImagePane *>();
    desk.key(Qt::Key_Z);
    QVERIFY(!panes.at(0)->viewport().isFit());
    QCOMPARE(panes.at(0)->viewport(), panes.at(1)->viewport());
    const Viewport zoomed = panes.at(0)->viewport();
    QTest::keyPress(desk.window.windowHandle(), Qt::Key_Space);
    QVERIFY(panes.at(0)->viewport().isFit() && panes.at(1)->viewport().isFit());
    QTest::keyRelease(desk.window.windowHandle(), Qt::Key_Space);
    QCOMPARE(panes.at(0)->viewport(), zoomed);
    QCOMPARE(panes.at(1)->viewport(), zoomed);
    desk.press(u"Linked zoom"_s);
    desk.key(Qt::Key_Z);
    QVERIFY(panes.at(0)->viewport().isFit() != panes.at(1)->viewport().isFit());
    QVERIFY(desk.isVoting());
    // The next pair begins at fit.
    desk.vote(Qt::Key_1);
    QVERIFY(panes.at(0)->viewport().isFit() && panes.at(1)->viewport().isFit());
}

void TestBlindVote::saysWhyItCannotBegin()
{
    const Home home;
    Desk desk(home);
    desk.window.grid().makeCurrent(Home::id(2, 0));
    desk.window.grid().setFocus();
    desk.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(desk.window.grid().selectedPictures().size(), 2);
    desk.key(Qt::Key_V);
    QTRY_VERIFY(test::TellTale::words().contains(u"Both pictures are of one model."_s));
    QVERIFY(!desk.isVoting());
}

void TestBlindVote::goesOnWithoutADeletedPicture()
{
    const Home home;
    Desk desk(home);
    desk.begin();
    const BlindSitting &sitting = desk.page().sitting();
    const ItemId gone = sitting.current()->pair.first;
    Q_EMIT desk.page().trashRequested({gone}); // as another view would
    QTRY_VERIFY(sitting.phase() == BlindSitting::Phase::Voting && sitting.current()->pair.first != gone &&
                sitting.current()->pair.second != gone);
    QTRY_VERIFY(desk.panes().isShown());
    desk.vote(Qt::Key_1);
    QTRY_COMPARE(home.verdicts().size(), 1);
    QCOMPARE(sitting.phase(), BlindSitting::Phase::Done);
}

void TestBlindVote::beginsFromARunsMenu()
{
    const Home home;
    Desk desk(home);
    const auto &gallery = *qobject_cast<const GalleryModel *>(desk.window.grid().model());
    const auto openMenu = [&](int run) {
        const int row = gallery.headerRow(RunId(u"run%1"_s.arg(run)));
        const QRect header = desk.window.grid().visualRect(gallery.index(row));
        QContextMenuEvent event(QContextMenuEvent::Mouse, header.center(),
                                desk.window.grid().viewport()->mapToGlobal(header.center()));
        QCoreApplication::sendEvent(desk.window.grid().viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    QPointer<QMenu> menu = openMenu(2);
    QVERIFY(menu);
    QVERIFY(!menu->actions().at(1)->isEnabled()); // of one model
    menu->close();
    QTRY_VERIFY(!menu);
    menu = openMenu(1);
    QVERIFY(menu);
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_VERIFY(desk.isVoting());
    QCOMPARE(desk.page().sitting().pairs(), 3);
}

QTEST_MAIN(TestBlindVote)
#include "tst_blind_vote.moc"
