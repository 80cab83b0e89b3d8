// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ScoreWatch.h"

#include "library/Library.h"
#include "library/VoteLog.h"
#include "models/GalleryModel.h"

#include <QSet>
#include <algorithm>

namespace proofsheet {

ScoreWatch::ScoreWatch(Library &library, VoteLog &votes, const GalleryModel &gallery, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_votes(votes)
    , m_gallery(gallery)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ScoreWatch::refresh);
    const auto soon = [this] {
        if (m_watching)
            m_soon.start();
    };
    connect(&votes, &VoteLog::loaded, this, soon);
    connect(&votes, &VoteLog::recorded, this, soon);
    connect(&votes, &VoteLog::takenBack, this, soon);
    connect(&library, &Library::edited, this, soon);
    connect(&library, &Library::added, this, soon); // brought back from the trash, perhaps
    connect(&library, &Library::removed, this, soon);
    connect(&gallery, &GalleryModel::stateChanged, this, soon);
    connect(&gallery, &GalleryModel::countsChanged, this, soon);
}

void ScoreWatch::setScope(Scope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    if (m_watching)
        refresh();
}

void ScoreWatch::setSitting(const SittingId &sitting)
{
    m_sitting = sitting;
    if (m_watching)
        refresh();
}

void ScoreWatch::setWatching(bool watching)
{
    m_watching = watching;
    m_soon.stop();
    ++m_generation;
    if (watching)
        refresh();
    else
        add({}, {}); // what is not looked at is not kept in widgets, where a blind vote may follow
}

QList<Vote> ScoreWatch::votesInScope() const
{
    QList<Vote> votes = m_votes.votes();
    switch (m_scope) {
    case Scope::Sitting:
        votes.removeIf([this](const Vote &vote) { return vote.sitting != m_sitting; });
        break;
    case Scope::Filter:
        votes.removeIf(
            [this](const Vote &vote) { return !m_gallery.find(vote.first) || !m_gallery.find(vote.second); });
        break;
    case Scope::All:
        break;
    }
    std::stable_sort(votes.begin(), votes.end(), [](const Vote &a, const Vote &b) { return a.atMs < b.atMs; });
    return votes;
}

void ScoreWatch::refresh()
{
    const quint64 generation = ++m_generation;
    const QList<Vote> votes = votesInScope();
    QSet<ItemId> pictures;
    for (const Vote &vote : votes)
        pictures << vote.first << vote.second;
    if (pictures.isEmpty()) {
        add(votes, {});
        return;
    }
    m_library.fetch(pictures.values(), this, [this, votes, generation](const QList<ImageRecord> &records) {
        if (generation != m_generation)
            return;
        QList<JudgedPicture> judged;
        for (const ImageRecord &record : records)
            judged << JudgedPicture::of(record);
        add(votes, judged);
    });
}

void ScoreWatch::add(const QList<Vote> &votes, const QList<JudgedPicture> &pictures)
{
    m_scoped = votes;
    m_board = Scoreboard::of(votes, pictures);
    Q_EMIT changed();
}

} // namespace proofsheet
