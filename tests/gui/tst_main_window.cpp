// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program as a person uses it, offscreen, against the sample provider: type, tick, press, look, come back.
#include "generation/GenerationQueue.h"
#include "models/DecodedPictures.h"
#include "program/Workbench.h"
#include "support/Canary.h"
#include "support/ScriptedServer.h"
#include "support/Warnings.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/TopBar.h"
#include "ui/firstrun/FirstRunPage.h"
#include "ui/gallery/GridView.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/settings/ViewingPage.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/Toast.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace proofsheet;

namespace {

constexpr int arrivalMs = 60'000; // painting six pictures under a sanitizer takes its time

const QString prompt = QStringLiteral("Dunes at first light seen from a low ridge");

// A home of its own: settings, library and cache of one person, over several starts.
struct Home
{
    QTemporaryDir folder;

    // baseUrl: of another provider than the samples, with a key.
    std::unique_ptr<Workbench> start(double sampleDelay = 0, const QUrl &baseUrl = {}) const
    {
        Workbench::Options options;
        options.library = library();
        options.preferencesFile = folder.filePath(QStringLiteral("settings.ini"));
        options.cacheFolder = folder.filePath(QStringLiteral("cache"));
        options.useKeychain = false;
        options.sampleDelay = sampleDelay;
        options.baseUrl = baseUrl.toString();
        options.environmentKey = baseUrl.isEmpty() ? QByteArray() : QByteArray(test::canaryKey);
        auto workbench = std::make_unique<Workbench>(options);
        if (!workbench->start())
            qFatal("the library could not be opened");
        return workbench;
    }
    QString library() const { return folder.filePath(QStringLiteral("library")); }
    QStringList pictures() const
    {
        QStringList found;
        QDirIterator files(library(), {QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.webp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
        return found;
    }
};

const GalleryModel &gallery(const MainWindow &window)
{
    return *qobject_cast<const GalleryModel *>(window.grid().model());
}

QAbstractButton *visibleButton(const MainWindow &window, const QString &text)
{
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text().remove(QLatin1Char('&')).startsWith(text))
            return button;
    }
    return nullptr;
}

void press(MainWindow &window, const QString &buttonText)
{
    QAbstractButton *button = visibleButton(window, buttonText);
    QVERIFY2(button, qPrintable(QStringLiteral("no button \"%1\"").arg(buttonText)));
    QTest::mouseClick(button, Qt::LeftButton);
}

void tickOnly(MainWindow &window, const QStringList &models)
{
    const auto chips = window.promptPanel().findChildren<ModelChip *>();
    for (ModelChip *chip : chips) {
        if (chip->isChecked() != models.contains(chip->model().id.text()))
            chip->click();
    }
}

void type(MainWindow &window, const QString &text)
{
    window.actionList()[Act::FocusPrompt]->trigger();
    auto *editor = window.promptPanel().findChild<QTextEdit *>();
    editor->selectAll();
    QTest::keyClicks(editor, text);
}

// Samples chosen, three models ticked, two pictures of each, generated and arrived.
void generateSix(MainWindow &window)
{
    QTRY_VERIFY(window.findChild<FirstRunPage *>()->isVisible());
    press(window, QStringLiteral("Open samples"));
    type(window, prompt);
    tickOnly(window, {QStringLiteral("openai/gpt-image-1"), QStringLiteral("openai/dall-e-3"),
                      QStringLiteral("leonardo/phoenix-1-0")});
    Wish wish = window.promptPanel().wish();
    wish.count = 2;
    wish.extent = Shape::Square;
    window.promptPanel().setWish(wish);
    QTRY_VERIFY(window.promptPanel().plan().canSend());
    window.actionList()[Act::Generate]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(gallery(window).pictureCount(), 6, arrivalMs);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The trash is a folder below the user's data: a test's own, or the developer's would fill up.
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
        qunsetenv("PROOFSHEET_API_KEY");
    }
    void init() { test::failOnStrayWarnings(); }
    void sixPicturesOnDiskAfterRestart();
    void saysWhatIsMissingBeforeThePress();
    void starsFlagsAndUndo();
    void searchFiltersAndClears();
    void trashAndUndo();
    void quitAsksWhilePicturesAreOnTheirWay();
    void quitAsksWherePicturesAreOnNoDisk();
    void resumesAPausedProvider();
    void panelsHideAndComeBack();
    void memoryForPicturesActsAtOnce();

private:
    QTemporaryDir m_data;
};

void TestMainWindow::sixPicturesOnDiskAfterRestart()
{
    const Home home;
    {
        const auto workbench = home.start();
        generateSix(*workbench->window());
        QCOMPARE(home.pictures().size(), 6);
    }
    const auto again = home.start();
    QTRY_COMPARE(gallery(*again->window()).pictureCount(), 6);
    QCOMPARE(gallery(*again->window()).taskCount(), 0);
    QVERIFY(!again->window()->findChild<FirstRunPage *>()->isVisible());
    QCOMPARE(again->window()->promptPanel().wish().prompt, prompt);
    QCOMPARE(again->window()->promptPanel().wish().models.size(), 3);
}

