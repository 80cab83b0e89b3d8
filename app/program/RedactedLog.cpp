// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/RedactedLog.h"

#include "core/Redaction.h"

#include <QtGlobal>

namespace proofsheet {

namespace {

// Set before the handler is installed and cleared after it is gone.
std::optional<HeldKeys> keysOfTheLog;
QtMessageHandler qtsOwn = nullptr;

void write(QtMsgType type, const QMessageLogContext &context, const QString &line)
{
    if (const auto safe = lineForLog(line, keysOfTheLog->all()))
        qtsOwn(type, context, *safe);
}

} // namespace

RedactedLog::RedactedLog(HeldKeys keys)
{
    keysOfTheLog = std::move(keys);
    qtsOwn = qInstallMessageHandler(nullptr); // asks for the one that is in place, without a gap that could be used
    qInstallMessageHandler(&write);
}

RedactedLog::~RedactedLog()
{
    qInstallMessageHandler(qtsOwn);
    keysOfTheLog.reset();
}

std::optional<QString> lineForLog(const QString &line, const QList<QByteArray> &keys)
{
    if (line.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")))
        return std::nullopt;
    return redacted(line, keys);
}

} // namespace proofsheet
