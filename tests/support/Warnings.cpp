// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Warnings.h"

#include <QRegularExpression>
#include <QTest>

namespace proofsheet::test {

void failOnStrayWarnings()
{
    // The offscreen platform has no way to raise or activate a window and says so.
    static const char *const platform[] = {
        "This plugin does not support (raise|propagateSizeHints|createPlatformOpenGLContext)\\(\\)",
        "This plugin does not support grabbing the keyboard", // for a menu
        "QStandardPaths: (wrong permissions on runtime directory|XDG_RUNTIME_DIR not set|runtime directory).*",
        "Could not connect to .* D-Bus.*",
    };
    QString allowed;
    for (const char *pattern : platform)
        allowed += QLatin1Char('|') + QString::fromLatin1(pattern);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!%1).+").arg(allowed.mid(1))));
}

} // namespace proofsheet::test
