// SPDX-License-Identifier: GPL-3.0-or-later
// The line-ups that a person has saved. The file is read and written by a worker, in order. Main thread.
#pragma once

#include "core/Error.h"
#include "core/LineUpPreset.h"

#include <QObject>
#include <QThreadPool>
#include <functional>

namespace proofsheet {

class LineUpStore : public QObject
{
    Q_OBJECT

public:
    // path: the file; empty: the user's own, beside the settings. Reads it at once; loaded() comes from the event loop.
    explicit LineUpStore(const QString &path = {}, QObject *parent = nullptr);
    ~LineUpStore() override; // what was asked for is written first

    bool isLoaded() const { return m_loaded; }
    const QList<LineUpPreset> &presets() const { return m_presets; } // by name
    // Seen in presets() when it is on disk; saved is called then, unless context is gone, and not where it failed.
    void apply(const LineUpEdit &edit, QObject *context = nullptr, std::function<void()> saved = {});

Q_SIGNALS:
    void loaded();
    void changed();
    // Invalid: the file is a later version's and is left alone (detail: its path). Storage: nothing was changed.
    void failed(const proofsheet::Error &error);
    void damagedFileSetAside(const QString &path); // once; there are no line-ups then

private:
    struct Answer;
    void run(std::optional<LineUpEdit> edit, std::function<void()> saved);
    void take(const Answer &answer);

    QString m_path;
    QList<LineUpPreset> m_presets;
    bool m_loaded = false;
    QThreadPool m_worker; // one thread: in order
};

} // namespace proofsheet
