// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/step.h"

#include <QList>

#include <optional>

namespace engine {

/// Who beside the evolution wrote a text for comparison, at the same cost (evolve.md, "Control arm").
enum class Arm {
    BestOfN, ///< seeds and nothing else
    Chain    ///< each text is a rewriting of the one before
};
[[nodiscard]] QString toName(Arm arm); ///< "bestOfN", "chain"
[[nodiscard]] std::optional<Arm> armFromName(QStringView name);

/// A further file of a candidate that is more than one text.
struct SourceFile {
    QString path; ///< relative, with '/'
    QString text;

    bool operator==(const SourceFile &) const = default;
};

/// A text that takes part in the evolution; of a program its main file.
struct Candidate {
    CandidateId id;
    CallId call; ///< the call that wrote it; none when a person did
    Step step = Step::Seeding;
    QList<CandidateId> parents;
    int generation = 1; ///< 1 + the largest of its parents'
    QString generator;  ///< label of the generator, e.g. "offline", "openai gpt-4o", "you"
    QString text;
    std::optional<Arm> arm; ///< of a control arm; none: of the evolution
    QList<SourceFile> files; ///< beside the main one; none for texts
    int island = 0;
    QString change;          ///< how a program came about: "initial", "full", "diff", "cross", "tuned"; empty for texts

    bool operator==(const Candidate &) const = default;
};

} // namespace engine
