// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/parts.h"
#include "engine/types/plan/step.h"

#include <QList>

#include <optional>

namespace engine {

/// A text or a program that takes part in the evolution.
struct Candidate {
    CandidateId id;
    CallId call; ///< call that wrote it; none when a person wrote it
    Step step = Step::Seeding;
    QList<CandidateId> parents;
    int generation = 1; ///< 1 + the largest generation of its parents
    QString generator;  ///< label of the generator, e.g. "offline", "openai gpt-4o", "you"
    Parts parts;        ///< its text, or its files
    std::optional<Arm> arm; ///< of a control arm; none: of the evolution
    int island = 0;
    QString change;          ///< origin of a program: "initial", "full", "diff", "cross", "tuned"; empty for texts
    QStringList changedParts; ///< names of the parts that differ from the first parent; empty for one part

    bool operator==(const Candidate &) const = default;
};

} // namespace engine
