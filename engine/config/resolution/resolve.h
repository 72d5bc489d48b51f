// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"
#include "engine/document/readwrite.h"
#include "engine/types/plan/runconfig.h"
#include "engine/types/plan/runplan.h"

#include <QVariant>

namespace engine {

/// Source of an effective value, weakest first.
enum class Source { BuiltIn, Application, Run, Step, Generator };

struct EffectiveValue {
    QString path; ///< "budget.usd", "seeding.count", "mutation.generators[0].temperature"
    QVariant value;
    Source source = Source::BuiltIn;

    bool operator==(const EffectiveValue &) const = default;
};

struct Resolution {
    RunPlan plan;
    QList<EffectiveValue> values;
    QList<Problem> problems; ///< errors first

    [[nodiscard]] bool ok() const; ///< no error among the problems
};

/// Applies inheritance: built-in → application → run → step → generator; a setting applies
/// only to generators of its provider. Pure; under 5 ms for documents of usual size.
[[nodiscard]] Resolution resolve(const RunConfig &config, const RunConfig &application = {});
/// The same with line and column in every problem.
[[nodiscard]] Resolution resolve(const ParsedConfig &parsed, const RunConfig &application = {});
/// The problems with line and column of their paths in the text.
[[nodiscard]] QList<Problem> placed(QList<Problem> problems, const ParsedConfig &parsed);
/// Errors first, otherwise in their order.
void sortProblems(QList<Problem> &problems);
/// The resolution with line and column in its problems, after the problems of parsing.
[[nodiscard]] Resolution placed(Resolution resolution, const ParsedConfig &parsed);
/// The configuration with every effective value written out: it resolves to the same plan without application defaults.
[[nodiscard]] RunConfig freeze(const RunConfig &config, const RunConfig &application = {});
/// Inverse of freeze(): the settings that a person made in a frozen configuration, without values equal to built-in or application
/// defaults and without a drawn seed. Resolves to the same plan; the frozen configuration itself when no shorter form does.
[[nodiscard]] RunConfig thaw(const RunConfig &frozen, const RunConfig &application = {});

} // namespace engine
