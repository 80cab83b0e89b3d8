// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainWords.h"

#include "core/PlainText.h"

#include <QTextDocument>

#include <algorithm>

namespace proofsheet {

QString plainToolTip(const QString &text)
{
    constexpr qsizetype mostInLine = 80; // a tooltip breaks only the lines of markup
    const QString clean = withoutHidden(text);
    const QStringList lines = clean.split(u'\n');
    const bool fits = std::ranges::all_of(lines, [](const QString &line) { return line.size() <= mostInLine; });
    // A screen reader reads a tooltip as it stands: markup only where there is no other way.
    if (fits && !Qt::mightBeRichText(clean))
        return clean;
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(clean.toHtmlEscaped());
}

QString plainButtonText(const QString &text)
{
    return withoutHidden(text).replace(u'&', QLatin1String("&&"));
}

} // namespace proofsheet
