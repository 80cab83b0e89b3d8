// SPDX-License-Identifier: GPL-3.0-or-later
// The one clock of all spinners: 12 beats a second while at least one is seen, none otherwise. NOTES, section 8. Main
// thread.
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

class QPainter;
class QRectF;

namespace proofsheet {

struct Tokens;

class SpinnerBeat : public QObject
{
    Q_OBJECT

public:
    explicit SpinnerBeat(QObject *parent = nullptr);

    // A view that shows spinners says so, and says when it shows none. A destroyed one is forgotten.
    void want(QObject *who, bool wanted);
    bool isRunning() const { return m_timer.isActive(); }
    void setStill(bool still); // reduced motion
    bool isStill() const { return m_still; }

    // A ring of a spinner 1200 ms a turn; still: a clock. where is square.
    void paint(QPainter &painter, const QRectF &where, const Tokens &tokens) const;

Q_SIGNALS:
    void beat();

private:
    void arrange();

    QTimer m_timer;
    QSet<QObject *> m_wanted;
    int m_phase = 0;
    bool m_still = false;
};

} // namespace proofsheet
