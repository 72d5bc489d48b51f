// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace engine {

/// The bundled prompt of a step ("seeding" …), with {variables}; from resources/prompts.
[[nodiscard]] QString defaultTemplate(const QString &step);
/// Criterion of the judge when a configuration gives none.
[[nodiscard]] QString defaultCriterion();
/// The {variables} a step's template may use, without braces.
[[nodiscard]] QStringList templateVariables(const QString &step);
/// Those of them that the template must contain.
[[nodiscard]] QStringList neededVariables(const QString &step);
/// Variables in the text that the step does not have.
[[nodiscard]] QStringList unknownVariables(const QString &step, const QString &text);
/// Replaces each {variable} in `values` once: braces inside values and unknown variables stay. A
/// line of variables that are all empty is removed, and consecutive empty lines are reduced to one.
[[nodiscard]] QString filledTemplate(const QString &text, const QHash<QString, QString> &values);

/// Default number of candidates at which a run ends, for configurations without any stop rule.
inline constexpr int builtInStopCandidates = 40;

} // namespace engine
