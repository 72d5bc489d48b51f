// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/remarkpoints.h"

#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int forOffer = 3, forOfferToDo = 4, forChange = 3, forOtherThing = -4, forWish = 4;
constexpr int forChangedText = 4, forMatter = 3, forQuality = 2, forNote = 2, forThisVersion = 4, forThisGenre = 3, forEditVerbs = 2;
constexpr int forHeading = 2, forOwnHeading = 3;
constexpr int forRewritingWord = 2, forEdits = 2, forNamedChange = 1, forBoth = 2, forNarrator = -3, forSaidBefore = -4, forDirective = -4;
constexpr qsizetype longestLookedAt = 1500;

bool hasColonNear(QStringView text)
{
    return text.left(40).contains(u':') || text.left(40).contains(u'：');
}

/// "changes to your order", "a change of the delivery date": the offer is not about the text.
bool isAboutOtherThing(QStringView offer)
{
    static const QRegularExpression thing(QStringLiteral("\\b(?:to|in|of|for|from|with|the|an|a|zu|an|für|in|à|de|del|en|para|al|alla|ao|aan|do|"
                                                        "w)\\s+(?:your|our|the|his|her|deine[rmn]?|ihre[rmn]?|"
                                                         "unsere[rmn]?|der|die|das|den|dem|votre|ton|ta|la|le|tu|su|el|il|sua|seu|je|uw|de|"
                                                        "delivery|booking)\\s+(\\w+(?:\\s+\\w+)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression compared(QStringLiteral("\\b(?:an?|another|eine?n?)\\s+(?:\\w+er|\\w+ere[nrs]?|more\\s+\\w+|different|"
                                                        "andere[nrs]?)\\s+(?!(?:or|and|one|oder|und)\\b)(\\w+(?:\\s+\\w+)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression direct(QStringLiteral("\\b(?:change|edit|modify|adjust|revise|tweak|refine|update|ändern|changer|cambiar|"
                                                        "modifier|modificare|alterar|wijzigen|zmienić|изменить)\\s+"
                                                          "(?:the|this|these|any|our|your|den|die|das|le|la|el|il|o|a|de|"
                                                        "het)\\s+(\\w+(?:\\s+\\w+)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression *form : {&thing, &direct, &compared}) {
        const QRegularExpressionMatch match = form->match(offer.toString());
        if (!match.hasMatch())
            continue;
        const QStringView named = match.capturedView(1);
        static const QRegularExpression part(QStringLiteral("^(?:details?|parts?|lines?|placeholders?|points?|bullets?|numbers?|elements?|aspects?|"
                                                        "specifics|wording)\\b"), QRegularExpression::CaseInsensitiveOption);
        const bool text = part.match(named.toString()).hasMatch() || holds(TextCue::Version, named) || holds(TextCue::Genre, named)
            || holds(TextCue::Matter, named) || holds(TextCue::Change, named);
        if (!text)
            return true;
    }
    return false;
}

/// Whether the text before has the same word for a change: "Our menu changes daily."
bool speaksOfSameChange(QStringView text, QStringView before)
{
    constexpr qsizetype stem = 6;
    const QRegularExpressionMatch change = pattern(TextCue::Change).match(text.toString());
    return change.hasMatch() && before.right(longestLookedAt).contains(text.mid(change.capturedStart(), stem), Qt::CaseInsensitive);
}

/// The text after "Note:".
QStringView behindNote(QStringView text)
{
    const qsizetype colon = std::max(text.left(40).indexOf(u':'), text.left(40).indexOf(u'：'));
    return withoutMarks(text.mid(colon + 1));
}

/// "This version is …", also after "Note:", but not "this version of the knot": the points of such a paragraph.
int versionPoints(QStringView text)
{
    static const QRegularExpression genitive(QStringLiteral("^\\s+(?:of|von|vom|du|de|del|della|di|do|da|"
                                                        "van)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression textItself(QStringLiteral("\\b(?:prompt|tagline|slogan|tweet|text|texte|texto|testo|"
                                                        "tekst)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pointed(QStringLiteral("^(?:this|the(?: \\w+)?|diese[rs]?|cet(?:te)?|ce|est[ea]|quest[oa]|deze|dit|t[ae]n|"
                                                        "эт[аото]+|bu)\\s+\\w+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString all = text.toString();
    const QRegularExpressionMatch version = pattern(TextCue::ThisVersion).match(all);
    const int does = std::min<int>(forEditVerbs, int(text.left(160).toString().count(pattern(TextCue::EditVerb))));
    if (version.hasMatch() && !genitive.match(text.mid(version.capturedEnd()).toString()).hasMatch())
        return forThisVersion + (textItself.match(version.captured()).hasMatch() ? 0 : does);
    const QRegularExpressionMatch thing = pointed.match(all);
    return thing.hasMatch() && does > 0 && holds(TextCue::Genre, thing.captured()) ? forThisGenre : 0;
}

/// Points against an explanation: the text before is in the first
/// person, too, or is about versions itself, or is a release note.
int pointsAgainst(QStringView before, bool changed, bool note, bool version, int heading)
{
    static const QRegularExpression release(QStringLiteral("\\b[vV]?\\d+\\.\\d"));
    int points = changed && !note && !heading && holds(TextCue::Narrator, before) ? forNarrator : 0;
    const bool released = release.match(before.right(longestLookedAt)).hasMatch();
    if (!changed && ((version && (released || holds(TextCue::Version, before))) || (heading && released)))
        points += forSaidBefore;
    return points;
}

/// Whether most items of a list name an edit: "- Removed the second clause".
bool listsEdits(QStringView text)
{
    static const QRegularExpression item(QStringLiteral("^\\s*(?:[-*+•–]|\\d+[.)])\\s+"), QRegularExpression::MultilineOption);
    static const QRegularExpression edit(QStringLiteral("^\\s*(?:[-*+•–]|\\d+[.)])\\s+[*_\"“]*(?:(?:added|removed|replaced|cut|shortened|tightened|"
                                                        "changed|made|kept|used|split|merged|simplified|clarified|improved|"
                                                        "swapped|ended|moved|trimmed|reworded|rephrased|corrected|fixed|condensed|combined|dropped|"
                                                        "introduced|included|emphasi[sz]ed|strengthened|reduced|varied)\\b)"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QString all = text.toString();
    const auto items = all.count(item);
    return items > 0 && 2 * all.count(edit) > items;
}

int explanationPoints(QStringView text, QStringView before)
{
    const bool note = holds(TextCue::Note, text) && hasColonNear(text);
    const bool changed = holds(TextCue::Changed, text);
    static const QRegularExpression revisedThing(QStringLiteral("^(?:the|this) (?:new|revised|updated|improved|rewritten|edited|"
                                                        "reworked) \\w+"), QRegularExpression::CaseInsensitiveOption);
    const QStringView noted = note ? behindNote(text) : text;
    const int version = std::max(versionPoints(noted), note && revisedThing.match(noted.toString()).hasMatch() ? forThisVersion : 0);
    const int heading = holds(TextCue::OwnHeading, text) ? forOwnHeading : holds(TextCue::Heading, text) ? forHeading : 0;
    const QString besides = text.toString().remove(pattern(TextCue::Changed)); // count "shortened" only once
    const QString predicate = version ? text.toString().remove(pattern(TextCue::ThisVersion)) : text.toString(); // likewise "this prompt"
    const bool change = holds(TextCue::Change, besides), matter = holds(TextCue::Matter, predicate), quality = holds(TextCue::Quality, text);
    const bool aboutText = matter || quality || change || holds(TextCue::Rewritten, besides);
    if (!note && !version && !heading && !(changed && (aboutText || version)))
        return 0;
    int points = std::max(version, changed ? forChangedText : 0) + std::max(heading, note ? forNote : 0);
    points += (version && changed ? forBoth : 0) + (changed && change ? forBoth : 0);
    points += (matter ? forMatter : 0) + (quality ? forQuality : 0);
    points += heading == forOwnHeading && holds(TextCue::Change, text.left(text.indexOf(u'\n') + 1)) ? forNamedChange : 0;
    points += heading && holds(TextCue::Rewritten, text) ? forRewritingWord : 0;
    points += heading == forOwnHeading && (listsEdits(text) || holds(TextCue::EditVerb, text)) ? forEdits : 0;
    points += note && !changed && holds(TextCue::Directive, text) ? forDirective : 0;
    return points + pointsAgainst(before, changed, note, version > 0, heading);
}

} // namespace

int offerPoints(QStringView paragraph, QStringView before)
{
    const bool toDo = holds(TextCue::OfferToDo, paragraph);
    if (!toDo && !holds(TextCue::Offer, paragraph))
        return 0;
    int points = toDo ? forOfferToDo : forOffer;
    const bool otherOne = holds(TextCue::Fresh, paragraph) && (holds(TextCue::Genre, paragraph) || holds(TextCue::Version, paragraph));
    if ((holds(TextCue::Change, paragraph) && !speaksOfSameChange(paragraph, before)) || holds(TextCue::Quality, paragraph) || otherOne)
        points += forChange;
    return points + (isAboutOtherThing(paragraph) ? forOtherThing : 0);
}

RemarkWords remarkWords(QStringView paragraph, QStringView before)
{
    const int offer = offerPoints(paragraph, before);
    const bool wish = holds(TextCue::Wish, paragraph);
    const int explanation = explanationPoints(paragraph, before);
    return {offer + (wish ? forWish : 0) + explanation, offer > 0 && explanation == 0, wish && offer == 0};
}

bool opensExplanation(QStringView text)
{
    const QStringView line = openingLine(text);
    return holds(TextCue::Heading, line) || holds(TextCue::OwnHeading, line) || holds(TextCue::Note, line)
        || (holds(TextCue::Changed, line) && line.endsWith(u':'));
}

} // namespace engine
