// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SurveySet.h"

#include <algorithm>

namespace proofsheet {

int SurveySet::setPictures(const QList<ItemId> &ids, const QSet<ItemId> &rejected, const ItemId &current)
{
    *this = {};
    int over = 0;
    for (const ItemId &id : ids) {
        if (id.isNull() || m_all.contains(id))
            continue;
        if (m_all.size() < most)
            m_all.append(id);
        else
            ++over;
    }
    for (const ItemId &id : std::as_const(m_all)) {
        if (rejected.contains(id))
            m_rejected.insert(id);
    }
    m_current = m_all.contains(current) ? current : m_all.value(0);
    return over;
}

bool SurveySet::isShown(const ItemId &id) const
{
    return m_all.contains(id) && !m_gone.contains(id) && !m_out.contains(id) && !m_closed.contains(id);
}

QList<ItemId> SurveySet::shown() const
{
    QList<ItemId> ids;
    std::ranges::copy_if(m_all, std::back_inserter(ids), [this](const ItemId &id) { return isShown(id); });
    return ids;
}

QList<ItemId> SurveySet::left() const
{
    QList<ItemId> ids;
    std::ranges::copy_if(m_all, std::back_inserter(ids),
                         [this](const ItemId &id) { return isShown(id) && !isRejected(id); });
    return ids;
}

int SurveySet::rejected() const
{
    return int(std::ranges::count_if(m_rejected, [this](const ItemId &id) { return !m_gone.contains(id); }));
}

bool SurveySet::hasGaps() const
{
    return std::ranges::any_of(m_all, [this](const ItemId &id) { return isShown(id) && isRejected(id); });
}

int SurveySet::index() const
{
    return int(shown().indexOf(m_current));
}

void SurveySet::setCurrent(const ItemId &id)
{
    if (isShown(id))
        m_current = id;
}

void SurveySet::step(int steps)
{
    const QList<ItemId> ids = shown();
    if (!ids.isEmpty())
        m_current = ids.at(std::clamp(index() + steps, 0, int(ids.size()) - 1));
}

void SurveySet::noteRejected(const ItemId &id, bool rejected)
{
    if (!m_all.contains(id))
        return;
    if (rejected) {
        m_rejected.insert(id);
        return;
    }
    m_rejected.remove(id);
    if (m_closed.remove(id) && isShown(id))
        m_current = id;
}

void SurveySet::noteGone(const ItemId &id, bool gone)
{
    if (!m_all.contains(id))
        return;
    const int at = index();
    if (!gone) {
        if (m_gone.remove(id))
            setCurrent(id);
        return;
    }
    m_gone.insert(id);
    if (id == m_current)
        settle(at);
}

void SurveySet::closeGaps()
{
    const QList<ItemId> before = shown();
    const auto kept = int(std::count_if(before.begin(), before.begin() + std::max(0, index()),
                                        [this](const ItemId &id) { return !isRejected(id); }));
    for (const ItemId &id : before) {
        if (isRejected(id))
            m_closed.insert(id);
    }
    if (!isShown(m_current))
        settle(kept);
}

void SurveySet::takeOut()
{
    const int at = index();
    if (at < 0)
        return;
    m_out.append(m_current);
    settle(at);
}

bool SurveySet::bringBack()
{
    if (m_out.isEmpty())
        return false;
    const ItemId id = m_out.takeLast();
    setCurrent(id);
    return true;
}

void SurveySet::settle(int index)
{
    const QList<ItemId> ids = shown();
    m_current = ids.isEmpty() ? ItemId() : ids.at(std::clamp(index, 0, int(ids.size()) - 1));
}

} // namespace proofsheet
