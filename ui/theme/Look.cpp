// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Look.h"

#include <QVariant>

namespace proofsheet {

namespace {
const char property[] = "proofsheetLook";
}

void setLook(QWidget *widget, Look look)
{
    widget->setProperty(property, int(look));
    widget->update();
}

Look lookOf(const QWidget *widget)
{
    return widget ? Look(widget->property(property).toInt()) : Look::Plain;
}

} // namespace proofsheet
