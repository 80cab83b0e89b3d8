// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop prefers dark, as its portal says (org.freedesktop.appearance color-scheme), and when that
// changes. Qt 6.4 has no QStyleHints::colorScheme. Asks after the event loop has started and never waits for the
// answer.
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace proofsheet {

class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    std::optional<bool> prefersDark() const
    {
        return m_prefersDark;
    } // nothing: no portal, no preference, or not told yet

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &value);

    std::optional<bool> m_prefersDark;
};

} // namespace proofsheet
