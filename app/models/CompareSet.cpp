// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CompareSet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace proofsheet {

namespace {

constexpr int modeCount = 5;

int wrapped(int index, int count)
{
    return ((index % count) + count) % count;
}

} // namespace

int CompareSet::setPictures(const QList<ItemId> &ids)
{
    m_places.clear();
    int leftOut = 0;
    for (const ItemId &id : ids) {
        if (id.isNull() || indexOf(id) >= 0)
            continue;
        if (isFull())
            ++leftOut;
        else
            m_places.append({id, ComparePlace::State::Here});
    }
    m_active = 0;
    m_a = 0;
    m_b = 1;
    settle();
    if (isPair(m_mode) && m_b >= 0)
        m_active = m_b;
    Q_EMIT placesChanged();
    Q_EMIT activeChanged();
    return leftOut;
}

bool CompareSet::add(const ItemId &id)
{
    return insert(size(), {id, ComparePlace::State::Here});
}

bool CompareSet::expect(const ItemId &id, const ItemId &beside)
{
    const int at = indexOf(beside);
    return insert(at < 0 ? size() : at + 1, {id, ComparePlace::State::Expected});
}

bool CompareSet::insert(int index, const ComparePlace &place)
{
    if (place.id.isNull() || isFull() || indexOf(place.id) >= 0)
        return false;
    m_places.insert(index, place);
    for (int *one : {&m_active, &m_a, &m_b})
        *one += *one >= index ? 1 : 0;
    settle();
    Q_EMIT placesChanged();
    Q_EMIT activeChanged();
    return true;
}

void CompareSet::replace(int index, const ItemId &id)
{
    if (index < 0 || index >= size() || id.isNull() || m_places[index].id == id)
        return;
    // One that is in the set already changes places: no picture stands beside itself.
    if (const int other = indexOf(id); other >= 0)
        m_places.swapItemsAt(index, other);
    else
        m_places[index] = {id, ComparePlace::State::Here};
    Q_EMIT placesChanged();
    Q_EMIT activeChanged();
}

void CompareSet::remove(int index)
{
    if (index < 0 || index >= size())
        return;
    m_places.removeAt(index);
    for (int *one : {&m_active, &m_a, &m_b}) {
        if (*one > index)
            --*one;
    }
    settle();
    Q_EMIT placesChanged();
    Q_EMIT activeChanged();
}

void CompareSet::noteArrived(const ItemId &id)
{
    using enum ComparePlace::State;
    setState(id, Here, {Expected, Failed, Gone});
}

void CompareSet::noteGone(const ItemId &id)
{
    using enum ComparePlace::State;
    setState(id, Gone, {Here});
}

void CompareSet::noteFailed(const ItemId &id)
{
    using enum ComparePlace::State;
    setState(id, Failed, {Expected});
}

void CompareSet::noteExpected(const ItemId &id)
{
    using enum ComparePlace::State;
    setState(id, Expected, {Here, Gone, Failed});
}

void CompareSet::setState(const ItemId &id, ComparePlace::State state, QList<ComparePlace::State> from)
{
    const int index = indexOf(id);
    if (index < 0 || !from.contains(m_places[index].state))
        return;
    m_places[index].state = state;
    Q_EMIT placesChanged();
}

int CompareSet::indexOf(const ItemId &id) const
{
    for (int i = 0; i < size(); ++i) {
        if (m_places[i].id == id)
            return i;
    }
    return -1;
}

QList<ItemId> CompareSet::ids() const
{
    QList<ItemId> ids;
    for (const ComparePlace &place : m_places)
        ids.append(place.id);
    return ids;
}

void CompareSet::setMode(CompareMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (isPair(mode) && m_b >= 0) {
        if (m_active != m_a)
            m_b = m_active;
        else
            m_active = m_b;
    }
    settle();
    Q_EMIT modeChanged();
    Q_EMIT activeChanged();
}

void CompareSet::nextMode()
{
    setMode(CompareMode((int(m_mode) + 1) % modeCount));
}

void CompareSet::setActive(int index)
{
    if (index < 0 || index >= size() || index == m_active)
        return;
    m_active = index;
    if (isPair(m_mode) && index != m_a)
        m_b = index;
    Q_EMIT activeChanged();
}

void CompareSet::moveActive(int steps)
{
    if (m_places.isEmpty())
        return;
    if (isPair(m_mode) && m_b >= 0)
        setActive(steps % 2 == 0 ? m_active : m_active == m_a ? m_b : m_a);
    else
        setActive(wrapped(m_active + steps, size()));
}

void CompareSet::stepB(int direction)
{
    if (size() < 3)
        return;
    const bool wasActive = m_active == m_b;
    do
        m_b = wrapped(m_b + direction, size());
    while (m_b == m_a);
    if (wasActive)
        m_active = m_b;
    Q_EMIT activeChanged();
}

void CompareSet::swap()
{
    if (size() < 2)
        return;
    if (isPair(m_mode)) {
        const bool activeIsA = m_active == m_a;
        std::swap(m_a, m_b);
        m_active = activeIsA ? m_a : m_b;
        Q_EMIT activeChanged();
        return;
    }
    const int other = m_active > 0 ? m_active : 1;
    m_places.swapItemsAt(0, other);
    // The picture that was active stays so.
    m_active = m_active > 0 ? 0 : other;
    Q_EMIT placesChanged();
    Q_EMIT activeChanged();
}

// Brings the three indices into what there is. A and B are two different ones, or none.
void CompareSet::settle()
{
    const int last = size() - 1;
    if (size() < 2) {
        m_a = m_b = -1;
        m_active = last;
        return;
    }
    m_a = std::clamp(m_a, 0, last);
    m_b = std::clamp(m_b, 0, last);
    if (m_b == m_a)
        m_b = m_a == last ? last - 1 : m_a + 1;
    m_active = std::clamp(m_active, 0, last);
    if (isPair(m_mode) && m_active != m_a && m_active != m_b)
        m_active = m_b;
}

QByteArray CompareSet::save() const
{
    QJsonArray ids;
    for (const ComparePlace &place : m_places)
        ids.append(place.id.text());
    return QJsonDocument(QJsonObject{{QStringLiteral("ids"), ids},
                                     {QStringLiteral("mode"), int(m_mode)},
                                     {QStringLiteral("a"), m_a},
                                     {QStringLiteral("b"), m_b},
                                     {QStringLiteral("active"), m_active}})
        .toJson(QJsonDocument::Compact);
}

void CompareSet::restore(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    QList<ItemId> ids;
    const QJsonArray listed = object.value(QStringLiteral("ids")).toArray();
    for (const QJsonValue &id : listed)
        ids.append(ItemId(id.toString()));
    setPictures(ids);
    m_mode = CompareMode(std::clamp(object.value(QStringLiteral("mode")).toInt(), 0, modeCount - 1));
    m_a = object.value(QStringLiteral("a")).toInt();
    m_b = object.value(QStringLiteral("b")).toInt(1);
    m_active = object.value(QStringLiteral("active")).toInt();
    settle();
    Q_EMIT modeChanged();
    Q_EMIT activeChanged();
}

} // namespace proofsheet
