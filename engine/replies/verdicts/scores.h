// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace engine {

struct NamedScore {
    QString name;
    double value = 0;

    bool operator==(const NamedScore &) const = default;
};

/// What a judge wrote of one text by a rubric.
struct RubricScores {
    QList<NamedScore> scores; ///< 1 … 5, one for each dimension asked for, in that order
    QStringList issues;       ///< one line each

    bool operator==(const RubricScores &) const = default;
};

/// What a program printed of one text.
struct ProgramScore {
    double score = 0;           ///< finite
    std::optional<bool> passed; ///< nothing: it does not say
    QStringList deficiencies;
    QList<NamedScore> metrics;  ///< finite ones, by name

    bool operator==(const ProgramScore &) const = default;
};

/// Reads a judge's scores, its thoughts taken off: from the first complete JSON value that scores every dimension, or the
/// last one that is announced as final; else from several values together, from one that was cut, or from lines ("Clarity:
/// 4/5"). Dimensions are found whatever their case, spaces and underscores, flat or nested, as members, as objects with a
/// score of their own or as items of a list that name them. A score is a number, also as text: "4", "4.5", "4,5", "4/5",
/// "4 out of 5". With one dimension a lone score counts. Missing, out of 1 … 5, of another scale or scored twice
/// differently → BadReply, whose detail says which and quotes the reply's start. Linear.
[[nodiscard]] Result<RubricScores> readScores(const QString &reply, const QStringList &dimensions);

/// Reads what an evaluating program printed: a number alone, or the last JSON object with a score ("passed",
/// "deficiencies" and "metrics" beside it), whatever stands around it. Python's NaN is no score. BadReply as above.
[[nodiscard]] Result<ProgramScore> readProgramScore(const QString &output);

} // namespace engine
