// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace proofsheet {

namespace {

struct Entry
{
    Act act;
    const char *text;
    const char *keys; // portable text, several separated by spaces; the first is shown
    bool checkable = false;
};

struct Menu
{
    const char *title;
    QList<QList<Entry>> groups; // a separator between groups
};

#define TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

const QList<Menu> &menus()
{
    static const QList<Menu> list{
        {TEXT("&File"),
         {{{Act::SaveAs, TEXT("Save &as..."), "Ctrl+S"},
           {Act::SaveAll, TEXT("Save a&ll to a folder..."), "Ctrl+Shift+S"}},
          {{Act::Reveal, TEXT("Show in &folder"), "Ctrl+Shift+F"}},
          {{Act::ChangeLibrary, TEXT("Change &library folder..."), ""},
           {Act::Settings, TEXT("&Settings..."), "Ctrl+,"}},
          {{Act::Quit, TEXT("&Quit"), "Ctrl+Q"}}}},
        {TEXT("&Edit"),
         {{{Act::Undo, TEXT("&Undo"), "Ctrl+Z"}, {Act::Redo, TEXT("&Redo"), "Ctrl+Shift+Z"}},
          {{Act::CopyImage, TEXT("&Copy image"), "Ctrl+C"}, {Act::CopyPrompt, TEXT("Copy &prompt"), "Ctrl+Shift+C"}},
          {{Act::SelectAll, TEXT("Select &all"), "Ctrl+A"}},
          {{Act::Find, TEXT("&Search prompts"), "Ctrl+F /"},
           {Act::FocusPrompt, TEXT("&Write the prompt"), "Ctrl+L"},
           {Act::LineUps, TEXT("Choose a &line-up..."), "Ctrl+Shift+L"}}}},
        {TEXT("&View"),
         {{{Act::Grid, TEXT("&Grid"), "G"},
           {Act::Loupe, TEXT("&Loupe"), "E"},
           {Act::QuickLook, TEXT("Quick loo&k"), "Space"},
           {Act::Survey, TEXT("Sur&vey"), "N"},
           {Act::Scoreboard, TEXT("Score&board"), ""},
           {Act::Queue, TEXT("&Queue"), "Ctrl+J", true}},
          {{Act::ZoomToggle, TEXT("100 % and &back"), "Z"},
           {Act::ZoomFit, TEXT("&Fit"), "Ctrl+0"},
           {Act::ZoomFull, TEXT("&100 %"), "Ctrl+1"},
           {Act::ZoomIn, TEXT("Zoom &in"), "+ ="},
           {Act::ZoomOut, TEXT("Zoom &out"), "-"}},
          {{Act::LeftPanel, TEXT("&Prompt panel"), "", true},
           {Act::Inspector, TEXT("&Inspector"), "I", true},
           {Act::SidePanels, TEXT("Hide both &side panels"), "Ctrl+."},
           {Act::FullScreen, TEXT("F&ull screen"), "F11", true}},
          {{Act::NextArea, TEXT("&Next area"), "F6"},
           {Act::PreviousArea, TEXT("P&revious area"), "Shift+F6"},
           {Act::Close, TEXT("&Back"), "Esc"}}}},
        {TEXT("&Image"),
         {{{Act::Rate0, TEXT("No stars"), "0"},
           {Act::Rate1, TEXT("1 star"), "1"},
           {Act::Rate2, TEXT("2 stars"), "2"},
           {Act::Rate3, TEXT("3 stars"), "3"},
           {Act::Rate4, TEXT("4 stars"), "4"},
           {Act::Rate5, TEXT("5 stars"), "5"}},
          {{Act::Pick, TEXT("&Pick"), "P"}, {Act::Reject, TEXT("&Reject"), "X"}, {Act::Unflag, TEXT("&Unflag"), "U"}},
          {{Act::LabelRed, TEXT("Red label"), "6"},
           {Act::LabelYellow, TEXT("Yellow label"), "7"},
           {Act::LabelGreen, TEXT("Green label"), "8"},
           {Act::LabelBlue, TEXT("Blue label"), "9"}},
          {{Act::UseSettings, TEXT("Use these &settings"), "Ctrl+Shift+A"},
           {Act::RunOn, TEXT("Run this &on..."), "Ctrl+Shift+R"}},
          {{Act::FilterAny, TEXT("Show any rating"), "Shift+0"},
           {Act::Filter1, TEXT("Show 1 star and more"), "Shift+1"},
           {Act::Filter2, TEXT("Show 2 stars and more"), "Shift+2"},
           {Act::Filter3, TEXT("Show 3 stars and more"), "Shift+3"},
           {Act::Filter4, TEXT("Show 4 stars and more"), "Shift+4"},
           {Act::Filter5, TEXT("Show 5 stars"), "Shift+5"},
           {Act::ClearFilters, TEXT("Clear &filters"), ""}},
          {{Act::Trash, TEXT("Move to the &trash"), "Del"}}}},
        {TEXT("&Compare"),
         {{{Act::Compare, TEXT("&Compare"), "C"}, {Act::CompareWithSelected, TEXT("Compare &with selected"), ""}},
          {{Act::BlindVote, TEXT("Blind &vote"), "V"}},
          {{Act::Champion, TEXT("C&hampion and challenger"), "Shift+K"},
           {Act::TakeUpRound, TEXT("Take &up round"), ""}},
          {{Act::CompareMode, TEXT("Next &mode"), "M"},
           {Act::SwapSides, TEXT("&Swap A and B"), "S"},
           {Act::KeepAndNext, TEXT("&Keep the framed one, next"), "K"},
           {Act::Realign, TEXT("B&ring moved panes back"), "R"},
           {Act::Captions, TEXT("Ca&ptions"), "Shift+I", true}},
          {{Act::DividerBack, TEXT("Divider &back"), "["},
           {Act::DividerOn, TEXT("Divider &on"), "]"},
           {Act::DividerTurn, TEXT("&Turn the divider"), ""},
           {Act::BlinkByItself, TEXT("B&link by itself"), ""}}}},
        {TEXT("&Queue"),
         {{{Act::Generate, TEXT("&Generate"), "Ctrl+Return Ctrl+Enter"},
           {Act::GenerateFirst, TEXT("Generate at the &front"), "Ctrl+Shift+Return Ctrl+Shift+Enter"}},
          {{Act::PauseNew, TEXT("&Pause new requests"), "", true},
           {Act::SendHeld, TEXT("&Send what is held"), ""},
           {Act::CancelAll, TEXT("&Cancel all"), ""}},
          {{Act::RefreshModels, TEXT("Refresh &models"), ""}}}},
        {TEXT("&Help"), {{{Act::About, TEXT("&About Proofsheet"), ""}}}},
    };
    return list;
}

#undef TEXT

// Small steps that a held key repeats.
constexpr Act steps[] = {Act::Undo, Act::Redo, Act::ZoomIn, Act::ZoomOut, Act::DividerBack, Act::DividerOn};

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    for (const Menu &menu : menus()) {
        for (const QList<Entry> &group : menu.groups) {
            for (const Entry &entry : group) {
                auto *action = new QAction(translated(entry.text), window);
                QList<QKeySequence> keys;
                const QStringList chords = QString::fromLatin1(entry.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
                for (const QString &chord : chords)
                    keys << QKeySequence(chord, QKeySequence::PortableText);
                action->setShortcuts(keys);
                action->setCheckable(entry.checkable);
                // A key held down is one press: of Generate it is one purchase, of a verdict one vote.
                action->setAutoRepeat(std::find(std::begin(steps), std::end(steps), entry.act) != std::end(steps));
                window->addAction(action);
                m_actions.insert(entry.act, action);
            }
        }
    }
    m_actions[Act::Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Act::Settings]->setMenuRole(QAction::PreferencesRole);
    m_actions[Act::About]->setMenuRole(QAction::AboutRole);
}

void Actions::fillMenus(QMenuBar *bar) const
{
    for (const Menu &menu : menus()) {
        QMenu *made = bar->addMenu(translated(menu.title));
        bool first = true;
        for (const QList<Entry> &group : menu.groups) {
            if (!first)
                made->addSeparator();
            first = false;
            for (const Entry &entry : group)
                made->addAction(m_actions[entry.act]);
        }
    }
}

void Actions::on(Act act, QObject *context, std::function<void()> run) const
{
    connect(m_actions[act], &QAction::triggered, context, [this, act, run = std::move(run)] {
        if (!m_first || !m_first(act))
            run();
    });
}

} // namespace proofsheet
