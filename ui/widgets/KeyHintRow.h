// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and what they do, in one line: "[Tab] next pane  hold [B] blink". Hints that have no room are left out from the
// end.
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QWidget>

namespace proofsheet {

struct KeyHintSpec
{
    QStringList keys; // as they stand on the keyboard, each in a frame of its own
    QString word;     // after them, translated
    QString before;   // before them, translated: "hold"; mostly empty
    friend bool operator==(const KeyHintSpec &, const KeyHintSpec &) = default;
};

class KeyHintRow : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHintRow(const Theme &theme, QWidget *parent = nullptr);

    const QList<KeyHintSpec> &hints() const { return m_hints; }
    void setHints(const QList<KeyHintSpec> &hints);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const KeyHintSpec &hint) const;

    const Theme &m_theme;
    QList<KeyHintSpec> m_hints;
};

} // namespace proofsheet
