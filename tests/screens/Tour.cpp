// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tour.h"

#include "core/Wish.h"
#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/champion/ChampionView.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/PairView.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/ImagePane.h"
#include "ui/prompt/PromptPanel.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/voting/PairPanes.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace proofsheet::screens {

namespace {

const QString libraryFolder = u"Pictures/Proofsheet"_s;
constexpr QSize sizes[] = {{1440, 900}, {1024, 700}};

QTextStream &words()
{
    static QTextStream stream(stderr);
    return stream;
}

constexpr qint64 mostBytes = 500'000; // what the repository takes

// The grain of pictures is most of a file's size, and nobody sees the last bit of it.
QImage withoutLowestBits(const QImage &image)
{
    QImage coarse = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < coarse.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(coarse.scanLine(y));
        for (int x = 0; x < coarse.width(); ++x)
            line[x] &= 0xfffefefe;
    }
    return coarse;
}

QString nameOf(ThemeChoice theme)
{
    return theme == ThemeChoice::Dark ? u"dark"_s : u"light"_s;
}

} // namespace

Tour::Tour(QDir home, QDir out, ThemeChoice theme)
    : m_home(std::move(home))
    , m_out(std::move(out))
    , m_theme(theme)
{}

bool Tour::run()
{
    return firstRun() && fillLibrary() && walk();
}

std::unique_ptr<Workbench> Tour::open(const QString &library)
{
    const QString settings = m_home.filePath(QString(library).replace(u'/', u'-') + u".ini"_s);
    {
        Preferences preferences(settings);
        preferences.setTheme(m_theme);
        preferences.setReduceMotion(true);
        preferences.sync();
    }
    Workbench::Options options;
    options.library = m_home.filePath(library);
    options.preferencesFile = settings;
    options.cacheFolder = m_home.filePath(u"cache"_s);
    options.useKeychain = false;
    auto workbench = std::make_unique<Workbench>(std::move(options));
    if (const auto started = workbench->start(); !started) {
        words() << "The library could not be opened: " << started.error().detail << Qt::endl;
        return nullptr;
    }
    return workbench;
}

bool Tour::firstRun()
{
    m_workbench = open(u"Pictures/First-"_s + nameOf(m_theme));
    if (!m_workbench)
        return false;
    shoot(u"first-run"_s);
    m_workbench.reset();
    return true;
}

// The second theme finds the library that the first has filled.
bool Tour::fillLibrary()
{
    m_workbench = open(libraryFolder);
    if (!m_workbench)
        return false;
    untilStill(m_workbench->window());
    if (picturesKept() > 0)
        return true;
    return pressButton(u"sample"_s) &&
           generate(u"Night tram on a wet city street, neon reflections, seen from a doorway"_s,
                    {u"openai/gpt-image-1"_s, u"openai/dall-e-2"_s, u"leonardo/lightning-xl"_s}, 1, Shape::Square) &&
           generate(u"Two herons over a reed bed, three-ink risograph poster, visible misregistration"_s,
                    {u"openai/gpt-image-1"_s, u"leonardo/vision-xl"_s}, 2, Shape::Portrait) &&
           generate(u"Ceramic pour-over on travertine, morning window light, editorial product photo"_s,
                    {u"openai/gpt-image-1"_s, u"openai/dall-e-3"_s, u"leonardo/phoenix-1-0"_s}, 2, Shape::Landscape);
}

