// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a library of pictures of three shapes and models, ready to compare them. Header-only.
#pragma once

#include "models/CompareSet.h"
#include "models/GalleryModel.h"
#include "program/Workbench.h"
#include "support/LibraryBench.h"
#include "ui/Actions.h"
#include "ui/MainWindow.h"
#include "ui/compare/ComparePane.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/PaneGrid.h"
#include "ui/gallery/GridView.h"
#include "ui/gallery/ImagePane.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace proofsheet::test {

inline constexpr QSize compareShapes[] = {{1536, 1024}, {1024, 1024}, {1024, 1536}};
inline const char *const compareModels[] = {"openai/gpt-image-1", "openai/dall-e-3", "leonardo/phoenix-1-0"};

// Every pixel another colour, so that one that is off by one is found.
inline QImage comparePlate(QSize size, int number)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb((x * 7 + number) % 256, y * 11 % 256, (x / 16 + y / 16) * 37 % 256);
    }
    return image;
}

// A library with so many pictures of three shapes, and the window on it.
struct CompareStage
{
    explicit CompareStage(int pictures)
    {
        Fixture fixture(library());
        if (!fixture.isOpen())
            qFatal("the library could not be opened");
        for (int i = 0; i < pictures; ++i) {
            Arrival arrival = arrivalOf(1, i);
            const QString model = QString::fromLatin1(compareModels[i % 3]);
            arrival.record.sent.model = ModelId(model);
            arrival.record.wish.models = {ModelId(QStringLiteral("openai/gpt-image-1")),
                                          ModelId(QStringLiteral("openai/dall-e-3"))};
            arrival.record.cost = Money::ofMicros(i == 1 ? 250'000 : 14'000);
            if (i == 1)
                arrival.record.revisedPrompt = QStringLiteral("A calm wide lake at dawn");
            arrival.bytes = encoded(comparePlate(compareShapes[i % 3], i), "png", 100);
            const auto kept = fixture.keep(arrival);
            if (!kept)
                qFatal("a picture could not be kept");
            ids += kept->id;
        }
        restart();
    }
    void restart()
    {
        bench.reset();
        Workbench::Options options;
        options.library = library();
        options.preferencesFile = folder.filePath(QStringLiteral("settings.ini"));
        options.cacheFolder = folder.filePath(QStringLiteral("cache"));
        options.useKeychain = false;
        options.sampleDelay = 0;
        bench = std::make_unique<Workbench>(options);
        if (!bench->start())
            qFatal("the library could not be opened");
        window().resize(1440, 900);
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
        if (!QTest::qWaitFor([this] { return gallery().pictureCount() == ids.size(); }))
            qFatal("the gallery stays empty");
    }
    QString library() const { return folder.filePath(QStringLiteral("library")); }
    MainWindow &window() const { return *bench->window(); }
    const GalleryModel &gallery() const { return *qobject_cast<const GalleryModel *>(window().grid().model()); }
    CompareView *page() const { return window().findChild<CompareView *>(); }
    bool isShown() const { return page() && page()->isVisible(); }
    CompareSet &set() const { return page()->set(); }
    ComparePane &pane(int index) const { return *page()->grid().panes().at(index); }
    int rating(int index) const { return gallery().find(ids[index])->rating; }

    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window(), Qt::Key(which), modifiers);
    }
    void trigger(Act act) { window().actionList()[act]->trigger(); }
    // Selects them all and presses C.
    void compare()
    {
        window().grid().setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_C);
        QVERIFY(isShown());
        waitForPictures();
    }
    void waitForPictures() { QTRY_VERIFY_WITH_TIMEOUT(hasPictures(), 20'000); }
    bool hasPictures() const
    {
        for (const ComparePane *one : page()->grid().panes()) {
            if (!one->isAbsent() && !one->picture().hasImage())
                return false;
        }
        return true;
    }
    // With Qt's own events: the mouse may be over any pane in the tests' screen.
    void pointAt(int index)
    {
        QTest::mouseMove(&pane(index).picture(), pane(index).picture().rect().center());
        QTest::mouseMove(&pane(index).picture(), pane(index).picture().rect().center() + QPoint(3, 3));
    }

    QTemporaryDir folder;
    QList<ItemId> ids;
    std::unique_ptr<Workbench> bench;
};

// What a pane paints, in device pixels.
inline QImage painted(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    widget.render(&image);
    return image;
}

} // namespace proofsheet::test
