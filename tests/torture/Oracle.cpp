// SPDX-License-Identifier: GPL-3.0-or-later
#include "torture/Oracle.h"

#include "library/LibraryPlace.h"
#include "library/Sidecar.h"
#include "support/Ledgers.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace proofsheet::test {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

bool isWorkingFile(const QString &relative)
{
    return relative.startsWith(QLatin1String(".proofsheet/")) &&
           !relative.startsWith(QLatin1String(".proofsheet/damaged/"));
}

// The first column of a statement's rows.
QStringList ask(const QString &path, const QString &statement)
{
    static const QString name = QStringLiteral("oracle");
    QStringList answers;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        query.exec(statement);
        while (query.next())
            answers << query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return answers;
}

} // namespace

QStringList allFiles(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << QDir(folder).relativeFilePath(files.next());
    names.sort();
    return names;
}

void copyFolder(const QString &from, const QString &to)
{
    const QStringList files = allFiles(from);
    for (const QString &name : files) {
        QDir().mkpath(QFileInfo(to + u'/' + name).path());
        if (!QFile::copy(from + u'/' + name, to + u'/' + name))
            qFatal("%s cannot be copied", qUtf8Printable(name));
    }
}

Oracle::Oracle(QString root, const Provider &provider)
    : m_root(std::move(root))
    , m_provider(provider)
{}

void Oracle::remember()
{
    const QStringList files = allFiles(m_root);
    for (const QString &name : files) {
        if (!isWorkingFile(name))
            m_old.insert(name, contentOf(m_root + u'/' + name));
    }
}

QStringList Oracle::complaints(const QList<Line> &before, const QList<Line> &after, bool everything)
{
    m_complaints.clear();
    readLedger();
    checkOld();
    checkPosts(before);
    checkSaved(before);
    checkSaved(after);
    checkRatings(before);
    checkTasks(before);
    checkEnds(after, everything);
    checkFiles();
    for (const QString &name : {QStringLiteral("ledger.db"), QStringLiteral("index.db")})
        checkDatabase(name);
    return m_complaints;
}

void Oracle::readLedger()
{
    m_entries = ledgerAt(LibraryPlace{m_root}.ledger());
    m_saved = m_doubted = m_held = 0;
    for (const LedgerEntry &entry : std::as_const(m_entries)) {
        for (const LedgerItem &item : entry.items) {
            m_saved += item.end == ItemEnd::Saved;
            m_doubted += item.end == ItemEnd::Unknown;
            m_held += item.end == ItemEnd::Open && entry.state == EntryState::Held;
        }
    }
}

QStringList Oracle::changed() const
{
    QStringList names;
    for (auto old = m_old.cbegin(); old != m_old.cend(); ++old) {
        if (contentOf(m_root + u'/' + old.key()) != old.value())
            names << old.key();
    }
    return names;
}

void Oracle::checkOld()
{
    for (const QString &name : changed())
        complain(QStringLiteral("P4: %1 has changed").arg(name));
}

// P1: every prompt was journaled once, before it was sent, and bought at most once.
void Oracle::checkPosts(const QList<Line> &before)
{
    const QHash<QString, int> posts = m_provider.posts();
    for (auto post = posts.cbegin(); post != posts.cend(); ++post) {
        if (post.value() > 1)
            complain(QStringLiteral("P1: \"%1\" was bought %2 times").arg(post.key()).arg(post.value()));
        const bool queued = std::any_of(before.cbegin(), before.cend(), [&post](const Line &line) {
            return line[0] == QLatin1String("queued") && line.value(3) == post.key();
        });
        const bool journaled = std::any_of(m_entries.cbegin(), m_entries.cend(), [&post](const LedgerEntry &entry) {
            return entry.wish.prompt == post.key();
        });
        if (!queued || !journaled)
            complain(QStringLiteral("P1: \"%1\" was sent and is not in the ledger").arg(post.key()));
    }
}

// P2: what was called saved is there, with prompt and cost, in the folder and in the ledger.
void Oracle::checkSaved(const QList<Line> &lines)
{
    for (const Line &line : lines) {
        if (line[0] != QLatin1String("saved"))
            continue;
        const QString id = line.value(1), prompt = line.value(3), file = line.value(4);
        const QString path = m_root + u'/' + file;
        if (contentOf(path) != Provider::pictureOf(prompt, line.value(2).toInt()))
            complain(QStringLiteral("P2: %1 is not the picture that came for \"%2\"").arg(file, prompt));
        const auto sidecar = Sidecar::fromJson(contentOf(Sidecar::pathFor(path)));
        if (!sidecar || sidecar->record.id.text() != id || sidecar->record.wish.prompt != prompt ||
            sidecar->record.sha256 != line.value(5) ||
            (sidecar->record.cost.isKnown() ? sidecar->record.cost.micros() : -1) != line.value(6).toLongLong())
            complain(QStringLiteral("P2: the sidecar of %1 does not say what was said").arg(file));
        bool known = false;
        for (const LedgerEntry &entry : std::as_const(m_entries)) {
            for (const LedgerItem &item : entry.items) {
                known = known || (item.id.text() == id && item.end == ItemEnd::Saved && item.file == file &&
                                  entry.wish.prompt == prompt && item.cost.isKnown() &&
                                  item.cost.micros() == line.value(6).toLongLong());
            }
        }
        if (!known)
            complain(QStringLiteral("P2: the ledger does not have %1 as saved").arg(file));
    }
}

