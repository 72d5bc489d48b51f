// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

/// A part found in a text: its alternative with values, or foreign text that is kept unchanged.
struct GrammarPiece {
    int part = -1;        ///< index into the grammar's parts; −1: foreign
    int alternative = -1;
    QStringList values;   ///< one per placeholder
    QString text;         ///< as written

    bool operator==(const GrammarPiece &) const = default;
};

/// The grammar with the rules that depend on the task: topic, word, other.
[[nodiscard]] Grammar grammarFor(const Grammar &grammar, const Wishes &wishes);

/// Splits a text into pieces by the literal words of the alternatives. Never fails: unknown text becomes foreign pieces.
[[nodiscard]] QList<GrammarPiece> parsePieces(const Grammar &grammar, const QString &text);
/// The text of the pieces; shared rules take the value of their first occurrence.
[[nodiscard]] QString renderPieces(const Grammar &grammar, QList<GrammarPiece> pieces);

/// An alternative of that part with its rules expanded, avoiding values used in `beside`.
[[nodiscard]] GrammarPiece fillPiece(const Grammar &grammar, int part, int alternative, const QList<GrammarPiece> &beside, Random *random);
/// Rebuilds `text` from the values.
void rewrite(const Grammar &grammar, GrammarPiece *piece);

} // namespace engine
