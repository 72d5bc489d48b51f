// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "engine/config/resolution/resolve.h"

#include <QString>

namespace ui {

// The words for every place of a configuration. Translated at the moment of the call.

struct FieldText {
    QString title; ///< "Temperature"; empty: there is no text for that path
    QString help;  ///< one sentence
};

/// Of a whole path: "budget.usd", "seeding.count", "mutation.generators[1].model", "evaluators[0].maxWords".
[[nodiscard]] FieldText fieldText(const QString &path);
/// "Mutation › Generator 2 › Temperature"; falls back to the path's own words.
[[nodiscard]] QString placeTitle(const QString &path);
/// The word for one of a field's choices; the choice itself when there is none.
[[nodiscard]] QString choiceTitle(const QString &field, const QString &choice);
/// "s", "words", "$"; empty for none.
[[nodiscard]] QString unitText(const QString &unit);
/// "built in", "from App", "from Run", "from Step": short enough for a chip.
[[nodiscard]] QString sourceChipText(engine::Source source);
/// A value as a person reads it in lists: "on", "3 lines", "0.7".
[[nodiscard]] QString valueText(const QString &path, const QVariant &value);
[[nodiscard]] QString evaluatorTitle(const QString &kind);

} // namespace ui
