// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt from a UTF-8 text file, or from standard input for "-". Blocks: only the command line reads one.
#pragma once

#include <QString>
#include <expected>

namespace proofsheet::cli {

// Without the byte order mark in front and the line feeds at its end. The error is a sentence that names the file.
std::expected<QString, QString> readPromptFile(const QString &path);

} // namespace proofsheet::cli
