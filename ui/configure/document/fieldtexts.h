// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "engine/config/resolution/resolve.h"

#include <QString>

namespace ui {

// Texts for every path of a configuration, translated at each call.

struct FieldText {
    QString title; ///< "Temperature"; empty: no text for the path
    QString help;  ///< one sentence
};

/// Texts of a complete path: "budget.usd", "seeding.count", "mutation.generators[1].model", "evaluators[0].maxWords".
[[nodiscard]] FieldText fieldText(const QString &path);
/// Title of a path: "Mutation › Generator 2 › Temperature". Parts without a title appear as in the path.
[[nodiscard]] QString placeTitle(const QString &path);
/// Title of one of a field's choices; the choice itself if there is none.
[[nodiscard]] QString choiceTitle(const QString &field, const QString &choice);
/// Label of a unit: "s", "words", "$"; empty for none.
[[nodiscard]] QString unitText(const QString &unit);
/// Source of a value, short enough for a chip: "built in", "from App", "from Run", "from Step".
[[nodiscard]] QString sourceChipText(engine::Source source);
/// Text of a value for lists: "on", "0.7", "not set".
[[nodiscard]] QString valueText(const QString &path, const QVariant &value);
[[nodiscard]] QString evaluatorTitle(const QString &kind);

} // namespace ui
