// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that stand side by side: which, in what order, which one is active, and which two are A and B where only
// two are shown. It knows ids, no pixels. Main thread.
#pragma once

#include "core/Ids.h"

#include <QByteArray>
#include <QList>
#include <QObject>

namespace proofsheet {

enum class CompareMode { SideBySide, Slider, Blink, Opacity, Difference };

// Whether only A and B are shown.
constexpr bool isPair(CompareMode mode)
{
    return mode != CompareMode::SideBySide;
}

struct ComparePlace
{
    enum class State {
        Here,     // in the library
        Expected, // a task is to bring it
        Failed,   // the task ended without it
        Gone      // deleted while it was compared
    };

    ItemId id;
    State state = State::Here;
    friend bool operator==(const ComparePlace &, const ComparePlace &) = default;
};

class CompareSet : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 8;

    using QObject::QObject;

    // The first eight of ids, each once; active is the first, A and B the first two. How many were left out.
    int setPictures(const QList<ItemId> &ids);
    bool add(const ItemId &id); // at the end; false: it is there already, or there is no room
    // A picture that a running task will bring, right after `beside`; at the end where that is not compared. False: as
    // add().
    bool expect(const ItemId &id, const ItemId &beside = {});
    void replace(int index, const ItemId &id);
    void remove(int index);

    // What the library and the queue say; ids that are not compared are ignored.
    void noteArrived(const ItemId &id); // also: brought back from the trash
    void noteGone(const ItemId &id);
    void noteFailed(const ItemId &id);
    void noteExpected(const ItemId &id); // a running task is to bring it after all: a set of an earlier session

    const QList<ComparePlace> &places() const { return m_places; }
    int size() const { return int(m_places.size()); }
    bool isFull() const { return size() >= most; }
    int indexOf(const ItemId &id) const; // -1: not compared
    ItemId idAt(int index) const { return index >= 0 && index < size() ? m_places[index].id : ItemId(); }
    QList<ItemId> ids() const;

    CompareMode mode() const { return m_mode; }
    void setMode(CompareMode mode); // into a pair mode the active one becomes B, unless it is A
    void nextMode();

    int active() const { return m_active; } // -1: none. In a pair mode one of A and B
    void setActive(int index);              // in a pair mode another one than A becomes B
    void moveActive(int steps);             // round the set, in a pair mode between A and B
    int a() const { return m_a; }           // -1: fewer than two
    int b() const { return m_b; }
    void stepB(int direction); // A stays; goes round, past A
    // Changes the places of A and B. Side by side: of the active one and the first, or of the first two.
    void swap();

    QByteArray save() const;               // ids, mode, A, B and active
    void restore(const QByteArray &bytes); // of save(); anything else is an empty set

Q_SIGNALS:
    void placesChanged(); // which, in what order, or their states
    void modeChanged();
    void activeChanged(); // active, A or B; follows placesChanged() where both differ

private:
    bool insert(int index, const ComparePlace &place);
    void setState(const ItemId &id, ComparePlace::State state, QList<ComparePlace::State> from);
    void settle();

    QList<ComparePlace> m_places;
    CompareMode m_mode = CompareMode::SideBySide;
    int m_active = -1;
    int m_a = -1;
    int m_b = -1;
};

} // namespace proofsheet
