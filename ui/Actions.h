// SPDX-License-Identifier: GPL-3.0-or-later
// The one registry of what can be done: menus, tooltips and keys are made from it. Single letters and digits are window
// shortcuts; Qt gives a text field that has the focus its printable keys first, so they act only elsewhere.
#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <functional>

class QMenuBar;

namespace proofsheet {

enum class Act {
    SaveAs,
    SaveAll,
    CopyImage,
    CopyPrompt,
    Reveal,
    ChangeLibrary,
    Settings,
    Quit,
    Undo,
    Redo,
    SelectAll,
    Find,
    Trash,
    Grid,
    Loupe,
    QuickLook,
    Survey,
    BlindVote,
    Scoreboard,
    Queue,
    LeftPanel,
    SidePanels,
    Inspector,
    FullScreen,
    ZoomToggle,
    ZoomFit,
    ZoomFull,
    ZoomIn,
    ZoomOut,
    NextArea,
    PreviousArea,
    Close,
    Rate0,
    Rate1,
    Rate2,
    Rate3,
    Rate4,
    Rate5,
    Pick,
    Reject,
    Unflag,
    LabelRed,
    LabelYellow,
    LabelGreen,
    LabelBlue,
    FilterAny,
    Filter1,
    Filter2,
    Filter3,
    Filter4,
    Filter5,
    ClearFilters,
    UseSettings,
    RunOn,
    Compare,
    CompareWithSelected,
    CompareMode,
    SwapSides,
    KeepAndNext,
    Realign,
    Captions,
    DividerBack,
    DividerOn,
    DividerTurn,
    BlinkByItself,
    Champion,
    TakeUpRound,
    Generate,
    GenerateFirst,
    FocusPrompt,
    LineUps,
    RefreshModels,
    PauseNew,
    SendHeld,
    CancelAll,
    About
};

// Actions that only a view page does, and that are greyed where no page is shown that does them.
inline constexpr Act pageActs[] = {Act::ZoomIn,      Act::ZoomOut,     Act::CompareMode,  Act::SwapSides,
                                   Act::KeepAndNext, Act::Realign,     Act::Captions,     Act::DividerBack,
                                   Act::DividerOn,   Act::DividerTurn, Act::BlinkByItself};

inline size_t qHash(Act act, size_t seed = 0)
{
    return ::qHash(int(act), seed);
}

class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window); // the actions belong to the window

    QAction *operator[](Act act) const { return m_actions.value(act); }
    void fillMenus(QMenuBar *bar) const;
    // Connects with a context, so that the connection ends with it.
    void on(Act act, QObject *context, std::function<void()> run) const;
    // Asked before what on() connected is run; true: it is done.
    void setFirst(std::function<bool(Act)> first) { m_first = std::move(first); }

private:
    QHash<Act, QAction *> m_actions;
    std::function<bool(Act)> m_first;
};

} // namespace proofsheet
