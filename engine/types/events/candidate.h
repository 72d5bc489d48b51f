// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/step.h"

#include <QList>

#include <optional>

namespace engine {

/// Method that wrote a text for comparison at the same cost, in place of the evolution (evolve.md, "Control arm").
enum class Arm {
    BestOfN, ///< plain seeds
    Chain    ///< each text is a rewriting of the previous one
};
[[nodiscard]] QString toName(Arm arm); ///< "bestOfN", "chain"
[[nodiscard]] std::optional<Arm> armFromName(QStringView name);

/// An additional file of a candidate with several files.
struct SourceFile {
    QString path; ///< relative, with '/'
    QString text;

    bool operator==(const SourceFile &) const = default;
};

/// A text that takes part in the evolution; for a program its main file.
struct Candidate {
    CandidateId id;
    CallId call; ///< call that wrote it; none when a person wrote it
    Step step = Step::Seeding;
    QList<CandidateId> parents;
    int generation = 1; ///< 1 + the largest generation of its parents
    QString generator;  ///< label of the generator, e.g. "offline", "openai gpt-4o", "you"
    QString text;
    std::optional<Arm> arm; ///< of a control arm; none: of the evolution
    QList<SourceFile> files; ///< additional files; none for texts
    int island = 0;
    QString change;          ///< origin of a program: "initial", "full", "diff", "cross", "tuned"; empty for texts

    bool operator==(const Candidate &) const = default;
};

} // namespace engine
