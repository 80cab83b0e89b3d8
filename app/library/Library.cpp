// SPDX-License-Identifier: GPL-3.0-or-later
// Hands commands to the working half and brings its answers to the main thread.
#include "library/Library.h"

#include "core/Clock.h"
#include "library/LibraryReader.h"
#include "library/LibraryWriter.h"

#include <QFileInfo>
#include <QPointer>
#include <QThread>

namespace proofsheet {

struct Library::Private
{
    Private(Library &library, LibraryPlace libraryPlace, Access libraryAccess, const Clock &libraryClock)
        : q(library)
        , place(std::move(libraryPlace))
        , access(libraryAccess)
        , clock(libraryClock)
        , reader(std::make_shared<LibraryReader>(place, [this] {
            if (writer)
                writer->healIndex();
        }))
    {
        if (access == Access::ReadWrite)
            writer = std::make_shared<LibraryWriter>(place, *reader, events());
    }

    LibraryEvents events();
    void answerKept(const ItemId &id, const std::expected<ImageRecord, Error> &kept);

    // Runs later on the main thread, and not at all when the library has gone by then.
    template <typename Work>
    void onMain(Work work)
    {
        QMetaObject::invokeMethod(&q, std::move(work), Qt::QueuedConnection);
    }

    static Error readOnly()
    {
        return {.kind = ErrorKind::Locked, .detail = QStringLiteral("the library was opened for reading only")};
    }

    Library &q;
    LibraryPlace place;
    Access access;
    const Clock &clock;
    std::shared_ptr<LibraryReader> reader;
    std::shared_ptr<LibraryWriter> writer; // none when opened for reading only
    QHash<ItemId, QList<Kept>> keeping;
    quint64 search = 0;
};

LibraryEvents Library::Private::events()
{
    return {.added = [this](const ImageRecord &record) { onMain([this, record] { Q_EMIT q.added(record); }); },
            .edited = [this](const QList<MarksEdit> &edits) { onMain([this, edits] { Q_EMIT q.edited(edits); }); },
            .removed = [this](const QList<ItemId> &ids) { onMain([this, ids] { Q_EMIT q.removed(ids); }); },
            .failed = [this](const Error &error) { onMain([this, error] { Q_EMIT q.failed(error); }); },
            .indexReplaced = [this] { reader->reopen(); },
            .salvaged = [this](const Salvage &salvage) { onMain([this, salvage] { Q_EMIT q.salvaged(salvage); }); }};
}

void Library::Private::answerKept(const ItemId &id, const std::expected<ImageRecord, Error> &kept)
{
    const QList<Kept> waiting = keeping.take(id);
    for (const Kept &done : waiting)
        done(kept);
}

Library::Library(LibraryPlace place, Access access, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(place), access, clock))
{}

Library::~Library()
{
    if (d->writer)
        d->writer->finish();
    d->reader->finish();
}

const LibraryPlace &Library::place() const
{
    return d->place;
}

void Library::open(Opened done)
{
    const auto answer = [this, done = std::move(done)](const std::expected<void, Error> &result) {
        d->onMain([done, result] { done(result); });
    };
    auto ready = std::make_shared<std::promise<bool>>();
    d->reader->open(ready->get_future().share(), answer);
    if (!d->writer) {
        ready->set_value(true);
        return;
    }
    d->writer->open([answer, ready](const std::expected<void, Error> &opened) {
        if (!opened)
            answer(opened); // else the reader answers, when it is ready too
        ready->set_value(opened.has_value());
    });
}

void Library::keep(Arrival arrival, Kept done)
{
    if (!d->writer) {
        d->onMain([done = std::move(done)] { done(std::unexpected(Private::readOnly())); });
        return;
    }
    const ItemId id = arrival.record.id;
    QList<Kept> &waiting = d->keeping[id];
    waiting.append(std::move(done));
    if (waiting.size() > 1)
        return; // it is being written already, and one answer does for both
    if (arrival.record.arrivedMs <= 0)
        arrival.record.arrivedMs = d->clock.wallMs();
    d->writer->keep(std::move(arrival), [this, id](const std::expected<ImageRecord, Error> &kept) {
        d->onMain([this, id, kept] { d->answerKept(id, kept); });
    });
}

