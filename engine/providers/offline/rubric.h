// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

/// One thing measured in a text.
struct Measure {
    QString name;     ///< key of the rubric's weights
    double value = 0; ///< 0 … 1
    double weight = 0;
    QString says;     ///< the measured number: "52 words of at most 60"
};

/// All measures of the grammar's rubric, sorted by name. Pure; the same on every machine.
[[nodiscard]] QList<Measure> measure(const Grammar &grammar, const Wishes &wishes, const QString &text);
/// Weighted mean, 0 … 1.
[[nodiscard]] double rubricScore(const QList<Measure> &measures);
/// The same for a bundled grammar without limits from a task; 0 for an unknown grammar.
[[nodiscard]] double rubricScore(const QString &grammarId, const QString &text);

} // namespace engine
