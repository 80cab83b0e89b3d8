// SPDX-License-Identifier: GPL-3.0-or-later
// The program's arguments as a value. Strict: what is not understood is refused before anything is done. Pure.
#pragma once

#include "core/Provider.h"
#include "core/Wish.h"

#include <QStringList>
#include <chrono>
#include <expected>
#include <variant>

namespace proofsheet::cli {

// No command: the window.
struct WindowOptions
{
    QString library; // as typed; empty: the one that the preferences name
    QString baseUrl;
    friend bool operator==(const WindowOptions &, const WindowOptions &) = default;
};

struct GenerateOptions
{
    Wish wish;          // its prompt is empty with promptFile
    QString promptFile; // empty: the prompt was given
    ProviderId provider = fastRouterId;
    QString baseUrl; // replaces the provider's address
    bool allowHttp = false;
    QString library;
    std::chrono::seconds timeout{600}; // from each submit
    bool json = false;
    friend bool operator==(const GenerateOptions &, const GenerateOptions &) = default;
};

struct ResumeOptions
{
    QString library;
    QString baseUrl; // empty: FastRouter's, the preferences' and the sample provider's entries
    bool allowHttp = false;
    std::chrono::seconds timeout{600}; // from when it is taken up
    bool json = false;
    friend bool operator==(const ResumeOptions &, const ResumeOptions &) = default;
};

struct ModelsOptions
{
    QString library;
    bool json = false;
    friend bool operator==(const ModelsOptions &, const ModelsOptions &) = default;
};

struct ListOptions
{
    QString library;
    bool json = false;
    friend bool operator==(const ListOptions &, const ListOptions &) = default;
};

struct RebuildOptions
{
    QString library;
    bool json = false;
    friend bool operator==(const RebuildOptions &, const RebuildOptions &) = default;
};

struct ServeSamplesOptions
{
    quint16 port = 0; // 0: any free one
    friend bool operator==(const ServeSamplesOptions &, const ServeSamplesOptions &) = default;
};

struct HelpOptions
{
    QString command; // empty: the overview
    friend bool operator==(const HelpOptions &, const HelpOptions &) = default;
};

struct VersionOptions
{
    friend bool operator==(const VersionOptions &, const VersionOptions &) = default;
};

using CommandLine = std::variant<WindowOptions, GenerateOptions, ResumeOptions, ModelsOptions, ListOptions,
                                 RebuildOptions, ServeSamplesOptions, HelpOptions, VersionOptions>;

// arguments: without the program's name. The error is a sentence that names the word that is wrong: exit code 2.
// Qt's own options (-platform and its kin) are passed over where they stand in front or with the window.
std::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

// Sample pictures have text painted on them, which needs a QGuiApplication. resume may have to start the sample
// provider.
bool needsPainting(const CommandLine &commandLine);

} // namespace proofsheet::cli
