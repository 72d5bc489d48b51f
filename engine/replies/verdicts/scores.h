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

/// A judge's scores of one text by a rubric.
struct RubricScores {
    QList<NamedScore> scores; ///< 1 … 5, one for each dimension, in that order
    QStringList issues;       ///< one line each

    bool operator==(const RubricScores &) const = default;
};

/// The output of an evaluating program for one text.
struct ProgramScore {
    double score = 0;           ///< finite
    std::optional<bool> passed; ///< nullopt: not given
    QStringList deficiencies;
    QList<NamedScore> metrics;  ///< finite ones, by name

    bool operator==(const ProgramScore &) const = default;
};

/// Reads a judge's scores, without thoughts: from the first complete JSON value that scores every dimension, or the
/// last one announced as final; else from several values together, from a cut one, or from lines ("Clarity: 4/5").
/// Dimensions are recognised in any case, with spaces or underscores, flat or nested, as members, as objects with a
/// score or as items of a list that name them. A score is a number, also as text: "4", "4.5", "4,5", "4/5", "4 out
/// of 5". With one dimension, a single score without a name counts. Scores that are missing, out of 1 … 5, on
/// another scale or contradictory → BadReply, which names them and quotes the reply's start. Linear.
[[nodiscard]] Result<RubricScores> readScores(const QString &reply, const QStringList &dimensions);

/// Reads the output of an evaluating program: a number alone, or the last JSON object with a score (and
/// "passed", "deficiencies", "metrics"), with any text around it. Python's NaN is no score. BadReply as above.
[[nodiscard]] Result<ProgramScore> readProgramScore(const QString &output);

} // namespace engine