bool Tour::walk()
{
    MainWindow *window = m_workbench->window();
    const Actions &actions = window->actionList();
    GridView &grid = window->grid();
    actions[Act::Grid]->trigger();
    if (!waitFor(u"pictures in the grid"_s, 10, [&grid] { return grid.model()->rowCount() > 3; }))
        return false;
    untilStill(window);
    grid.selectAll();
    const QList<ItemId> ids = grid.selectedPictures();
    if (ids.size() < 6)
        return false;
    const std::pair<int, Act> marks[] = {
        {0, Act::Rate4}, {1, Act::Pick}, {2, Act::Rate5}, {4, Act::Reject}, {2, Act::Pick}};
    for (const auto &[place, act] : marks) {
        grid.makeCurrent(ids.at(place));
        actions[act]->trigger();
    }
    shoot(u"grid"_s);

    actions[Act::Loupe]->trigger();
    shoot(u"loupe"_s);
    actions[Act::Grid]->trigger();

    surveyAll();
    if (!compare({ids.at(0), ids.at(2), ids.at(4), ids.at(1)}))
        return false;
    if (!voteBlind(ids.at(0)) || !rankByChampion())
        return false;

    actions[Act::Filter4]->trigger();
    shoot(u"filtered"_s);
    actions[Act::ClearFilters]->trigger();

    const int before = picturesKept();
    Wish wish = window->promptPanel().wish();
    wish.prompt = u"A cabin in a mountain valley at dawn, pine trees in fog, long lens"_s;
    wish.models = {ModelId(u"openai/gpt-image-1"_s), ModelId(u"openai/dall-e-3"_s), ModelId(u"leonardo/phoenix-1-0"_s)};
    wish.count = 2;
    wish.extent = Shape::Landscape;
    window->promptPanel().setWish(wish);
    actions[Act::Generate]->trigger();
    if (!waitFor(u"the first pictures"_s, 30, [this, before] { return picturesKept() > before; }))
        return false;
    shootAt(u"running"_s, sizes[0], false);
    actions[Act::Queue]->trigger();
    shootAt(u"queue"_s, sizes[0], false);
    shootAt(u"queue"_s, sizes[1], false);
    actions[Act::Queue]->trigger();
    if (!waitFor(u"the last pictures"_s, 60, [this, before] { return picturesKept() >= before + 6; }))
        return false;

    actions[Act::Settings]->trigger();
    auto *settings = window->findChild<SettingsDialog *>();
    if (!settings)
        return false;
    untilStill(settings);
    save(settings, u"settings-%1"_s.arg(nameOf(m_theme)));
    settings->close();
    m_workbench.reset();
    return true;
}

void Tour::surveyAll()
{
    const Actions &actions = m_workbench->window()->actionList();
    m_workbench->window()->grid().selectAll();
    actions[Act::Survey]->trigger();
    shoot(u"survey"_s);
    actions[Act::Close]->trigger();
}

bool Tour::voteBlind(const ItemId &ofRun)
{
    MainWindow *window = m_workbench->window();
    const Actions &actions = window->actionList();
    window->grid().makeCurrent(ofRun);
    actions[Act::BlindVote]->trigger();
    const auto *panes = window->findChild<PairPanes *>();
    const auto shown = [panes] { return panes && panes->isShown(); };
    for (const Act verdict : {Act::Rate1, Act::Rate2, Act::Rate1, Act::Rate0, Act::Rate2, Act::Rate1}) {
        if (!waitFor(u"two pictures to vote on"_s, 10, shown))
            return false;
        actions[verdict]->trigger();
    }
    if (!waitFor(u"two pictures to vote on"_s, 10, shown))
        return false;
    shoot(u"blind-vote"_s);
    if (!pressButton(u"reveal"_s) || !waitFor(u"the votes"_s, 10, shown))
        return false;
    shoot(u"blind-reveal"_s);
    return pressButton(u"Done"_s);
}

bool Tour::rankByChampion()
{
    using Side = ChampionRound::Side;
    MainWindow *window = m_workbench->window();
    const Actions &actions = window->actionList();
    actions[Act::Grid]->trigger();
    window->grid().selectAll();
    actions[Act::Champion]->trigger();
    const auto *round = window->findChild<ChampionView *>();
    const auto ready = [round] { return round && round->isReady(); };
    for (const Side winner : {Side::Champion, Side::Challenger, Side::Champion}) {
        if (!waitFor(u"a pair to judge"_s, 10, ready))
            return false;
        if (winner == Side::Challenger)
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        actions[Act::KeepAndNext]->trigger();
    }
    if (!waitFor(u"a pair to judge"_s, 10, ready))
        return false;
    shoot(u"champion"_s);
    if (!pressButton(u"Finish now"_s))
        return false;
    shoot(u"champion-end"_s);
    return pressButton(u"Done"_s);
}

