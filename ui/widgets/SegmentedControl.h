// SPDX-License-Identifier: GPL-3.0-or-later
// One choice out of a few, side by side in a trough. Keys are words of the caller. Arrow keys move, as in a radio
// group.
#pragma once

#include "ui/theme/Theme.h"

#include <QFrame>
#include <QList>

class QButtonGroup;
class QToolButton;

namespace proofsheet {

struct Segment
{
    QString key;  // may be empty: "automatic"
    QString text; // read to screen readers too where icons only
    QString icon; // an icon's name, or empty
    QString tip;
};

class SegmentedControl : public QFrame
{
    Q_OBJECT

public:
    SegmentedControl(const Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    void setSegments(const QList<Segment> &segments); // keeps the current key where it is still there, else the first
    QString current() const { return m_current; }
    void setCurrent(const QString &key); // no signal; a null key: none is on
    // A segment that cannot be chosen now, and why. An empty reason: it can.
    void setUnavailable(const QString &key, const QString &reason);
    bool isAvailable(const QString &key) const;
    QWidget *segment(const QString &key) const; // its button, for drops; null: there is none
    void setIconsOnly(bool iconsOnly);
    void setCompact(bool hug); // hug: as narrow as its texts; else segments share the width

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &key); // by a person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *button(const QString &key) const;

    const Theme &m_theme;
    QList<Segment> m_segments;
    QList<QToolButton *> m_buttons;
    QButtonGroup *m_group;
    QString m_current;
    bool m_iconsOnly = false;
};

} // namespace proofsheet