void Library::keepElsewhere(Arrival arrival, const QString &folder, Kept done)
{
    if (!d->writer) {
        d->onMain([done = std::move(done)] { done(std::unexpected(Private::readOnly())); });
        return;
    }
    if (arrival.record.arrivedMs <= 0)
        arrival.record.arrivedMs = d->clock.wallMs();
    d->writer->keepElsewhere(std::move(arrival), folder,
                             [this, done = std::move(done)](const std::expected<ImageRecord, Error> &kept) {
                                 d->onMain([done, kept] { done(kept); });
                             });
}

void Library::find(const Query &query, Found found)
{
    const quint64 search = ++d->search;
    d->reader->find(query, [this, search, found = std::move(found)](const FoundPage &page) {
        d->onMain([this, search, found, page] {
            if (search == d->search)
                found(page);
        });
    });
}

void Library::fetch(const QList<ItemId> &ids, QObject *context, Fetched done)
{
    d->reader->fetch(ids, [this, guard = QPointer(context), done = std::move(done)](const QList<ImageRecord> &records) {
        d->onMain([guard, done, records] {
            if (guard)
                done(records);
        });
    });
}

void Library::edit(const QList<ItemId> &ids, const MarksChange &change)
{
    if (!d->writer)
        return d->events().failed(Private::readOnly());
    const auto apply = [change](Marks marks) {
        marks.rating = std::clamp(change.rating.value_or(marks.rating), 0, 5);
        marks.flag = change.flag.value_or(marks.flag);
        marks.label = change.label.value_or(marks.label);
        marks.tags = change.tags.value_or(marks.tags);
        return marks;
    };
    QList<LibraryIndex::Change> changes;
    for (const ItemId &id : ids)
        changes.append({id, apply});
    d->writer->change(std::move(changes));
}

void Library::restoreMarks(const QList<MarksEdit> &edits)
{
    if (!d->writer)
        return d->events().failed(Private::readOnly());
    QList<LibraryIndex::Change> changes;
    for (const MarksEdit &edit : edits)
        changes.append({edit.id, [marks = edit.after](const Marks &) { return marks; }});
    d->writer->change(std::move(changes));
}

void Library::trash(const QList<ItemId> &ids, Trashing done)
{
    const Trashing answer = [this, done = std::move(done)](const QList<Trashed> &gone, const QList<Error> &errors) {
        d->onMain([done, gone, errors] { done(gone, errors); });
    };
    d->writer ? d->writer->trash(ids, answer) : answer({}, {Private::readOnly()});
}

void Library::restore(const QList<Trashed> &trashed, Trashing done)
{
    const Trashing answer = [this, done = std::move(done)](const QList<Trashed> &back, const QList<Error> &errors) {
        d->onMain([done, back, errors] { done(back, errors); });
    };
    d->writer ? d->writer->restore(trashed, answer) : answer({}, {Private::readOnly()});
}

void Library::rebuild(Rebuilt done)
{
    const Rebuilt answer = [this, done = std::move(done)](const std::expected<RebuildReport, Error> &report) {
        d->onMain([done, report] { done(report); });
    };
    d->writer ? d->writer->rebuild(answer) : answer(std::unexpected(Private::readOnly()));
}

void Library::healIndex()
{
    if (d->writer)
        d->writer->healIndex();
}

std::function<QString(const ItemId &)> Library::fileFinder() const
{
    return [reader = d->reader, writer = d->writer, place = d->place](const ItemId &id) -> QString {
        const auto found = reader->whereIs(id);
        if (!found)
            return {};
        const QString path = place.absolute(found->file);
        const bool missing = !QFileInfo::exists(path);
        if (writer && missing != found->missing)
            writer->setMissing(id, missing);
        return missing ? QString() : path;
    };
}

} // namespace proofsheet
