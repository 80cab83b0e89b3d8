// SPDX-License-Identifier: GPL-3.0-or-later
// A key that is held down: one purchase, one verdict; small steps go on.
#include "support/Warnings.h"
#include "ui/Actions.h"

#include <QMainWindow>
#include <QTest>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }
    void aHeldKey_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("times");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        const Qt::KeyboardModifiers control = Qt::ControlModifier;
        QTest::newRow("generate") << Act::Generate << int(Qt::Key_Return) << control << 1;
        QTest::newRow("generate first") << Act::GenerateFirst << int(Qt::Key_Return) << (control | Qt::ShiftModifier)
                                        << 1;
        QTest::newRow("rate") << Act::Rate1 << int(Qt::Key_1) << none << 1;
        QTest::newRow("reject") << Act::Reject << int(Qt::Key_X) << none << 1;
        QTest::newRow("trash") << Act::Trash << int(Qt::Key_Delete) << none << 1;
        QTest::newRow("undo") << Act::Undo << int(Qt::Key_Z) << control << 4;
    }
    void aHeldKey()
    {
        QFETCH(Act, act);
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(int, times);
        QMainWindow window;
        const Actions actions(&window);
        int heard = 0;
        actions[act]->setEnabled(true);
        actions.on(act, &window, [&heard] { ++heard; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (int press = 0; press < 4; ++press)
            QTest::simulateEvent(&window, true, key, modifiers, {}, press > 0);
        QCOMPARE(heard, times);
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
