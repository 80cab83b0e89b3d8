// SPDX-License-Identifier: GPL-3.0-or-later
// What each folder may include. docs/architecture.md shows the same table to people; tst_layers holds the two together.
#pragma once

#include <QList>
#include <QStringList>

namespace proofsheet::layers {

struct Layer
{
    QString name;
    QString folder;       // from the repository's root, '/' at its end
    QStringList includes; // layers; its own goes without saying
    QStringList qt;       // Qt modules, as their header folders are called; QtCore goes without saying
    QStringList others;   // headers of other libraries
};

// Lowest first: a layer includes only layers that stand before it.
const QList<Layer> &layerTable();

// The layer of a file, by its path from the repository's root; nullptr outside app/ and ui/ and in unknown folders.
const Layer *layerOf(const QString &path);

} // namespace proofsheet::layers
