// SPDX-License-Identifier: GPL-3.0-or-later
// The program at a library of three models' pictures, and a person who votes blind. Header-only.
#pragma once

#include "library/Library.h"
#include "models/GalleryModel.h"
#include "program/Workbench.h"
#include "support/Pictures.h"
#include "support/Records.h"
#include "ui/MainWindow.h"
#include "ui/gallery/GridView.h"
#include "ui/voting/BlindView.h"
#include "ui/voting/PairPanes.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

namespace proofsheet::test {

inline const QString votingPrompt = QStringLiteral("A calm lake at dawn");

struct Made
{
    const char *model;
    const char *name;
    QSize size;
    qint64 costMicros;
    qint64 tookMs;
    const char *costText;
    const char *timeText;
};
inline constexpr Made mades[] = {{"openai/gpt-image-1", "gpt-image-1", {96, 64}, 63'700, 47'000, "0.064", "47 s"},
                                 {"openai/dall-e-3", "dall-e-3", {60, 110}, 80'300, 83'000, "0.080", "1 min 23 s"},
                                 {"leonardo/phoenix-1-0", "Phoenix", {80, 80}, 14'200, 19'000, "0.014", "19 s"}};

// A library of one run of three models, and one of a single model; over several starts.
struct VotingHome
{
    QTemporaryDir folder;
    QStringList secrets; // what nothing may say before the reveal

    QString library() const { return folder.filePath(QStringLiteral("library")); }
    static ItemId id(int run, int index) { return recordOf(run, index, votingPrompt).id; }

    VotingHome()
    {
        SystemClock clock;
        Library made({library()}, Library::Access::ReadWrite, clock);
        int done = 0;
        made.open([&done](const auto &) { ++done; });
        int wanted = 1;
        const auto keep = [&](int run, int index, const Made &of) {
            ImageRecord record = recordOf(run, index, votingPrompt, QString::fromLatin1(of.model));
            record.file.clear();
            record.sha256.clear();
            record.format.clear();
            record.bytes = 0;
            record.cost = Money::ofMicros(of.costMicros);
            record.tookMs = of.tookMs;
            QImage image = drawing(of.size, false);
            image.setPixelColor(0, 0, QColor(run * 40, index * 40, 9));
            ++wanted;
            made.keep({record, encoded(image, "png")}, [&](const auto &kept) {
                secrets << QFileInfo(kept->file).fileName();
                ++done;
            });
        };
        for (int i = 0; i < 3; ++i)
            keep(1, i, mades[i]);
        keep(2, 0, mades[0]);
        keep(2, 1, mades[0]);
        if (!QTest::qWaitFor([&] { return done == wanted; }))
            qFatal("the library could not be made");
        for (const Made &each : mades)
            secrets << QLatin1String(each.model) << QLatin1String(each.name) << QLatin1String(each.costText)
                    << QLatin1String(each.timeText);
        secrets << id(1, 0).text() << id(1, 1).text() << id(1, 2).text();
    }

    std::unique_ptr<Workbench> start() const
    {
        Workbench::Options options;
        options.library = library();
        options.preferencesFile = folder.filePath(QStringLiteral("settings.ini"));
        options.cacheFolder = folder.filePath(QStringLiteral("cache"));
        options.useKeychain = false;
        auto workbench = std::make_unique<Workbench>(options);
        if (!workbench->start())
            qFatal("the library could not be opened");
        MainWindow &window = *workbench->window();
        window.resize(1440, 900);
        const auto &gallery = *qobject_cast<const GalleryModel *>(window.grid().model());
        if (!QTest::qWaitFor([&] { return gallery.pictureCount() == 5; }) || !QTest::qWaitForWindowActive(&window))
            qFatal("the window did not come");
        return workbench;
    }

    // Each line of the log that is a vote and was not taken back.
    QStringList verdicts() const
    {
        QFile file(LibraryPlace{library()}.votes());
        QHash<QString, QString> verdicts;
        QStringList order;
        if (!file.open(QIODevice::ReadOnly))
            return {};
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            if (line.contains(QLatin1String("takenBack"))) {
                order.removeOne(line.value(QLatin1String("takenBack")).toString());
            } else {
                const QString id = line.value(QLatin1String("vote")).toString();
                verdicts.insert(id, line.value(QLatin1String("verdict")).toString());
                order << id;
            }
        }
        QStringList said;
        for (const QString &id : std::as_const(order))
            said << verdicts.value(id);
        return said;
    }
};

// What a person does at the window.
struct VotingDesk
{
    explicit VotingDesk(const VotingHome &home)
        : workbench(home.start())
        , window(*workbench->window())
    {}

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }
    BlindView &page() const { return *window.findChild<BlindView *>(); }
    PairPanes &panes() const { return *page().findChild<PairPanes *>(); }
    bool isVoting() const
    {
        return window.findChild<BlindView *>() && page().isVisible() &&
               page().sitting().phase() == BlindSitting::Phase::Voting;
    }
    // On the run of three models: three pairs.
    void begin()
    {
        window.grid().makeCurrent(VotingHome::id(1, 0));
        window.grid().setFocus();
        key(Qt::Key_V);
        QTRY_VERIFY(isVoting());
        QTRY_VERIFY(panes().isShown());
    }
    // A pair that is voted on gives way to the next one.
    void vote(Qt::Key with)
    {
        QTRY_VERIFY(panes().isShown());
        key(with);
    }
    void press(const QString &text) const
    {
        const auto buttons = window.findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text().trimmed().remove(u'&') == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button \"%1\"").arg(text)));
    }

    std::unique_ptr<Workbench> workbench;
    MainWindow &window;
};

} // namespace proofsheet::test
