// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/candidate.h"

#include <QHash>
#include <QSet>

namespace engine {

/// The first 120 characters of a text on one line.
[[nodiscard]] QString previewOf(const QString &text);

/// One-line previews of programs: the lines that the first parent does not have (the run's first program if
/// the parent is unknown), else the first lines. Only lines of the editable regions, without comments and
/// blank lines, as these differ least. Stores hashes of the lines of living candidates. Linear in the text.
class ProgramPreviews
{
public:
    [[nodiscard]] QString born(const Candidate &program);
    void retired(CandidateId program);

private:
    QHash<CandidateId, QSet<size_t>> m_lines;
};

} // namespace engine
