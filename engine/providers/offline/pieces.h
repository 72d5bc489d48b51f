// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/providers/offline/grammar.h"
#include "engine/providers/offline/wishes.h"

namespace engine {

/// A part as it stands in a text: which alternative with which values, or foreign words that are kept as they are.
struct GrammarPiece {
    int part = -1;        ///< index into the grammar's parts; −1: foreign
    int alternative = -1;
    QStringList values;   ///< one per placeholder
    QString text;         ///< as it reads

    bool operator==(const GrammarPiece &) const = default;
};

/// The grammar with the rules that come from the task: topic, word, other.
[[nodiscard]] Grammar grammarFor(const Grammar &grammar, const Wishes &wishes);

/// What a text is made of, found by the literal words of the alternatives. Never fails: what is not known is foreign.
[[nodiscard]] QList<GrammarPiece> parsePieces(const Grammar &grammar, const QString &text);
/// The text; shared rules are made to agree with their first occurrence.
[[nodiscard]] QString renderPieces(const Grammar &grammar, QList<GrammarPiece> pieces);

/// An alternative of that part with its placeholders filled, avoiding values that `beside` already uses.
[[nodiscard]] GrammarPiece fillPiece(const Grammar &grammar, int part, int alternative, const QList<GrammarPiece> &beside, Random *random);
/// Writes `text` again from the values.
void rewrite(const Grammar &grammar, GrammarPiece *piece);

} // namespace engine
