// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace engine {

struct ReportInput;

enum class ReportFormat { Markdown, Text, Json, JsonLines, Pairs, Csv, Html };

/// "md", "txt", "json", "jsonl", "pairs", "csv", "html": the names of --format.
[[nodiscard]] QString toName(ReportFormat format);
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(QStringView name);
/// File suffix of the format, without the dot; pairs use "jsonl".
[[nodiscard]] QString fileSuffix(ReportFormat format);

struct ReportOptions {
    ReportFormat format = ReportFormat::Markdown;
    std::optional<int> best;    ///< only the first `best` candidates
    QList<CandidateId> chosen;  ///< only these; with neither: the whole run
    bool prompts = true;        ///< task, criterion, hint and prompts of the configuration
    bool modelNames = true;     ///< generators, judges and endpoints
    bool costs = true;          ///< money, spent and allowed
};

/// Renders a report, UTF-8. The same input and options give the same bytes on every machine and in every
/// locale. Names and values of environment variables are never written. Pure; any thread; cannot fail.
[[nodiscard]] QByteArray report(const ReportInput &input, const ReportOptions &options);

struct ReportFile {
    QString name; ///< "001-12.md": rank and id; programs have the suffix of their language; "001-12/src/a.py": a part
    QByteArray content;
};
/// One Markdown file, text file or program per candidate in scope, with its text only; a folder for a program with several
/// parts. For programs also "001-12.patch": the change against the candidate created first, unless they are equal.
[[nodiscard]] QList<ReportFile> reportFiles(const ReportInput &input, const ReportOptions &options);

} // namespace engine
