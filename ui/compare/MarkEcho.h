// SPDX-License-Identifier: GPL-3.0-or-later
// Says in the middle of a picture what a key has just done to it: stars, a flag, a label. Goes by itself and lets the
// mouse through.
#pragma once

#include "core/ImageRecord.h"
#include "ui/theme/Theme.h"

#include <QTimer>
#include <QWidget>

namespace proofsheet {

class MarkEcho : public QWidget
{
    Q_OBJECT

public:
    static constexpr int shownMs = 700;

    MarkEcho(const Theme &theme, QWidget *parent); // parent: the pane; it stands in its middle

    // What differs is shown; nothing where nothing does.
    void show(const Marks &before, const Marks &after);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Kind { Stars, Flag, Label };

    const Theme &m_theme;
    QTimer m_leave;
    Kind m_kind = Kind::Stars;
    Marks m_marks;
};

} // namespace proofsheet
