// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a library's folder, and what was said of it, against the promises P1 to P4. It reads the folder from beside,
// when no victim has it open.
#pragma once

#include "generation/LedgerEntry.h"
#include "torture/Provider.h"
#include "torture/VictimRun.h"

namespace proofsheet::test {

class Oracle
{
public:
    Oracle(QString root, const Provider &provider);

    // The files as they are now: none of them may ever change again.
    void remember();

    // After a life that met something, and one after it that met nothing and took up what was left. Empty: all is as
    // promised; else what is not.
    //  everything: no reply was lost by a kill, so that whatever was sent must have been delivered.
    QStringList complaints(const QList<Line> &before, const QList<Line> &after, bool everything);

    QStringList changed() const; // files that were remembered and are no longer the same

    int saved() const { return m_saved; }     // pictures that are in the library at the end
    int doubted() const { return m_doubted; } // pictures whose outcome is unknown, and said to be
    int held() const { return m_held; }       // never sent, and offered again

private:
    void complain(const QString &words) { m_complaints << words; }
    void readLedger();
    void checkOld();
    void checkPosts(const QList<Line> &before);
    void checkSaved(const QList<Line> &lines);
    void checkRatings(const QList<Line> &lines);
    void checkTasks(const QList<Line> &lines);
    void checkEnds(const QList<Line> &after, bool everything);
    void checkFiles();
    void checkDatabase(const QString &name);
    int indexed();

    QString m_root;
    const Provider &m_provider;
    QHash<QString, QByteArray> m_old; // by relative path
    QList<LedgerEntry> m_entries;
    QStringList m_complaints;
    int m_saved = 0;
    int m_doubted = 0;
    int m_held = 0;
};

// The files below a folder, relative, hidden ones too, in order.
QStringList allFiles(const QString &folder);
void copyFolder(const QString &from, const QString &to);

} // namespace proofsheet::test