void TestMainWindow::saysWhatIsMissingBeforeThePress()
{
    const Home home;
    const auto workbench = home.start();
    MainWindow &window = *workbench->window();
    QTRY_VERIFY(window.findChild<FirstRunPage *>()->isVisible());
    type(window, prompt);
    window.actionList()[Act::Generate]->trigger();
    QCOMPARE(gallery(window).taskCount(), 0);
    press(window, QStringLiteral("Open samples"));
    type(window, QStringLiteral(" "));
    QVERIFY(!window.promptPanel().plan().canSend());
    window.actionList()[Act::Generate]->trigger();
    QCOMPARE(gallery(window).taskCount(), 0);
}

void TestMainWindow::starsFlagsAndUndo()
{
    const Home home;
    ItemId id;
    {
        const auto workbench = home.start();
        MainWindow &window = *workbench->window();
        generateSix(window);
        window.actionList()[Act::Grid]->trigger();
        id = gallery(window).idAt(gallery(window).nextPicture(-1, 1));
        window.grid().makeCurrent(id);
        window.actionList()[Act::Rate4]->trigger();
        window.actionList()[Act::Pick]->trigger();
        QTRY_COMPARE(gallery(window).find(id)->rating, 4);
        QTRY_COMPARE(gallery(window).find(id)->flag, Flag::Picked);
        window.actionList()[Act::Undo]->trigger();
        QTRY_COMPARE(gallery(window).find(id)->flag, Flag::None);
        window.actionList()[Act::Loupe]->trigger();
        window.actionList()[Act::LabelGreen]->trigger();
        QTRY_COMPARE(gallery(window).find(id)->label, Label::Green);
    }
    const auto again = home.start();
    QTRY_COMPARE(gallery(*again->window()).pictureCount(), 6);
    QCOMPARE(gallery(*again->window()).find(id)->rating, 4);
    QCOMPARE(gallery(*again->window()).find(id)->label, Label::Green);
}

void TestMainWindow::searchFiltersAndClears()
{
    const Home home;
    const auto workbench = home.start();
    MainWindow &window = *workbench->window();
    generateSix(window);
    auto *search = window.topBar().findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("herons"));
    QTRY_COMPARE(gallery(window).state(), GalleryModel::State::NoMatch);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("ridg"));
    QTRY_COMPARE(gallery(window).pictureCount(), 6);
    window.actionList()[Act::Filter3]->trigger();
    QTRY_COMPARE(gallery(window).state(), GalleryModel::State::NoMatch);
    window.actionList()[Act::ClearFilters]->trigger();
    QTRY_COMPARE(gallery(window).pictureCount(), 6);
    QVERIFY(window.topBar().query().isEmpty());
}

void TestMainWindow::trashAndUndo()
{
    const Home home;
    const auto workbench = home.start();
    MainWindow &window = *workbench->window();
    generateSix(window);
    window.grid().makeCurrent(gallery(window).idAt(gallery(window).nextPicture(-1, 1)));
    window.actionList()[Act::Trash]->trigger();
    QTRY_COMPARE(gallery(window).pictureCount(), 5);
    QTRY_COMPARE(home.pictures().size(), 5);
    QTRY_VERIFY(window.actionList()[Act::Undo]->isEnabled());
    const auto *toast = window.findChild<Toast *>();
    QVERIFY(toast->isVisible());
    window.actionList()[Act::Undo]->trigger();
    QTRY_COMPARE(gallery(window).pictureCount(), 6);
    QCOMPARE(home.pictures().size(), 6);
    QTRY_VERIFY(!toast->isVisible()); // there is nothing left that its Undo would mean
}

