// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/serviceinfo.h" // provider kinds

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace engine {

enum class FieldType { Text, LongText, Integer, Number, Money, Boolean, Choice, TextList, TextMap, Json };

/// Json: any document, as compact text in a QString.
/// Description of one setting: the schema for reading, checking, resolving and the forms.
struct Field {
    QString path;      ///< dotted, relative to its owner: "count", "temperature", "usdPerHour"
    FieldType type = FieldType::Text;
    QVariant fallback; ///< default value; invalid: none
    std::optional<double> minimum, maximum;
    QStringList choices;
    QString unit;      ///< "s", "USD", "tokens", "%" …; empty: none
    QStringList providers; ///< generator fields: the provider kinds that support it; empty: all
    bool open = false;     ///< Choice: other values are allowed, too
};

/// Fields of the run itself, by section: "" (task, seed, name …), "population", "embedding", "bandit", "control", "program", "testing",
/// "budget", "stop", "concurrency", "retry".
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

} // namespace engine
