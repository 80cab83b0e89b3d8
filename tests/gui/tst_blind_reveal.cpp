// SPDX-License-Identifier: GPL-3.0-or-later
// After the blind vote: the reveal tells all, votes can be taken back, exported, and are there after a restart and an
// index made anew.
#include "support/TellTale.h"
#include "support/VotingDesk.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/gallery/ImagePane.h"
#include "ui/voting/ScoreboardPanel.h"

#ifdef Q_OS_UNIX
#include "support/SizeLimit.h"
#endif

#include <QClipboard>
#include <QFileDialog>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::Made;
using test::mades;
using test::votingPrompt;
using Home = test::VotingHome;
using Desk = test::VotingDesk;

class TestBlindReveal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
        qunsetenv("PROOFSHEET_API_KEY");
    }
    void init() { test::failOnStrayWarnings(); }
    void revealTellsAll();
    void takesBackAfterTheReveal();
    void votesSurviveRestartAndRebuild();
    void scoreboardByItself();
    void saysWhatCannotBeReadOrTakenBack();

private:
    QTemporaryDir m_data;
};

void TestBlindReveal::revealTellsAll()
{
    const Home home;
    Desk desk(home);
    desk.begin();
    desk.vote(Qt::Key_1);
    desk.vote(Qt::Key_2);
    QTRY_COMPARE(home.verdicts().size(), 2);
    const Vote first = *desk.page().sitting().ballots().at(0).vote;
    desk.press(u"End and reveal"_s);
    auto *scores = desk.page().findChild<ScoreboardPanel *>();
    QVERIFY(scores->isVisible());
    const auto tells = [](const QString &what) {
        return test::TellTale::telling(test::TellTale::words(), {what}).size() > 0;
    };
    const auto nameOf = [](const ModelId &model) {
        for (const Made &each : mades) {
            if (model.text() == QLatin1String(each.model))
                return each;
        }
        return mades[0];
    };
    // The pictures' own captions, and the scoreboard's rows.
    QTRY_VERIFY(desk.panes().isShown());
    const auto panes = desk.panes().findChildren<ImagePane *>();
    QTRY_VERIFY(panes.at(0)->accessibleName().contains(QLatin1String(nameOf(first.firstModel).costText)));
    QVERIFY(panes.at(0)->accessibleName().contains(QLatin1String(nameOf(first.firstModel).name)));
    QVERIFY(panes.at(0)->accessibleName().contains(QLatin1String(nameOf(first.firstModel).timeText)));
    QVERIFY(panes.at(0)->accessibleName().contains(u"your choice"_s));
    QVERIFY(!panes.at(1)->accessibleName().contains(u"your choice"_s));
    QTRY_VERIFY(tells(u"gpt-image-1"_s) && tells(u"dall-e-3"_s) && tells(u"Phoenix"_s));
    QTRY_VERIFY(tells(u"2 pairs"_s) && tells(u"Pair 1 of 2"_s) && tells(u"You chose A."_s));

    desk.key(Qt::Key_Right);
    QTRY_VERIFY(tells(u"Pair 2 of 2"_s) && tells(u"You chose B."_s));
    desk.key(Qt::Key_Right); // the last one
    QVERIFY(tells(u"Pair 2 of 2"_s));
    desk.key(Qt::Key_Left);
    QTRY_VERIFY(tells(u"Pair 1 of 2"_s));

    const QString text = scores->asText();
    QVERIFY(text.contains(u"100 %"_s) && text.contains(u"Leonardo Phoenix"_s));
    QVERIFY2(text.contains(u"votes per model are early"_s) || text.contains(u"vote per model is early"_s),
             qPrintable(text));
    Q_EMIT scores->copyRequested(text);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Row against column"_s));

    // As a table, with what the pictures were.
    Q_EMIT scores->exportRequested();
    QTRY_VERIFY(desk.window.findChild<QFileDialog *>());
    const QString target = home.folder.filePath(u"votes.csv"_s);
    Q_EMIT desk.window.findChild<QFileDialog *>()->fileSelected(target);
    QTRY_VERIFY(QFileInfo::exists(target));
    QFile table(target);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray lines = table.readAll();
    QCOMPARE(lines.count("\r\n"), 3);
    QVERIFY(lines.contains(first.firstModel.text().toLatin1()) && lines.contains(votingPrompt.toLatin1()));
}

