// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/candidate.h"

#include <QHash>
#include <QSet>

namespace engine {

/// A text on one line, its first 120 characters.
[[nodiscard]] QString previewOf(const QString &text);

/// Programs on one line each: the lines that the first parent does not have (the run's first program where it is gone), or
/// else the first ones; of the editable regions and without comments and blank lines, which are alike in all of them.
/// Remembers the lines of the living as hashes. Linear in the text.
class ProgramPreviews
{
public:
    [[nodiscard]] QString born(const Candidate &program);
    void retired(CandidateId program);

private:
    QHash<CandidateId, QSet<size_t>> m_lines;
};

} // namespace engine
