// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/field.h"
#include "engine/providers/dialects/serviceinfo.h" // provider kinds

#include <optional>

namespace engine {

/// Fields of the run itself, by section: "" (task, seed, name …), "population", "embedding", "bandit", "control", "program",
/// "testing", "budget", "stop", "concurrency", "retry".
[[nodiscard]] const QStringList &runSections();
[[nodiscard]] const QList<Field> &runFields(const QString &section);
/// A step's own fields ("seeding", "evaluation", "mutation", "crossover", "refinement"), without those of generators.
[[nodiscard]] const QList<Field> &stepFields(const QString &step);
/// Fields of a generator; each may be set at application, run, step or generator level and is inherited downwards.
[[nodiscard]] const QList<Field> &generatorFields();
/// Fields of an evaluator of that kind ("length", "regex" …); children of a composite are under "children" beside them.
[[nodiscard]] const QList<Field> &evaluatorFields(const QString &kind);
/// Whether a provider of that kind supports the field.
[[nodiscard]] bool understands(const Field &field, const QString &provider);
/// The field at a full path: "budget.usd", "mutation.temperature", "seeding.generators[1].model", "evaluators[0].maxWords".
[[nodiscard]] std::optional<Field> fieldAt(const QString &path);
[[nodiscard]] const QStringList &stepNames();
[[nodiscard]] const QStringList &evaluatorKinds();
/// Every field that has such a name, of any owner.
[[nodiscard]] const QList<Field> &fieldsNamed(const QString &name);

} // namespace engine
