// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/IconButton.h"

#include "ui/theme/Look.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"

#include <QToolButton>

namespace proofsheet {

QToolButton *makeIconButton(const Theme &theme, const QString &icon, const QString &words, int side, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    setLook(button, Look::Quiet);
    button->setIcon(theme.icon(icon));
    button->setIconSize({metrics::iconSmall, metrics::iconSmall});
    button->setFixedSize(side, side);
    button->setToolTip(plainToolTip(words));
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace proofsheet