// A rating that was told is in the index and, after a start, in the sidecar.
void Oracle::checkRatings(const QList<Line> &lines)
{
    const QStringList rated = ask(LibraryPlace{m_root}.index(), QStringLiteral("SELECT id || rating FROM pictures"));
    for (const Line &line : lines) {
        if (line[0] != QLatin1String("rated"))
            continue;
        if (!rated.contains(line.value(1) + line.value(2)))
            complain(QStringLiteral("P2: the rating of %1 is lost").arg(line.value(1)));
        for (const LedgerEntry &entry : std::as_const(m_entries)) {
            for (const LedgerItem &item : entry.items) {
                if (item.id.text() != line.value(1))
                    continue;
                const auto sidecar = Sidecar::fromJson(contentOf(Sidecar::pathFor(m_root + u'/' + item.file)));
                if (!sidecar || QString::number(sidecar->record.marks.rating) != line.value(2))
                    complain(QStringLiteral("P2: the rating of %1 is not in its sidecar").arg(item.file));
            }
        }
    }
}

// P3: a task that was stored has been polled to its end.
void Oracle::checkTasks(const QList<Line> &lines)
{
    QSet<QString> stored;
    for (const Line &line : lines) {
        if (line[0] == QLatin1String("task"))
            stored << line.value(2);
    }
    for (const LedgerEntry &entry : std::as_const(m_entries)) {
        stored.remove(entry.task.text());
        for (const LedgerItem &item : entry.items) {
            if (!entry.task.isNull() && item.end != ItemEnd::Saved)
                complain(QStringLiteral("P3: %1 was stored and is not delivered").arg(entry.task.text()));
        }
    }
    for (const QString &task : std::as_const(stored))
        complain(QStringLiteral("P3: %1 was stored and is no longer in the ledger").arg(task));
}

// P4: every picture that was paid for is in the library, or it is said what became of it.
void Oracle::checkEnds(const QList<Line> &after, bool everything)
{
    const QHash<QString, int> posts = m_provider.posts();
    for (const LedgerEntry &entry : std::as_const(m_entries)) {
        const QString &prompt = entry.wish.prompt;
        const bool sent = posts.contains(prompt);
        for (const LedgerItem &item : entry.items) {
            if (item.end == ItemEnd::Saved)
                continue;
            QString word;
            for (const Line &line : after) {
                if (line[0] == QLatin1String("left") && line.value(1) == item.id.text())
                    word = line.value(4);
            }
            const bool waits = word == QLatin1String("held") && !sent;
            const bool doubted = word == QLatin1String("unknown") && item.end == ItemEnd::Unknown;
            if (!waits && (!doubted || everything))
                complain(QStringLiteral("P4: \"%1\" (%2) ended as \"%3\" in the ledger and was told as \"%4\"")
                             .arg(prompt, sent ? QStringLiteral("sent") : QStringLiteral("not sent"), toText(item.end),
                                  word));
        }
    }
}

// No picture twice, nothing half, nothing left over.
void Oracle::checkFiles()
{
    QSet<QString> known;
    QSet<QString> open;
    for (const LedgerEntry &entry : std::as_const(m_entries)) {
        bool allSaved = true;
        for (const LedgerItem &item : entry.items) {
            allSaved = allSaved && item.end == ItemEnd::Saved;
            if (item.end == ItemEnd::Saved)
                known << item.file << Sidecar::pathFor(item.file);
        }
        if (!allSaved)
            open << QStringLiteral(".proofsheet/spool/") + entry.id.text() + QStringLiteral(".reply");
    }
    static const QStringList databases = {QStringLiteral("ledger.db"), QStringLiteral("index.db")};
    const QStringList files = allFiles(m_root);
    for (const QString &name : files) {
        const bool ours = std::any_of(databases.cbegin(), databases.cend(), [&name](const QString &database) {
            return name.startsWith(QStringLiteral(".proofsheet/") + database);
        });
        if (!ours && !known.contains(name) && !open.contains(name) && !m_old.contains(name))
            complain(QStringLiteral("%1 was left over").arg(name));
    }
    if (const int rows = indexed(); rows != m_saved)
        complain(QStringLiteral("the index has %1 pictures, the ledger %2").arg(rows).arg(m_saved));
}

int Oracle::indexed()
{
    return ask(LibraryPlace{m_root}.index(), QStringLiteral("SELECT count(*) FROM pictures")).value(0).toInt();
}

void Oracle::checkDatabase(const QString &name)
{
    const QString path = LibraryPlace{m_root}.hidden() + u'/' + name;
    const QStringList found = ask(path, QStringLiteral("PRAGMA integrity_check"));
    if (found != QStringList{QStringLiteral("ok")})
        complain(QStringLiteral("%1: %2").arg(name, found.join(u' ')));
}

} // namespace proofsheet::test