void TestBlindReveal::takesBackAfterTheReveal()
{
    const Home home;
    Desk desk(home);
    desk.begin();
    desk.vote(Qt::Key_1);
    desk.vote(Qt::Key_Equal);
    QTRY_COMPARE(home.verdicts().size(), 2);
    desk.press(u"End and reveal"_s);
    QTRY_VERIFY(desk.panes().isShown());
    QTRY_VERIFY(test::TellTale::words().contains(u"Pair 1 of 2"_s)); // a line on the disk is told a moment later
    desk.press(u"Take back this vote"_s);
    QTRY_COMPARE(home.verdicts(), (QStringList{u"tie"_s}));
    QTRY_VERIFY(test::TellTale::words().contains(u"Pair 1 of 1"_s));
    desk.press(u"Take back this vote"_s);
    QTRY_VERIFY(home.verdicts().isEmpty());
    QTRY_VERIFY(test::TellTale::words().contains(u"No votes in this sitting."_s));
}

void TestBlindReveal::votesSurviveRestartAndRebuild()
{
    const Home home;
    {
        Desk desk(home);
        desk.begin();
        desk.vote(Qt::Key_1);
        desk.vote(Qt::Key_0);
        QTRY_COMPARE(home.verdicts().size(), 2);
    }
    {
        SystemClock clock;
        Library library({home.library()}, Library::Access::ReadWrite, clock);
        bool done = false;
        library.open([](const auto &) {});
        library.rebuild([&done](const auto &report) { done = report.has_value(); });
        QTRY_VERIFY(done);
    }
    Desk desk(home);
    QCOMPARE(home.verdicts(), (QStringList{u"first"_s, u"neither"_s}));
    desk.window.actionList()[Act::Scoreboard]->trigger();
    QTRY_VERIFY(test::TellTale::words().contains(u"Pair 1 of 2"_s));
}

void TestBlindReveal::scoreboardByItself()
{
    const Home home;
    Desk desk(home);
    desk.window.actionList()[Act::Scoreboard]->trigger();
    QTRY_VERIFY(test::TellTale::words().contains(u"No votes yet. Select one run and press Blind vote."_s));
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.page().isVisible());
}

void TestBlindReveal::saysWhatCannotBeReadOrTakenBack()
{
#ifdef Q_OS_UNIX
    const Home home;
    const QString votes = LibraryPlace{home.library()}.votes();
    QVERIFY(QDir().mkdir(votes)); // no file to read
    Desk desk(home);
    desk.window.actionList()[Act::Scoreboard]->trigger();
    const auto says = [](const QString &what) {
        return test::TellTale::telling(test::TellTale::words(), {what}).size() > 0;
    };
    QTRY_VERIFY(says(u"could not be read"_s));

    QVERIFY(QDir().rmdir(votes));
    desk.key(Qt::Key_Escape);
    desk.begin();
    desk.vote(Qt::Key_1);
    QTRY_COMPARE(home.verdicts().size(), 1);
    desk.press(u"End and reveal"_s);
    QTRY_VERIFY(says(u"Pair 1 of 1"_s));
    {
        const test::SizeLimit full(0);
        desk.press(u"Take back this vote"_s);
        QTRY_VERIFY(says(u"could not be taken back"_s));
    }
    QVERIFY(says(u"1 pair,"_s));
    QCOMPARE(home.verdicts().size(), 1);
#endif
}

QTEST_MAIN(TestBlindReveal)
#include "tst_blind_reveal.moc"
