// SPDX-License-Identifier: GPL-3.0-or-later
// Finds controls that a keyboard reaches and a screen reader could not name. Header only: it needs Qt Widgets.
#pragma once

#include <QAccessible>
#include <QWidget>

namespace proofsheet::test {

// Class and object name of each focusable, visible control in root without an accessible name.
inline QStringList nameless(const QWidget &root)
{
    QStringList found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool inside = widget->focusProxy() || widget->parentWidget()->focusProxy() == widget;
        const bool part = widget->objectName().startsWith(QLatin1String("qt_"));
        if (!widget->isVisibleTo(&root) || !(widget->focusPolicy() & Qt::TabFocus) || inside || part)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            found += QString::fromLatin1(widget->metaObject()->className());
    }
    return found;
}

} // namespace proofsheet::test