void TestMainWindow::quitAsksWhilePicturesAreOnTheirWay()
{
    const Home home;
    const auto workbench = home.start(30);
    MainWindow &window = *workbench->window();
    QTRY_VERIFY(window.findChild<FirstRunPage *>()->isVisible());
    press(window, QStringLiteral("Open samples"));
    type(window, prompt);
    tickOnly(window, {QStringLiteral("openai/gpt-image-1")});
    window.actionList()[Act::Generate]->trigger();
    const auto sent = [&window] {
        for (int row = 0; row < gallery(window).rowCount(); ++row) {
            if (const TaskItem *task = gallery(window).task(row); task && task->sentMs > 0)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(sent());
    QVERIFY(!window.close());
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    QVERIFY(window.isVisible());
    auto *question = window.findChild<QMessageBox *>();
    QVERIFY(question->text().contains(QStringLiteral("collected later")));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!window.isVisible());
}

// The day's folder cannot be made, as on a full disk: the picture is held, and closing offers another folder for it.
void TestMainWindow::quitAsksWherePicturesAreOnNoDisk()
{
    const Home home;
    const auto workbench = home.start();
    MainWindow &window = *workbench->window();
    QTRY_VERIFY(window.findChild<FirstRunPage *>()->isVisible());
    QFile blocking(QDir(workbench->libraryFolder()).filePath(QDate::currentDate().toString(Qt::ISODate)));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    press(window, QStringLiteral("Open samples"));
    type(window, prompt);
    tickOnly(window, {QStringLiteral("openai/dall-e-2")});
    Wish wish = window.promptPanel().wish();
    wish.count = 1;
    window.promptPanel().setWish(wish);
    window.actionList()[Act::Generate]->trigger();
    const auto unsaved = [&window] {
        for (int row = 0; row < gallery(window).rowCount(); ++row) {
            const TaskItem *task = gallery(window).task(row);
            if (task && std::holds_alternative<state::Unsaved>(task->state))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(unsaved(), arrivalMs);
    QVERIFY(!window.close());
    auto *question = window.findChild<QMessageBox *>();
    QCOMPARE(question->text(), QStringLiteral("1 picture is paid for and on no disk yet"));
    press(window, QStringLiteral("Choose another folder"));
    QTRY_VERIFY(window.findChild<QFileDialog *>());
    const QTemporaryDir elsewhere;
    Q_EMIT window.findChild<QFileDialog *>()->fileSelected(elsewhere.path());
    QTRY_VERIFY(!window.isVisible());
    QDirIterator saved(elsewhere.path(), {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(saved.hasNext());
}

// Credits run out after a few requests, the rest is held, a person tops up and presses Resume: the rest arrives.
void TestMainWindow::resumesAPausedProvider()
{
    constexpr int wanted = 10; // one request each: five failures and three that are under way meanwhile leave some
    test::ScriptedServer server;
    server.reply(402, R"({"error":{"message":"no credits"}})");
    const Home home;
    const auto workbench = home.start(0, server.baseUrl());
    MainWindow &window = *workbench->window();
    window.resize(1440, 900);
    type(window, prompt);
    tickOnly(window, {QStringLiteral("openai/dall-e-3")});
    Wish wish = window.promptPanel().wish();
    wish.count = wanted;
    window.promptPanel().setWish(wish);
    const QString generate = QStringLiteral("Generate");
    QTRY_VERIFY(visibleButton(window, generate) && visibleButton(window, generate)->isEnabled()); // the key is there
    press(window, generate);
    const auto *bar = window.findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("What waits for it is held")), qPrintable(bar->text()));
    const auto count = [&window](const auto &is) {
        int found = 0;
        for (int row = 0; row < gallery(window).rowCount(); ++row) {
            const TaskItem *task = gallery(window).task(row);
            found += task && is(task->state);
        }
        return found;
    };
    const auto isHeld = [](const TaskState &state) { return std::holds_alternative<state::Held>(state); };
    const auto isFailed = [](const TaskState &state) { return std::holds_alternative<state::Failed>(state); };
    QTRY_COMPARE(count(isHeld) + count(isFailed), wanted);
    const int failed = count(isFailed);
    QCOMPARE(server.posts(test::submitPath), failed);
    QVERIFY(failed < wanted);

    server.reply(200, test::b64Reply({test::samplePng(1)}));
    press(window, QStringLiteral("Resume"));
    QTRY_COMPARE_WITH_TIMEOUT(gallery(window).pictureCount(), wanted - failed, arrivalMs);
    QTRY_VERIFY(!bar->isVisible());
    QCOMPARE(count(isFailed), failed);
    QCOMPARE(server.posts(test::submitPath), wanted);
}

void TestMainWindow::panelsHideAndComeBack()
{
    const Home home;
    {
        const auto workbench = home.start();
        MainWindow &window = *workbench->window();
        window.resize(1440, 900);
        QVERIFY(window.promptPanel().isVisible());
        window.actionList()[Act::SidePanels]->trigger();
        QVERIFY(!window.promptPanel().isVisible());
        window.actionList()[Act::SidePanels]->trigger();
        QVERIFY(window.promptPanel().isVisible());
        window.actionList()[Act::LeftPanel]->trigger();
        QVERIFY(!window.promptPanel().isVisible());
        window.grid().setColumns(6);
    }
    const auto again = home.start();
    QVERIFY(!again->window()->promptPanel().isVisible());
    QCOMPARE(again->window()->grid().columns(), 6);
}

void TestMainWindow::memoryForPicturesActsAtOnce()
{
    const Home home;
    const auto workbench = home.start();
    MainWindow &window = *workbench->window();
    QCOMPARE(window.findChild<DecodedPictures *>()->limit(), 512ll * 1024 * 1024);
    window.actionList()[Act::Settings]->trigger();
    auto *memory = window.findChild<ViewingPage *>()->findChild<QComboBox *>();
    memory->setCurrentIndex(memory->findData(1024));
    QCOMPARE(window.findChild<DecodedPictures *>()->limit(), 1024ll * 1024 * 1024);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
