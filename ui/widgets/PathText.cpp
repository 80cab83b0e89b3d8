// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PathText.h"
#include "core/PlainText.h"

#include <QDir>

namespace proofsheet {

QString pathText(const QString &path)
{
    const QString home = QDir::homePath();
    if (path == home || path.startsWith(home + QLatin1Char('/')))
        return withoutHidden(QDir::toNativeSeparators(QStringLiteral("~") + path.mid(home.size())));
    return withoutHidden(QDir::toNativeSeparators(path));
}

} // namespace proofsheet
