// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// The mention of a text in a line, apart from its form: "the revised version".
struct LeadSubject {
    int points = 0;       ///< points for a lead-in
    bool version = false; ///< has a word for a text, and nothing after it refers to something else
    bool noun = false;    ///< has such a word, followed by anything except a sentence of the text
    bool genre = false;   ///< it is a kind of text
    bool owned = false;   ///< followed by "of" something that is no text: "the improved version of me"
    bool ends = false;    ///< followed only by brackets, numbers or a verb such as "reads"
    bool rewritten = false; ///< in a word used for texts only: "reworded"
    bool revised = false; ///< a word for a changed text: "improved", "rewritten"
};

// Points of words.
constexpr int forVersion = 4, forRewritten = 4, forRevised = 3, forFresh = 2, forIndefinite = 1;

[[nodiscard]] LeadSubject leadSubjectOf(QStringView said);

/// Number of words before the mention of the text in a label: 0 in "Revised text", 1 in "My revised text".
[[nodiscard]] qsizetype wordsBeforeSubject(QStringView said);

/// End of "here is …", also after a clause ("Based on the feedback, here is …"); −1
/// when the sentence presents nothing. `mild`: a weaker form, such as "this is".
[[nodiscard]] qsizetype presentsUntil(QStringView sentence, bool *mild);

} // namespace engine
