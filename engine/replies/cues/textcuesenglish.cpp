// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of English.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow englishRows[] = {
    // English
    {TextCue::Opener, 'W',
        "no worries|apologies(?: for [^.!,\\n]{1,40})?|(?:my|sincere) apologies|sounds good|fair enough|good call|happy to help|"
        "i(?:['’]d| would) be (?:happy|glad|delighted) to(?: help)?|i(?:['’]m| am) (?:happy|glad) to help|(?:fantastic|excellent|"
        "wonderful|awesome)|sure(?: thing)?|certainly|of course|absolutely|okay|ok|alright|all right|great|got it|understood|"
        "no problem|perfect|definitely|gladly|happy to(?: help)?|(?:great|good|nice) (?:idea|question|point|prompt|draft)|"
        "(?:thanks|thank you)(?: for [^.!,\\n]{1,60})?|will do|yes|right|noted"},
    {TextCue::Polite, 'W', "sure(?: thing)?|certainly|of course|absolutely|gladly|understood|got it|no problem|happy to(?: help)?"},
    {TextCue::Presents, 'W',
        "here(?:['’]s| is| are)|below (?:is|are|you(?:['’]ll| will) find)|the following (?:is|are)|please find|what follows is|"
        "i(?:['’]d| would)? (?:suggest|propose|recommend)"},
    {TextCue::PresentsMild, 'W', "this is|these are|that is"},
    {TextCue::PresentsEnd, 'W',
        "(?:is|are|follows?|appears?)(?: (?:shown|given|provided|presented|listed|attached))? (?:below|as follows|here)|follows|"
        "below"},
    {TextCue::Complete, 'W',
        "i(?:['’]ve)? (?:came|come) up with (?:this|the following)|(?:maybe|perhaps) something like (?:this|the following)|"
        "something like this|(?:how|what) about (?:this|the following) (?:version|take|draft|option|wording|rewrite|one)|(?:try|"
        "consider) this (?:version|take|draft|wording|rewrite)(?: instead)?|(?:so )?here it goes|here goes|here(?:['’]s|"
        " is) how (?:it|that|this|i|the \\w+)(?: \\w+)? (?:could|would|might|can|reads?|looks?|sounds?|goes)[^:.\\n]{0,30}|"
        "here you (?:go|are)|here it is|there you (?:go|have it)|how about this(?: one)?|what about this(?: one)?|here(?:['’]s|"
        " is) what i(?:['’]ve| have)? (?:came|come|got|have|would|suggest|wrote|written)[^:\\n]{0,30}|i(?:['’]d|"
        " would)? (?:suggest|propose) this"},
    {TextCue::CompleteMild, 'W',
        "try (?:this|the following)(?: one)?(?: instead)?|i(?:['’]d| would)? (?:suggest|propose|recommend) the following|"
        "my (?:suggestion|proposal|version|take|attempt|answer)(?: is)?"},
    {TextCue::Role, 'W', "(?:assistant|ai|model|bot|gpt|claude|gemini|llama)"},
    {TextCue::Clause, 'W', "where|what|why|how|when|who|whom|whose|whether|if|to|my (?:advice|plan)"},
    {TextCue::Imperative, 'W',
        "(?:re)?write (?:a|an|the|this|one|your)|(?:rewrite|improve|polish|refine|shorten|condense|edit|revise|tighten|update|"
        "translate|summari[sz]e|correct|combine|modify|adjust) (?:the|this|that|these|a|an|your|my|each|every|any|all|it|"
        "following|below)"},
    {TextCue::Rewritten, 'W',
        "rewritten|rewrit(?:e|ing)|reworded|rephrased|redrafted|copy-?edited|edited|polished|refined|condensed|shortened|"
        "tightened|paraphrased|proofread"},
    {TextCue::Revised, 'W',
        "improved?|improvement|revis(?:ed|ion)|reworked|optimi[sz]ed|enhanced|corrected|modified|adjusted|tweaked|combined|"
        "merged|mutated|expanded|simplified|streamlined|final(?! \\w+s\\b)|updated|translated|strengthened|sharpened"},
    {TextCue::Fresh, 'W',
        "new|fresh|another|different|alternative|alternate|possible|requested|better|(?:short|long|punchi|crisp|snappi|tight|"
        "clear|strong|bold|simpl|sharp|catchi|warm|fresh|funni|bright|dark|light)e?r|more \\w+|less \\w+|concise"},
    {TextCue::Indefinite, 'W', "an?|one|some"},
    {TextCue::Version, 'W',
        "redraft|rewording|iteration|versions?|rewrite|revision|drafts?|attempts?|takes?|try|submission|suggestions?|proposals?|"
        "variants?|variations?|candidates?|reworking|prompts?|instructions?|text|copy|answer|response|reply|output|result|"
        "combination|crossover|mutation|wording|phrasing|entry"},
    {TextCue::Genre, 'W',
        "tweets?|posts?|haikus?|poems?|sonnets?|limericks?|verses?|lyrics|songs?|stor(?:y|ies)|slogans?|taglines?|headlines?|"
        "titles?|names?|e-?mails?|letters?|paragraphs?|sentences?|descriptions?|pitch(?:es)?|captions?|summar(?:y|ies)|"
        "translations?|messages?|blurbs?|bios?|jokes?|essays?|articles?|outlines?|scripts?|speech(?:es)?|statements?|"
        "explanations?|definitions?|abstracts?|introductions?|one-liners?|announcements?|invitations?|recipes?|dialogues?|"
        "monologues?|options?|ads?|toasts?|reviews?"},
    {TextCue::Answer, 'W', "text|rewrite|variation|rewording|output|answer|response|reply|final answer"},
    {TextCue::Tail, 'W',
        "about|for|that|which|with|in|on|as|at|based|using|combining|incorporating|inspired|under|below|following|per|taking|"
        "keeping|of the|of your|of this"},
    {TextCue::OwnTail, 'W', "i|my|he|she|we|they|his|her|their|our|of how|of why|of what|from"},
    {TextCue::Person, 'W', "i|i['’](?:ve|d|ll|m)|me|my|you|your|you['’](?:re|d|ve)"},
    {TextCue::Narrator, 'W', "i|i['’](?:ve|d|ll|m)|my|ich|mein|meine|j['’]\\w+|je|yo|io|eu|ik|ja|я|мой|моя"},
    {TextCue::Ours, 'W', "our|ours|us"},
    {TextCue::Changed, 'W',
        "let(?:['’]s| us)(?: \\w+ly)? (?:make|keep|shorten|rewrite|rephrase|reword|replace|cut|trim|tighten|change|adjust|focus|"
        "try|simplify|clarify|condense|combine|merge|polish|refine|revise|sharpen|lighten|punch|rework|give)|i(?:['’](?:ve|d)|"
        " have)?(?: also| just)? (?:leaned|blend(?:ed)?|wove|woven|split|grounded|reordered|rearranged|streamlined|balanced|"
        "turned|moved|opened|ended|stuck|went|rebuilt|broke|broken|gave|given|leave|left|wrote|written|stayed|limited|structured|"
        "framed|crafted|created|punched|lightened|reworked)|(?:i(?:['’](?:ve|ll|d)| have| will| would)?|let me)(?: also|"
        " now)?(?: \\w+ly)? (?:ma[dk]e|kept|keep|shorten(?:ed)?|rewrote|rewrit(?:e|ten)|rephrased?|reworded?|replaced?|removed?|"
        "cut|trimm?(?:ed)?|tighten(?:ed)?|changed?|adjust(?:ed)?|focus+ed|aim(?:ed)?|tried|try|used|add(?:ed)?|swapp?(?:ed)?|"
        "improved?|simplif(?:y|ied)|clarif(?:y|ied)|condensed?|combined?|merged?|preserved?|maintain(?:ed)?|emphasi[sz]ed|"
        "highlight(?:ed)?|avoid(?:ed)?|chose|opted|incorporated?|address(?:ed)?|fix(?:ed)?|correct(?:ed)?|polish(?:ed)?|refined?|"
        "revised?|restructured?|reduced?|ensured?|included|introduced|expand(?:ed)?|strengthen(?:ed)?|sharpen(?:ed)?|dropped|"
        "update[d]?)"},
    {TextCue::Source, 'W',
        "(?:first|second|original|previous|given|other) (?:text|version|draft|prompt|pitch)s?|both (?:texts|versions|drafts|"
        "ideas|prompts)|the original|your (?:text|prompt|draft)"},
    {TextCue::Offer, 'W',
        "if you(?:['’]d| would)? (?:like|want|prefer|need)[^.\\n]{0,80}\\bi (?:can|could|would|['’]d)|i can (?:also|create|write|"
        "produce|give|try|rework|expand|shorten|turn|tailor|do)|i could (?:also|make|try|write)|(?:could|can) you (?:tell|share|"
        "give) me|don['’]t hesitate|let me know|feel free|just (?:say|ask|tell me)|tell me if|i(?:['’]m| am) happy to|happy to|"
        "i can (?:also|adjust|change|make|provide|offer|revise|tweak)"},
    {TextCue::OfferToDo, 'W',
        "(?:does|did) (?:this|that|it) (?:capture|match|fit|reflect|meet) what you|is (?:this|"
        "that) (?:closer to )?what you (?:had in mind|were looking for|wanted|meant)|is there anything(?: else)? you(?:['’]d|"
        " would) like (?:me to )?(?:change|adjust|tweak|add|modify)|would you like (?:this|it|me|another|one|to see)|"
        "do you want (?:this|it|another|a (?:shorter|longer|different))|want (?:(?:an?|another) (?:\\w+ )?(?:version|take|draft|"
        "option|variation|rewrite)|(?:it|this) (?:shorter|longer|in|to be|punchier|funnier))|should we|"
        "anything (?:else )?you(?:['’]d| would) like (?:me to |to )?(?:change|adjust|tweak)|would you like me to|"
        "do you want me to|want me to|you(?:['’]d| would) like me to|shall i|should i|would you prefer|would you like (?:any|"
        "some|further|more|other) (?:changes|adjustments|tweaks|edits|variations|versions)"},
    {TextCue::Change, 'S',
        "had in mind|looking for|rework|redo\\b|fine-?tun|another (?:angle|direction|style)|different (?:angle|direction|style)|"
        "another (?:pass|version|try|take|go)|more (?:formal|casual|serious|playful|concise|humorous)|funnier|darker|shorter|"
        "longer|tailor|expand|in a (?:more )?\\w+ (?:tone|style|voice)|angle\\b|options|suggestions|change|adjust|tweak|revis|"
        "edit|modif|refin|variation|alternativ|version|rewrit|shorten|lengthen|different (?:tone|style|angle|approach|length)|"
        "the tone|iterat|more options"},
    {TextCue::Matter, 'S',
        "\\d+ (?:words?|characters?|syllables?)\\b|word limit|structure|flow\\b|opening line|closing line|(?:first|last) line|"
        "clich[ée]|narrator|humou?r|repetit|punchline|vivid|abstract|rhythm|headline|the (?:limit|length)\\b|wording|phras|"
        "sentence|syllable|tone|concis|prompt|rewrit|adjective|adverb|verb\\b|redundan|word count|character (?:limit|count)|"
        "characters|metaphor|imagery|wordy|clarity|readab|paragraph|call to action|instructions?\\b|tweet|tagline|slogan|haiku|"
        "the original|hook\\b|alliterat|rhyme|punctuation|grammar"},
    {TextCue::Quality, 'S',
        "more \\w+(?:able|ful|ive|ing|al|ic|ent|ed|ate|y)\\b|warmer|funnier|darker|lighter|simpler|stronger|bolder|smoother|"
        "tighter|as requested|concise|shorter|longer|punchier|crisper|snappier|tighter|clearer|catchier|more (?:concise|direct|"
        "vivid|specific|engaging|natural|formal|playful|compelling|concrete|readable)|less (?:formal|wordy|repetitive)|concise|"
        "emphasi[sz]es|tightens|shortens|sharpens|clarifies|condenses|simplifies|streamlines"},
    {TextCue::Note, 'W', "notes?|n\\.?b\\.?|explanation|rationale|reasoning|justification|comment|disclaimer"},
    {TextCue::Directive, 'W',
        "must|should|shall|ha(?:s|ve) to|needs? to|never|always|do not|don['’]t|please|make sure|may not|cannot|keep (?:it|the|"
        "your)|use (?:the|a|only)"},
    {TextCue::ThisVersion, 'W',
        "(?:this|the(?: \\w+)?) (?:revision|rewrite|rewording|edit|redraft)|the (?:text |version )?above(?: (?:text|version|"
        "draft|tagline|slogan|prompt))?|this (?:updated|revised|shorter|new|edited|improved|combined) (?:\\w+)|this (?:rework|"
        "take|crossover|combination|blend|text)|(?:in |i hope |hope |i hope that )?(?:this(?: \\w+)?|the (?:new|revised|updated|"
        "improved|rewritten|shorter|final|edited|polished)) (?:version|rewrite|revision|draft|variant|rewording|prompt|tagline|"
        "slogan|tweet)"},
    {TextCue::Heading, 'W',
        "(?:notes?|comments?|explanations?|summary)(?: (?:on|of|about) (?:the )?(?:choices|version))|(?:changes|"
        "edits)(?: made)?(?: to the \\w+)?|(?:key |main |major |the )?(?:changes|improvements|edits|revisions|"
        "adjustments)(?: made| i made|,? and why)?|what(?: has|['’]s)? changed|explanation|rationale"},
    {TextCue::OwnHeading, 'W',
        "(?:summary|list|overview|breakdown) of (?:the )?(?:changes|edits|improvements|revisions)|why (?:this|it|the|these|"
        "that)(?: \\w+){0,2}(?:['’]s| is| are)? (?:works?|better|stronger|helps?)|(?:key |main )?(?:changes|improvements|"
        "edits)(?: made)?(?:,| &| and) (?:why|reasons?|rationale)(?: they work)?|what(?:['’]s| is) (?:new|different|"
        "changed)(?: in this version)?|what changed(?:,? and why)?|how (?:this|it) (?:improves|differs)|"
        "reasons for (?:the )?changes|improvements over the original|(?:the |key |main |major )?(?:changes|edits|improvements|"
        "revisions|adjustments) (?:i(?:['’]ve)? )?made|what i(?:['’]ve)? changed|summary of (?:the )?changes|why (?:this|"
        "it)(?:['’]s| is)? (?:works|better|stronger)|changes i made|(?:explanation of|notes? (?:on|about)) (?:the |my |"
        "these )?(?:changes|edits|revisions?|rewrite|choices)"},
    {TextCue::Wish, 'P',
        "(?:i )?hope (?:this|that|it) (?:works|fits|suits|meets|captures|is what|resonates|hits)[^.!\\n]{0,50}|"
        "(?:i )?hope you (?:like|enjoy|love) (?:it|this)(?: (?:version|one|rewrite))?|(?:how|does) (?:does )?(?:this|that|"
        "it) (?:sound|look|feel|read|work|fit)(?: (?:to|for) you)?|let me know (?:how (?:this|that|it) (?:sounds|looks|feels|"
        "works|reads)|what you think)[^.\\n]{0,20}|(?:does|do) (?:this|that|these) (?:sound|look|feel|read) (?:good|right|better|"
        "ok(?:ay)?)[^.\\n]{0,20}|happy (?:writing|editing)|(?:i )?hope (?:this|that|it) helps|(?:i )?hope you (?:like|"
        "enjoy) (?:it|this)|enjoy|let me know (?:what you think|your thoughts)|what do you think|does (?:this|that|it) (?:work|"
        "help)(?: for you)?|let me know if you need anything else|let me know if (?:this|that|it) (?:works|helps|fits|suits|"
        "is what)[^.!\\n]{0,40}"},
    {TextCue::EditVerb, 'W',
        "is now|are now|now (?:has|reads|uses|ends|opens)|emphasi[sz]es|captures|maintains|preserves|highlights|conveys|evokes|"
        "incorporates|combines|blends|balances|replaces|trims|cuts|adheres|avoids|focuses|retains|adds|removes|tightens|shortens|"
        "aims|stays (?:under|within|true)|fits (?:the|within)|follows the|uses|keeps|shifts|swaps|turns|flips|leads with|"
        "opens with|ends (?:on|with)|should be|addresses|brings|makes"},
    {TextCue::Count, 'P', "end of (?:the )?(?:text|document|prompt|response|output|answer|reply|draft)"},
    {TextCue::CountWords, 'W', "words?"},
    {TextCue::CountSigns, 'W', "characters?|chars?|letters?"},
    {TextCue::CountSyllables, 'W', "syllables?"},
    {TextCue::CountBeside, 'W',
        "total|count|counts|approx|approximately|about|around|roughly|exactly|limit|max|of|the|in|including|excluding|with|"
        "without|spaces|space|length|under|within|or|fewer|less|final|long|allowed|target|pattern|structure|format|form|"
        "maintained|kept|preserved|followed|haiku|is|are|a|an|and"},
    {TextCue::Salutation, 'W', "dear|hi|hello|hey|good (?:morning|afternoon|evening)|to whom it may concern"},
    {TextCue::Signed, 'W', "best|regards|(?:kind|best|warm|warmest) regards|yours(?: \\w+)?|sincerely|love|cheers|thanks|thank you|warmly"},
};

} // namespace

std::span<const CueRow> englishCueRows()
{
    return englishRows;
}

} // namespace engine
