// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace engine {

/// Short cues by which a model's words about a text are told from the text. None decides alone: the readers of lead-ins and
/// closing remarks add up several of them with the form and the place of a line.
enum class TextCue {
    Opener,       ///< assent before the answer: "Sure", "Gerne"; at the beginning
    Polite,       ///< an opener that is no text's own paragraph: "Certainly", "Selbstverständlich"
    Presents,     ///< "here is", "voici"; at the beginning or behind a clause
    PresentsMild, ///< "this is", "das ist": says less
    PresentsEnd,  ///< the same at the end of a sentence: "is shown below"
    Complete,     ///< presents without naming what: "here you go"; all of it
    CompleteMild, ///< "try this": says less; all of it
    Role,         ///< the speaker: "Assistant"; at the beginning
    Clause,       ///< goes on with a sentence of the text's own: "where", "why", "how"
    Imperative,   ///< tells to do it: "rewrite the text", no word of a model's own; at the beginning
    Rewritten,    ///< done to texts only: "reworded", "umformuliert"
    Revised,      ///< done to texts and to other things: "improved", "verbessert"
    Fresh,        ///< "new", "another", comparatives
    Indefinite,   ///< "a", "eine" before these
    Version,      ///< a word for any text: "version", "draft", "Fassung"
    Genre,        ///< a sort of text: "haiku", "tweet", "Brief"
    Answer,       ///< a label without an adjective: "Output"
    Tail,         ///< what may follow such a word in a lead-in: "about", "for", "that"
    OwnTail,      ///< what follows it in a sentence of the text's own: "I", "of how"
    Person,       ///< speaks of the model or the person: "I", "you"
    Narrator,     ///< "I", "my" in the text itself
    Ours,         ///< "our" in a lead-in: what is presented is no new text
    Changed,      ///< "I shortened", "ich habe gekürzt"
    Source,       ///< the texts a new one was made from: "the second text", "the original"
    Offer,        ///< "let me know", "feel free"
    OfferToDo,    ///< "would you like me to"
    Change,       ///< what an offer is about: "changes", "tweaks"
    Matter,       ///< what only texts have: "wording", "sentence", "tone"
    Quality,      ///< what texts are compared by: "shorter", "punchier"
    Note,         ///< "Note:", "Hinweis:"; at the beginning
    Directive,    ///< what a note tells to do: "must", "never"
    ThisVersion,  ///< "this version"; at the beginning
    Heading,      ///< "Key changes", "Explanation"; at the beginning
    OwnHeading,   ///< such a heading that a text hardly has: "What I changed", "Why this works"; at the beginning
    Wish,         ///< a whole paragraph: "Hope this helps!"
    EditVerb,     ///< what a version does: "keeps", "trims", "betont"
    Count,        ///< a whole paragraph: "共9个字", "End of text"
    CountWords,   ///< "words", "Wörter"
    CountSigns,   ///< "characters", "Zeichen"
    CountSyllables, ///< "syllables", "Silben"
    CountBeside,  ///< what may stand beside a number of them: "total", "about"
    Salutation,   ///< begins a letter
    Signed,       ///< ends one: "Best", "Viele Grüße"; at the beginning
};

/// All languages' forms of a cue as one pattern, case-insensitive.
[[nodiscard]] const QRegularExpression &pattern(TextCue cue);

/// Whether the cue occurs in a text (Opener and the like: at its beginning).
[[nodiscard]] bool holds(TextCue cue, QStringView text);

} // namespace engine
