// SPDX-License-Identifier: GPL-3.0-or-later
// A library of five pictures of one run and its real window, over several starts, and a round judged there by keyboard.
// Header-only.
#pragma once

#include "program/Workbench.h"
#include "support/LibraryBench.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/champion/ChampionView.h"
#include "ui/compare/ComparePane.h"
#include "ui/gallery/GridView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTemporaryDir>

namespace proofsheet::test {

inline constexpr int pictures = 5;

inline QList<ItemId> idsOfRun()
{
    QList<ItemId> ids;
    for (int index = 0; index < pictures; ++index)
        ids << recordOf(0, index, {}).id;
    return ids;
}

// A library of five pictures and its window, over several starts.
class ChampionStage
{
public:
    ChampionStage()
    {
        Fixture library(root());
        if (!library.isOpen())
            qFatal("the library could not be opened");
        for (int index = 0; index < pictures; ++index) {
            if (!library.keep(arrivalOf(0, index)))
                qFatal("a picture could not be kept");
        }
    }

    void start()
    {
        m_workbench.reset();
        Workbench::Options options;
        options.library = root();
        options.preferencesFile = m_folder.filePath(QStringLiteral("settings.ini"));
        options.cacheFolder = m_folder.filePath(QStringLiteral("cache"));
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
    QString root() const { return m_folder.filePath(QStringLiteral("library")); }
    QStringList files() const
    {
        QStringList names = filesIn(root());
        names.removeIf([](const QString &name) {
            return !name.endsWith(QStringLiteral(".png")) && !name.endsWith(QStringLiteral(".jpg"));
        });
        return names;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_workbench;
};

} // namespace proofsheet::test
