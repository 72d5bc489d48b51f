// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// What a line says of a text, apart from its form: "the revised version".
struct LeadSubject {
    int points = 0;       ///< how much it speaks for a lead-in
    bool version = false; ///< a word for a text stands there, with nothing behind it that tells of something else
    bool noun = false;    ///< there is such a word, whatever follows it but a sentence of its own
    bool genre = false;   ///< it is a sort of text
    bool owned = false;   ///< "of" something follows that is no text: "the improved version of me"
    bool ends = false;    ///< nothing but brackets, numbers or a verb such as "reads" follows it
    bool rewritten = false; ///< as only texts are: "reworded"
    bool revised = false; ///< the text is said to be changed: "improved", "rewritten"
};

// How much a word says.
constexpr int forVersion = 4, forRewritten = 4, forRevised = 3, forFresh = 2, forIndefinite = 1;

[[nodiscard]] LeadSubject leadSubjectOf(QStringView said);

/// How many words stand before what a label says of the text: 0 in "Revised text", 1 in "My revised text".
[[nodiscard]] qsizetype wordsBeforeSubject(QStringView said);

/// Where "here is …" ends, also behind a clause ("Based on the feedback, here is …"); -1 when the sentence presents nothing.
/// `mild`: it says less, such as "this is".
[[nodiscard]] qsizetype presentsUntil(QStringView sentence, bool *mild);

} // namespace engine
