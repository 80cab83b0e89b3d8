// SPDX-License-Identifier: GPL-3.0-or-later
// A library of a test's own, with its answers waited for, and what the library's tests look at.
#pragma once

#include "files/SafeFile.h"
#include "library/Library.h"
#include "support/Pictures.h"
#include "support/Records.h"
#include "support/TestClock.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

namespace proofsheet::test {

inline QByteArray contentOf(const QString &path)
{
    return readFile(path, 1 << 26).value_or(QByteArray("<none>"));
}

inline QByteArray picture(int number)
{
    return test::encoded(test::drawing({40 + number, 30}, number % 2), number % 3 ? "png" : "jpeg");
}

inline Arrival arrivalOf(int run, int index, const QString &prompt = QStringLiteral("A calm lake"))
{
    Arrival arrival{test::recordOf(run, index, prompt), picture(index)};
    arrival.record.file.clear();
    arrival.record.bytes = 0;
    arrival.record.sha256.clear();
    arrival.record.format.clear();
    arrival.record.size = {};
    return arrival;
}

inline QStringList filesIn(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        names.append(QDir(folder).relativeFilePath(files.filePath()));
    }
    names.sort();
    return names;
}

// A library, opened, with its answers waited for.
class Fixture
{
public:
    explicit Fixture(const QString &root, Library::Access access = Library::Access::ReadWrite)
        : library(std::make_unique<Library>(LibraryPlace{root}, access, clock))
    {
        library->open([this](std::expected<void, Error> result) { opened = result; });
    }

    bool isOpen()
    {
        return QTest::qWaitFor([this] { return opened.has_value(); }) && opened->has_value();
    }

    // Into another folder, where one is named.
    std::expected<ImageRecord, Error> keep(const Arrival &arrival, const QString &elsewhere = {})
    {
        std::optional<std::expected<ImageRecord, Error>> answer;
        const auto take = [&answer](std::expected<ImageRecord, Error> kept) { answer = std::move(kept); };
        if (elsewhere.isEmpty())
            library->keep(arrival, take);
        else
            library->keepElsewhere(arrival, elsewhere, take);
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
        return answer ? std::move(*answer) : std::unexpected(Error{.kind = ErrorKind::Timeout});
    }

    QList<PictureRow> find(const Query &query = {})
    {
        QList<PictureRow> rows;
        bool last = false;
        library->find(query, [&](const FoundPage &page) {
            rows += page.rows;
            last = page.last;
        });
        (void)QTest::qWaitFor([&last] { return last; }, 20'000);
        return rows;
    }

    std::optional<ImageRecord> fetch(const ItemId &id)
    {
        std::optional<QList<ImageRecord>> records;
        library->fetch({id}, library.get(), [&records](const QList<ImageRecord> &found) { records = found; });
        (void)QTest::qWaitFor([&records] { return records.has_value(); }, 20'000);
        return records && !records->isEmpty() ? std::optional(records->first()) : std::nullopt;
    }

    std::expected<Library::RebuildReport, Error> rebuild()
    {
        std::optional<std::expected<Library::RebuildReport, Error>> answer;
        library->rebuild(
            [&answer](std::expected<Library::RebuildReport, Error> report) { answer = std::move(report); });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
        return answer ? std::move(*answer) : std::unexpected(Error{.kind = ErrorKind::Timeout});
    }

    test::TestClock clock;
    std::optional<std::expected<void, Error>> opened;
    std::unique_ptr<Library> library;
};

} // namespace proofsheet::test
