// SPDX-License-Identifier: GPL-3.0-or-later
// The window: layout, menus and connections, and nothing else. One library for its whole life.
#pragma once

#include "core/Error.h"
#include "core/ImageRecord.h"
#include "ui/Studio.h"

#include <QMainWindow>
#include <QPointer>
#include <memory>

class QStackedWidget;

namespace proofsheet {

class Actions;
class CloseGuard;
class DecodedPictures;
class FirstRunPage;
class GalleryModel;
class GridView;
class Inspector;
class LoupeView;
class MessageBar;
class MiniSplitter;
class Notices;
class PictureCommands;
class PromptPanel;
class QueuePage;
class RunOnElsewhere;
class SettingsDialog;
class StatusStrip;
class TaskActions;
class TaskModel;
class ThumbnailFeeder;
class Toast;
class TopBar;
class UndoHistory;
class ViewPage;
class ViewPages;
enum class Act;
struct MarksChange;
struct Salvage;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Studio &studio, QWidget *parent = nullptr);
    ~MainWindow() override; // writes the layout

    // The library answered; until then the grid says that it is loading.
    void libraryOpened();
    void libraryFailed(const Error &error);
    void databaseSalvaged(const Salvage &salvage); // said; the pictures are asked for again where it was the index

    GridView &grid() const { return *m_grid; }
    PromptPanel &promptPanel() const { return *m_prompt; }
    TopBar &topBar() const { return *m_topBar; }
    Actions &actionList() const { return *m_actions; }

Q_SIGNALS:
    void firstPainted(); // once

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Page { First, Grid, Loupe, Queue, View };
    // Where the window is, or was on its way here.
    struct Place
    {
        Page page = Page::Grid;
        ViewPage *view = nullptr; // of Page::View
        friend bool operator==(const Place &, const Place &) = default;
    };

    void build();
    QWidget *makeCentre();
    void connectPanels();
    void connectQueue();
    void connectViews();
    void connectPictureActions();
    void connectWindowActions();
    void connectRunOn();
    void restoreLayout();
    void saveLayout();

    void showPage(Page page); // remembers where it came from, for goBack()
    void showView(ViewPage *view);
    void go(const Place &to);
    void turnTo(const Place &place); // remembers nothing
    void settleFirstPage();          // first run or grid, by what there is
    void showLoupe(const ItemId &id);
    void showGrid();
    void goBack();                   // Esc
    static bool isGround(Page page); // where no way leads back from
    ViewPage *currentView() const { return m_page == Page::View ? m_view : nullptr; }
    bool performOnView(Act act);
    void refreshView(); // what the window shows around a view page
    void moveToArea(int direction);
    void openSettings();
    void refreshProvider();
    void refreshOffline();
    void refreshPausedProvider();
    void refreshUndo();
    void refreshModels();
    void fitPanels();
    void limitPictures(int megabytes);
    void fitRight(QWidget *panel); // null: the inspector

    QList<ItemId> targets() const; // what a key or a menu acts on
    ItemId target() const;
    void mark(const MarksChange &change);
    void trash();
    void showContextMenu(const QPoint &globalPosition);

    Studio m_studio;
    Actions *m_actions;
    std::unique_ptr<GalleryModel> m_gallery;
    std::unique_ptr<ThumbnailFeeder> m_feeder;
    std::unique_ptr<DecodedPictures> m_decoded;
    std::unique_ptr<TaskModel> m_tasks;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<TaskActions> m_taskActions;
    std::unique_ptr<PictureCommands> m_commands;
    std::unique_ptr<CloseGuard> m_closing;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<ViewPages> m_views;
    std::unique_ptr<RunOnElsewhere> m_runOn;

    TopBar *m_topBar;
    MiniSplitter *m_splitter;
    PromptPanel *m_prompt;
    QStackedWidget *m_pages;
    FirstRunPage *m_first;
    GridView *m_grid;
    LoupeView *m_loupe;
    QueuePage *m_queuePage;
    QStackedWidget *m_right; // the inspector, or a view page's panel
    Inspector *m_inspector;
    MessageBar *m_bar;
    StatusStrip *m_status;
    Toast *m_toast;
    QPointer<SettingsDialog> m_settings;
    Page m_page = Page::Grid;
    ViewPage *m_view = nullptr; // shown last
    QList<Place> m_trail;       // where Esc leads, the nearest last; empty: to the grid
    bool m_leftWanted = true;   // as a person left it; pages that use no prompt close it all the same
    bool m_promptClosed = false;
    int m_inspectorWidth = 0;      // px, while a view page's panel has its place
    bool m_inspectorWanted = true; // as a person left it; a narrow window closes it all the same
    bool m_narrow = false;
    QString m_viewLast; // the view page that was shown, likewise
    ItemId m_shownLast; // in the loupe when the window was closed; shown again when it is found
    bool m_painted = false;
};

} // namespace proofsheet
