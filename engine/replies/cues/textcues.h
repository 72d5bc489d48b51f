// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace engine {

/// Short cues that distinguish a model's words about a text from the text. None decides alone: the readers of lead-ins and
/// closing remarks add several of them to the form and the position of a line.
enum class TextCue {
    Opener,       ///< assent before the reply: "Sure", "Gerne"; at the beginning
    Polite,       ///< an opener that texts do not begin with: "Certainly", "Selbstverständlich"
    Presents,     ///< "here is", "voici"; at the beginning or after a clause
    PresentsMild, ///< "this is", "das ist": weaker
    PresentsEnd,  ///< the same at the end of a sentence: "is shown below"
    Complete,     ///< presents without a noun: "here you go"; the whole text
    CompleteMild, ///< "try this": weaker; the whole text
    Role,         ///< the speaker: "Assistant"; at the beginning
    Clause,       ///< begins a sentence that belongs to the text: "where", "why", "how"
    Imperative,   ///< a request: "rewrite the text", not a model's words; at the beginning
    Rewritten,    ///< used for texts only: "reworded", "umformuliert"
    Revised,      ///< used for texts and other things: "improved", "verbessert"
    Fresh,        ///< "new", "another", comparatives
    Indefinite,   ///< "a", "eine" before these
    Version,      ///< a word for any text: "version", "draft", "Fassung"
    Genre,        ///< a kind of text: "haiku", "tweet", "Brief"
    Answer,       ///< a label without an adjective: "Output"
    Tail,         ///< may follow such a word in a lead-in: "about", "for", "that"
    OwnTail,      ///< follows it in a sentence that belongs to the text: "I", "of how"
    Person,       ///< refers to the model or the person: "I", "you"
    Narrator,     ///< "I", "my" in the text itself
    Ours,         ///< "our" in a lead-in: then the noun is no new text
    Changed,      ///< "I shortened", "ich habe gekürzt"
    Source,       ///< the texts a new one was made from: "the second text", "the original"
    Offer,        ///< "let me know", "feel free"
    OfferToDo,    ///< "would you like me to"
    Change,       ///< object of an offer: "changes", "tweaks"
    Matter,       ///< parts or properties of texts: "wording", "sentence", "tone"
    Quality,      ///< comparison of texts: "shorter", "punchier"
    Note,         ///< "Note:", "Hinweis:"; at the beginning
    Directive,    ///< requirement in a note: "must", "never"
    ThisVersion,  ///< "this version"; at the beginning
    Heading,      ///< "Key changes", "Explanation"; at the beginning
    OwnHeading,   ///< such a heading that texts hardly use: "What I changed", "Why this works"; at the beginning
    Wish,         ///< a whole paragraph: "Hope this helps!"
    EditVerb,     ///< what a version does: "keeps", "trims", "betont"
    Count,        ///< a whole paragraph: "共9个字", "End of text"
    CountWords,   ///< "words", "Wörter"
    CountSigns,   ///< "characters", "Zeichen"
    CountSyllables, ///< "syllables", "Silben"
    CountBeside,  ///< may be beside a number of them: "total", "about"
    Salutation,   ///< begins a letter
    Signed,       ///< ends one: "Best", "Viele Grüße"; at the beginning
};

/// All languages' forms of a cue as one case-insensitive pattern.
[[nodiscard]] const QRegularExpression &pattern(TextCue cue);

/// Whether the cue occurs in a text (Opener and the like: at its beginning).
[[nodiscard]] bool holds(TextCue cue, QStringView text);

} // namespace engine
