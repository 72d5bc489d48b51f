// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

// Parts of report(): one function per format; the input is already reduced to what the options allow.
// Inside this room only.

struct ReportPage {
    const ReportInput &input;
    const ReportOptions &options;
    QList<ReportCandidate> candidates; ///< in scope, best first
    QList<Match> matches;              ///< both sides in scope, oldest first
    QString title;
    QList<std::pair<QString, QString>> facts; ///< about the run: label, value
};

[[nodiscard]] QByteArray markdownReport(const ReportPage &page);
[[nodiscard]] QByteArray textReport(const ReportPage &page);
[[nodiscard]] QByteArray jsonReport(const ReportPage &page);
[[nodiscard]] QByteArray jsonLinesReport(const ReportPage &page);
[[nodiscard]] QByteArray pairsReport(const ReportPage &page);
[[nodiscard]] QByteArray csvReport(const ReportPage &page);
[[nodiscard]] QByteArray htmlReport(const ReportPage &page);

[[nodiscard]] QString name(CandidateId id);             ///< "#12"
[[nodiscard]] QString ratingText(const Rating &rating); ///< "1612 ± 35"; "–" before the first match
[[nodiscard]] QString scoreText(const RunState &state, const CandidateState &candidate); ///< "1.440 ± 0.030"
[[nodiscard]] QString parentsText(const QList<CandidateId> &parents);
[[nodiscard]] QString verdictText(const Match &match);  ///< "#3 over #7", "#3 and #7 tie"
/// Headings and cells of the table of candidates, without columns that the options exclude.
[[nodiscard]] QStringList tableHeadings(const ReportPage &page);
[[nodiscard]] QStringList tableCells(const ReportPage &page, const ReportCandidate &candidate);

[[nodiscard]] nlohmann::ordered_json resultObject(const RunId &run, const RunState &state, const QString &bestText,
    const QList<Score> &bestScores);

} // namespace engine
