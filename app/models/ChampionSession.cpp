// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ChampionSession.h"

#include "core/Clock.h"
#include "library/RoundLog.h"

namespace proofsheet {

namespace {

constexpr int starsOfPlace[] = {5, 4, 3};

QSet<ItemId> setOf(const QList<ItemId> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

ChampionSession::ChampionSession(Library &library, RoundLog &log, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_log(log)
    , m_clock(clock)
{
    connect(&library, &Library::edited, this, &ChampionSession::takeEdits);
    connect(&library, &Library::removed, this, [this](const QList<ItemId> &ids) {
        QSet<ItemId> missing = m_missing;
        for (const ItemId &id : ids) {
            if (m_round.pictures().contains(id))
                missing.insert(id);
        }
        setMissing(missing);
    });
    connect(&library, &Library::added, this, [this](const ImageRecord &record) {
        if (!m_round.pictures().contains(record.id))
            return;
        m_records.insert(record.id, record);
        QSet<ItemId> missing = m_missing;
        missing.remove(record.id);
        setMissing(missing);
    });
    connect(&log, &RoundLog::saved, this, [this](const ChampionRoundId &id) {
        if (id == m_round.id())
            setTrouble({});
    });
    connect(&log, &RoundLog::failed, this, [this](const Error &error, const ChampionRoundId &id) {
        if (isRunning() && id == m_round.id())
            setTrouble(error);
    });
}

void ChampionSession::setTrouble(const std::optional<Error> &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    Q_EMIT savingChanged();
}

void ChampionSession::begin(const ChampionRound &round)
{
    const bool isSame = round.id() == m_round.id();
    m_round = round;
    m_ready = false;
    m_records.clear();
    m_missing.clear();
    if (!isSame)
        setTrouble({});
    m_library.fetch(round.pictures(), this, [this, id = round.id()](const QList<ImageRecord> &records) {
        if (id == m_round.id())
            takeRecords(records);
    });
}

std::optional<ChampionRound> ChampionSession::leftOf(const QList<ItemId> &pictures) const
{
    const QSet<ItemId> wanted = setOf(pictures);
    const QList<ChampionRound> open = m_log.openRounds();
    for (const ChampionRound &round : open) {
        if (setOf(round.pictures()) == wanted)
            return round;
    }
    return {};
}

void ChampionSession::takeRecords(const QList<ImageRecord> &records)
{
    for (const ImageRecord &record : records)
        m_records.insert(record.id, record);
    for (const ItemId &id : m_round.pictures()) {
        if (!m_records.contains(id))
            m_missing.insert(id);
    }
    m_round.setMissing(m_missing);
    m_ready = true;
    Q_EMIT ready();
    Q_EMIT changed();
}

void ChampionSession::takeEdits(const QList<MarksEdit> &edits)
{
    bool ours = false;
    for (const MarksEdit &edit : edits) {
        const auto at = m_records.find(edit.id);
        if (at == m_records.end())
            continue;
        at->marks = edit.after;
        ours = true;
    }
    if (ours)
        Q_EMIT recordsEdited();
}

void ChampionSession::setMissing(const QSet<ItemId> &missing)
{
    if (missing == m_missing)
        return;
    m_missing = missing;
    m_round.setMissing(missing);
    if (m_ready)
        Q_EMIT changed();
}

const ImageRecord *ChampionSession::record(const ItemId &id) const
{
    const auto at = m_records.constFind(id);
    return at == m_records.constEnd() ? nullptr : &*at;
}

QString ChampionSession::nameOf(const ItemId &id, const std::function<QString(const ImageRecord &)> &nameOf) const
{
    const ImageRecord *wanted = record(id);
    if (!wanted)
        return {};
    const QString name = nameOf(*wanted);
    int number = 0;
    int ofThatName = 0;
    for (const ItemId &each : m_round.pictures()) {
        const ImageRecord *one = record(each);
        if (!one || nameOf(*one) != name)
            continue;
        ++ofThatName;
        if (each == id)
            number = ofThatName;
    }
    return ofThatName < 2 ? name : QStringLiteral("%1 (%2)").arg(name).arg(number);
}

void ChampionSession::keep(ChampionRound::Side which)
{
    if (!m_ready || m_round.isOver())
        return;
    m_round.keep(which, m_clock.wallMs());
    settle();
}

void ChampionSession::skip()
{
    if (!m_ready || m_round.isOver())
        return;
    m_round.skip(m_clock.wallMs());
    settle();
}

bool ChampionSession::undo()
{
    if (!m_ready || !m_round.undo())
        return false;
    settle();
    return true;
}

void ChampionSession::goTo(int stepsDone)
{
    if (!m_ready)
        return;
    m_round.goTo(stepsDone);
    settle();
}

void ChampionSession::finish()
{
    if (!m_ready || m_round.isOver())
        return;
    m_round.finish();
    settle();
}

void ChampionSession::leaveOut(const ItemId &id)
{
    QSet<ItemId> missing = m_missing;
    missing.insert(id);
    setMissing(missing);
}

void ChampionSession::settle()
{
    m_log.save(m_round);
    Q_EMIT changed();
}

void ChampionSession::rateFirst()
{
    QList<MarksEdit> edits;
    const QList<ItemId> ranked = m_round.ranked();
    for (qsizetype place = 0; place < std::min<qsizetype>(ranked.size(), std::size(starsOfPlace)); ++place) {
        const ImageRecord *one = record(ranked.at(place));
        if (!one)
            continue;
        MarksEdit edit{one->id, one->marks, one->marks};
        edit.after.rating = starsOfPlace[place];
        edits.append(edit);
    }
    // As one change of the library, which the history then takes for one step.
    if (!edits.isEmpty())
        m_library.restoreMarks(edits);
}

} // namespace proofsheet
