// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace engine {

enum class FieldType { Text, LongText, Integer, Number, Money, Boolean, Choice, TextList, TextMap, Json };

/// Json: any document, as compact text in a QString.
/// What may be written at one place. The schema that reading, checking, resolving and the forms share.
struct Field {
    QString path;      ///< dotted, relative to its owner: "count", "temperature", "usdPerHour"
    FieldType type = FieldType::Text;
    QVariant fallback; ///< the value when nobody says anything; invalid: none
    std::optional<double> minimum, maximum;
    QStringList choices;
    QString unit;      ///< "s", "USD", "tokens", "%" …; empty: none
    QStringList providers; ///< generator fields: the kinds that understand it; empty: all
    bool open = false;     ///< Choice: other values are allowed as well
};

/// Fields of the run itself, by section: "" (task, seed, name …), "population", "bandit", "control", "program", "testing",
/// "budget", "stop", "concurrency", "retry".
[[nodiscard]] const QStringList &runSections();
[[nodiscard]] const QList<Field> &runFields(const QString &section);
/// A step's own fields ("seeding", "evaluation", "mutation", "crossover", "refinement"), generators not among them.
[[nodiscard]] const QList<Field> &stepFields(const QString &step);
/// Fields of a generator; each may stand at application, run, step or generator level and is inherited downwards.
[[nodiscard]] const QList<Field> &generatorFields();
/// Fields of an evaluator of that kind ("length", "regex" …); a composite's children stand under "children" beside them.
[[nodiscard]] const QList<Field> &evaluatorFields(const QString &kind);
/// Whether a provider of that kind makes use of the field.
[[nodiscard]] bool understands(const Field &field, const QString &provider);
/// The field at a whole path: "budget.usd", "mutation.temperature", "seeding.generators[1].model", "evaluators[0].maxWords".
[[nodiscard]] std::optional<Field> fieldAt(const QString &path);
[[nodiscard]] const QStringList &stepNames();
/// The kinds this version can run.
[[nodiscard]] const QStringList &providerKinds();
/// Of these, the ones that answer over the network.
[[nodiscard]] const QStringList &serviceKinds();
/// The environment variable in which a kind's key is looked for when none is named; empty: it needs no key.
[[nodiscard]] QString keyVariableOf(const QString &provider);
/// Whether the text can name an environment variable: letters of ASCII, digits and _, not beginning with a digit.
[[nodiscard]] bool isVariableName(const QString &name);
[[nodiscard]] const QStringList &evaluatorKinds();

} // namespace engine
