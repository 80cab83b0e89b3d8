// SPDX-License-Identifier: GPL-3.0-or-later
// What a drag or the clipboard carries: the file, and for one picture its bytes untouched beside its pixels.
#include "support/LibraryBench.h"
#include "support/Warnings.h"
#include "ui/gallery/PictureDrag.h"
#include "ui/gallery/PictureMime.h"

#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace proofsheet;
using namespace proofsheet::test;

class TestPictureDrag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnStrayWarnings(); }
    void oneCarriesItsBytesPixelsAndFile();
    void severalCarryTheirFiles();
    void aViewThatGoesInTheMeantimeHearsNothing();

private:
    QTemporaryDir m_folder;
};

void TestPictureDrag::oneCarriesItsBytesPixelsAndFile()
{
    Fixture fixture(m_folder.filePath(QStringLiteral("one")));
    QVERIFY(fixture.isOpen());
    const auto kept = fixture.keep(arrivalOf(1, 1));
    QVERIFY(kept.has_value());
    PictureDrag drag(*fixture.library, nullptr);
    QVERIFY(!drag.mimeData());
    drag.prepare({kept->id});
    const QString mimeType = QStringLiteral("image/") + kept->format;
    QTRY_VERIFY(drag.mimeData() && drag.mimeData()->hasFormat(mimeType));
    const auto carried = drag.mimeData();
    QCOMPARE(carried->data(mimeType), picture(1));
    QVERIFY(carried->hasImage());
    QCOMPARE(carried->imageData().value<QImage>().size(), kept->size);
    QCOMPARE(carried->urls(), QList<QUrl>{QUrl::fromLocalFile(fixture.library->place().absolute(kept->file))});
}

void TestPictureDrag::severalCarryTheirFiles()
{
    Fixture fixture(m_folder.filePath(QStringLiteral("several")));
    QVERIFY(fixture.isOpen());
    const auto first = fixture.keep(arrivalOf(1, 1));
    const auto second = fixture.keep(arrivalOf(1, 2));
    QVERIFY(first && second);
    PictureDrag drag(*fixture.library, nullptr);
    drag.prepare({first->id, second->id});
    QTRY_VERIFY(drag.mimeData());
    QCOMPARE(drag.mimeData()->urls().size(), 2);
    const auto carried = drag.mimeData();
    QCOMPARE(picturesOf(carried.get()), (QList<ItemId>{first->id, second->id}));
    QVERIFY(!drag.mimeData()->hasImage());
}

void TestPictureDrag::aViewThatGoesInTheMeantimeHearsNothing()
{
    Fixture fixture(m_folder.filePath(QStringLiteral("gone")));
    QVERIFY(fixture.isOpen());
    const auto kept = fixture.keep(arrivalOf(1, 1));
    QVERIFY(kept.has_value());
    const QString file = fixture.library->place().absolute(kept->file);
    bool heard = false;
    auto context = std::make_unique<QObject>();
    prepareForClipboard(file, context.get(), [&heard](const auto &) { heard = true; });
    context.reset();
    bool later = false;
    prepareForClipboard(file, this, [&later](const auto &) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!heard);
}

QTEST_MAIN(TestPictureDrag)
#include "tst_picture_drag.moc"
