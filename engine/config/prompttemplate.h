// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace engine {

/// The bundled prompt of a step ("seeding" …), with {variables}; from resources/prompts.
[[nodiscard]] QString defaultTemplate(const QString &step);
/// What the judge is asked when a configuration does not say.
[[nodiscard]] QString defaultCriterion();
/// The {variables} a step's template may use, without braces.
[[nodiscard]] QStringList templateVariables(const QString &step);
/// Those in the text that are not among the step's variables.
[[nodiscard]] QStringList unknownVariables(const QString &step, const QString &text);
/// Each {variable} replaced by its value, once: braces inside values stay. A line is left out when it has variables and
/// all of them are empty, so that "Hint: {hint}" vanishes with the hint. Unknown variables stay as they are.
[[nodiscard]] QString filledTemplate(const QString &text, const QHash<QString, QString> &values);

/// Candidates at which a run ends when a configuration names no end at all.
inline constexpr int builtInStopCandidates = 40;

} // namespace engine