bool Tour::compare(const QList<ItemId> &ids)
{
    MainWindow *window = m_workbench->window();
    const Actions &actions = window->actionList();
    Q_EMIT window->grid().compareRequested(ids);
    auto *page = window->findChild<CompareView *>();
    const auto decoded = [page] {
        for (const ComparePane *pane : page->grid().panes()) {
            if (!pane->picture().hasImage())
                return false;
        }
        return true;
    };
    if (!page || !waitFor(u"four pictures side by side"_s, 20, decoded))
        return false;
    for (int i = 0; i < 3; ++i)
        actions[Act::ZoomIn]->trigger();
    shoot(u"compare"_s);
    actions[Act::ZoomFit]->trigger();
    actions[Act::CompareMode]->trigger();
    if (!waitFor(u"two pictures at one place"_s, 20, [page] { return page->pair().pane().isComplete(); }))
        return false;
    shoot(u"slider"_s);
    page->set().setMode(CompareMode::SideBySide);
    actions[Act::Close]->trigger();
    return true;
}

bool Tour::generate(const QString &prompt, const QStringList &models, int count, Shape shape)
{
    Wish wish;
    wish.prompt = prompt;
    for (const QString &model : models)
        wish.models << ModelId(model);
    wish.count = count;
    wish.extent = shape;
    const int wanted = picturesKept() + count * int(models.size());
    m_workbench->window()->promptPanel().setWish(wish);
    m_workbench->window()->actionList()[Act::Generate]->trigger();
    return waitFor(u"the pictures of: "_s + prompt, 120, [this, wanted] { return picturesKept() >= wanted; });
}

bool Tour::pressButton(const QString &text)
{
    const auto buttons = m_workbench->window()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text().contains(text, Qt::CaseInsensitive)) {
            button->click();
            untilStill(m_workbench->window());
            return true;
        }
    }
    words() << "There is no button for: " << text << Qt::endl;
    return false;
}

void Tour::shoot(const QString &screen)
{
    for (const QSize size : sizes)
        shootAt(screen, size, true);
}

void Tour::shootAt(const QString &screen, QSize size, bool standsStill)
{
    QWidget *window = m_workbench->window();
    window->resize(size);
    if (standsStill)
        untilStill(window);
    else // clocks run: laid out and painted is enough
        (void)QTest::qWaitFor([] { return false; }, 400);
    save(window, u"%1-%2-%3x%4"_s.arg(screen, nameOf(m_theme)).arg(size.width()).arg(size.height()));
}

void Tour::save(QWidget *widget, const QString &screen)
{
    const QString path = m_out.filePath(screen + u".png"_s);
    const QImage image = widget->grab().toImage();
    bool saved = image.save(path, "PNG", 0);
    if (saved && QFileInfo(path).size() > mostBytes)
        saved = withoutLowestBits(image).save(path, "PNG", 0);
    words() << (saved ? QString() : u"could not be written: "_s) << path << Qt::endl;
}

bool Tour::waitFor(const QString &what, int seconds, const std::function<bool()> &there)
{
    if (QTest::qWaitFor(there, seconds * 1000))
        return true;
    words() << "Did not come: " << what << Qt::endl;
    return false;
}

// Two looks a quarter of a second apart that are the same; ten seconds at the most.
void Tour::untilStill(QWidget *widget)
{
    QImage last;
    QElapsedTimer sinceLast;
    sinceLast.start();
    (void)QTest::qWaitFor(
        [&] {
            if (sinceLast.elapsed() < 250)
                return false;
            sinceLast.restart();
            const QImage now = widget->grab().toImage();
            return now == std::exchange(last, now);
        },
        10'000);
}

int Tour::picturesKept() const
{
    int count = 0;
    for (QDirIterator each(m_home.filePath(libraryFolder), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext(); each.next())
        ++count;
    return count;
}

} // namespace proofsheet::screens
