// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/problem.h"
#include "engine/config/document/readwrite.h"
#include "engine/types/plan/runconfig.h"
#include "engine/types/plan/runplan.h"

#include <QVariant>

namespace engine {

/// Where an effective value comes from, weakest first.
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

/// The whole of inheritance: built-in → application → run → step → generator, a setting only for generators of the
/// provider it was made for. Pure; under 5 ms for any sensible document.
[[nodiscard]] Resolution resolve(const RunConfig &config, const RunConfig &application = {});
/// The same with line and column in every problem.
[[nodiscard]] Resolution resolve(const ParsedConfig &parsed, const RunConfig &application = {});
/// The problems with line and column of their paths in the text.
[[nodiscard]] QList<Problem> placed(QList<Problem> problems, const ParsedConfig &parsed);
/// Errors first, else in their order.
void sortProblems(QList<Problem> &problems);
/// Problems of the parsed configuration with line and column, after those of reading it.
[[nodiscard]] Resolution placed(Resolution resolution, const ParsedConfig &parsed);
/// The configuration with every effective value written out: resolves to the same plan with no application defaults.
[[nodiscard]] RunConfig freeze(const RunConfig &config, const RunConfig &application = {});
/// The other way: what was set by hand in a frozen configuration, without what is built in or stands in the settings
/// anyway and without a seed that was drawn. The same plan; the frozen one itself where that cannot be said shorter.
[[nodiscard]] RunConfig thaw(const RunConfig &frozen, const RunConfig &application = {});

} // namespace engine
