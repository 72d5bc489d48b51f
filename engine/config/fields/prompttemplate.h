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
/// Each {variable} that is in `values` replaced, once: braces inside values stay, as do unknown variables. A line that
/// holds nothing but variables that are all empty is left out, and of several empty lines one stays.
[[nodiscard]] QString filledTemplate(const QString &text, const QHash<QString, QString> &values);

/// Candidates at which a run ends when a configuration names no end at all.
inline constexpr int builtInStopCandidates = 40;

} // namespace engine
