// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Adds line and column to the problems of a resolution.

#include "engine/config/fields/canonical.h"
#include "engine/config/fields/paths.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/fieldvalue.h"

#include <algorithm>

namespace engine {

namespace {

/// The place of the path, or of its nearest ancestor in the text.
std::pair<int, int> placeOf(const ParsedConfig &parsed, const Canonical &document, const QString &path)
{
    for (QString at = path; !at.isEmpty(); at = parentPath(at)) {
        const auto found = parsed.places.constFind(document.origin(at));
        if (found != parsed.places.constEnd())
            return *found;
    }
    return {0, 0};
}

} // namespace

Resolution placed(Resolution resolution, const ParsedConfig &parsed)
{
    const bool unreadable = std::any_of(parsed.problems.begin(), parsed.problems.end(), [](const Problem &problem) { return problem.severity == Severity::Error; });
    if (unreadable)
        resolution.problems.clear(); // a document that does not parse has no missing values to report
    resolution.problems = parsed.problems + placed(resolution.problems, parsed);
    sortProblems(resolution.problems);
    return resolution;
}

QList<Problem> placed(QList<Problem> problems, const ParsedConfig &parsed)
{
    const Canonical document = canonical(readDocument(parsed.config));
    for (Problem &problem : problems)
        std::tie(problem.line, problem.column) = placeOf(parsed, document, problem.path);
    return problems;
}

} // namespace engine
