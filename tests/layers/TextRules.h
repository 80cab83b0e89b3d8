// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about words that a source must not contain, or must, and about its length. Pure.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace proofsheet::layers {

inline constexpr int mostLines = 400; // docs/architecture.md, "Rules that hold everywhere"

// One line for each violation: "ui/MainWindow.cpp:12: a nested event loop: processEvents". path is from the
// repository's root.
QStringList textViolations(const QString &path, const QString &source);

// Classes that two headers define: the linker would take one for the other. headers: contents by path.
QStringList namesTwice(const QMap<QString, QString> &headers);

} // namespace proofsheet::layers
