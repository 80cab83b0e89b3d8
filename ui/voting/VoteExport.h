// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where, then writes votes there as CSV with the files and prompts of their pictures. The dialog is opened, not
// run; reading and writing are workers'. Main thread.
#pragma once

#include "exporting/VoteExporter.h"
#include "library/Library.h"

class QWidget;

namespace proofsheet {

class Preferences;

class VoteExport : public QObject
{
    Q_OBJECT

public:
    VoteExport(Library &library, Preferences &preferences, QWidget &parent); // all outlive it

    void ask(const QList<Vote> &votes);

Q_SIGNALS:
    void noted(const QString &text); // written, or why not

private:
    void write(const QString &target, const QList<Vote> &votes);

    Library &m_library;
    Preferences &m_preferences;
    QWidget &m_parent;
    VoteExporter m_exporter;
};

} // namespace proofsheet
