// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/variation.h"

#include "engine/base/words.h"
#include "engine/providers/offline/pieces.h"
#include "engine/providers/offline/rubric.h"

#include <algorithm>

namespace engine {

namespace {

constexpr double optionalShare = 0.8; ///< share of seeds with an optional part
constexpr double hintPull = 6;        ///< factor on the weight of an alternative with a hinted word

using Pieces = QList<GrammarPiece>;

bool mentions(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Draws an alternative of the part (never one that serves to insert a word), by the seeds' weights or uniformly.
int drawAlternative(const GrammarPart &part, const Wishes &wishes, bool weighted, Random *random)
{
    const qsizetype count = part.alternatives.size() - part.mentions;
    const auto weightOf = [&](qsizetype i) {
        const Alternative &alternative = part.alternatives.at(i);
        return (weighted ? alternative.weight : 1) * (mentions(alternative.text, wishes.favoured) ? hintPull : 1);
    };
    double sum = 0;
    for (qsizetype i = 0; i < count; ++i)
        sum += weightOf(i);
    double at = random->uniform() * sum;
    for (qsizetype i = 0; i < count; ++i) {
        at -= weightOf(i);
        if (at < 0)
            return int(i);
    }
    return int(count) - 1;
}

GrammarPiece drawPiece(const Grammar &grammar, const Wishes &wishes, int part, const Pieces &beside, bool weighted, Random *random)
{
    return fillPiece(grammar, part, drawAlternative(grammar.parts.at(part), wishes, weighted, random), beside, random);
}

bool hasPart(const Pieces &pieces, int part)
{
    return std::any_of(pieces.begin(), pieces.end(), [&](const GrammarPiece &piece) { return piece.part == part; });
}

bool canLeaveOut(const Grammar &grammar, const GrammarPiece &piece)
{
    return piece.part < 0 || grammar.parts.at(piece.part).optional;
}

QString sayAgain(const Grammar &grammar, const Wishes &wishes, Pieces pieces, Random *random)
{
    const int at = random->below(int(pieces.size()));
    const bool rows = grammar.separator != QLatin1StringView(" ");
    GrammarPiece &piece = pieces[at];
    const int part = piece.part >= 0 ? piece.part : rows ? std::min(at, int(grammar.parts.size()) - 1) : random->below(int(grammar.parts.size()));
    piece = drawPiece(grammar, wishes, part, pieces, false, random);
    return renderPieces(grammar, pieces);
}

QString swapWord(const Grammar &grammar, Pieces pieces, Random *random)
{
    QList<std::pair<int, int>> places;
    for (int i = 0; i < pieces.size(); ++i) {
        for (int j = 0; j < pieces.at(i).values.size(); ++j)
            places.append({i, j});
    }
    if (places.isEmpty())
        return renderPieces(grammar, pieces);
    const auto [at, index] = places.at(random->below(int(places.size())));
    GrammarPiece &piece = pieces[at];
    const QString rule = grammar.parts.at(piece.part).alternatives.at(piece.alternative).rules.at(index);
    const QStringList choices = grammar.rules.value(rule, {piece.values.at(index)});
    QString value = choices.at(random->below(int(choices.size())));
    if (piece.values.contains(value))
        value = choices.at(random->below(int(choices.size())));
    if (piece.values.contains(value))
        return renderPieces(grammar, pieces);
    // A shared value must change everywhere, since renderPieces() takes the first occurrence.
    for (GrammarPiece &other : pieces) {
        const QStringList rules = other.part < 0 ? QStringList() : grammar.parts.at(other.part).alternatives.at(other.alternative).rules;
        for (qsizetype i = 0; i < rules.size(); ++i) {
            if ((&other == &piece && i == index) || (rules.at(i) == rule && grammar.shared.contains(rule)))
                other.values[i] = value;
        }
    }
    return renderPieces(grammar, pieces);
}

QString move(const Grammar &grammar, Pieces pieces, Random *random)
{
    QList<int> movable;
    for (int i = 0; i < pieces.size(); ++i) {
        if (pieces.at(i).part < 0 || grammar.parts.at(pieces.at(i).part).movable)
            movable << i;
    }
    if (movable.size() >= 2 && grammar.separator == QLatin1StringView(" ")) {
        const int first = random->below(int(movable.size()));
        const int second = (first + 1 + random->below(int(movable.size()) - 1)) % int(movable.size());
        pieces.swapItemsAt(movable.at(first), movable.at(second));
    }
    return renderPieces(grammar, pieces);
}

QString leaveOut(const Grammar &grammar, Pieces pieces, Random *random)
{
    QList<int> candidates;
    for (int i = 0; i < pieces.size(); ++i) {
        if (canLeaveOut(grammar, pieces.at(i)))
            candidates << i;
    }
    if (!candidates.isEmpty() && pieces.size() > 1 && grammar.separator == QLatin1StringView(" "))
        pieces.removeAt(candidates.at(random->below(int(candidates.size()))));
    return renderPieces(grammar, pieces);
}

/// Inserts a missing part before the first part that follows it in the grammar.
QString extend(const Grammar &grammar, const Wishes &wishes, Pieces pieces, Random *random)
{
    QList<int> absent;
    for (int part = 0; part < grammar.parts.size(); ++part) {
        if (!hasPart(pieces, part) && (grammar.separator == QLatin1StringView(" ") || part == pieces.size()))
            absent << part;
    }
    if (absent.isEmpty())
        return renderPieces(grammar, pieces);
    const int part = absent.at(random->below(int(absent.size())));
    const auto after = std::find_if(pieces.begin(), pieces.end(), [&](const GrammarPiece &piece) { return piece.part > part; });
    const GrammarPiece piece = drawPiece(grammar, wishes, part, pieces, false, random);
    pieces.insert(after, piece);
    return renderPieces(grammar, pieces);
}

/// Rewrites the longest part with fewer words, or removes it.
QString shorten(const Grammar &grammar, const Wishes &wishes, Pieces pieces, Random *random)
{
    const auto longest = std::max_element(pieces.begin(), pieces.end(),
        [](const GrammarPiece &a, const GrammarPiece &b) { return countWords(a.text) < countWords(b.text); });
    if (canLeaveOut(grammar, *longest) && pieces.size() > 1 && random->below(2)) {
        pieces.erase(longest);
        return renderPieces(grammar, pieces);
    }
    if (longest->part < 0)
        return leaveOut(grammar, pieces, random);
    GrammarPiece best = *longest;
    for (int attempt = 0; attempt < 4; ++attempt) {
        const GrammarPiece other = drawPiece(grammar, wishes, longest->part, pieces, false, random);
        if (countWords(other.text) < countWords(best.text))
            best = other;
    }
    *longest = best;
    return renderPieces(grammar, pieces);
}

/// Inserts `word`: by a regular alternative that contains it, else by one made for mentions.
QString workIn(const Grammar &grammar, const QString &word, Pieces pieces, Random *random)
{
    Grammar filled = grammar;
    filled.rules.insert(QStringLiteral("word"), {word});
    QStringList texts;
    for (int part = 0; part < grammar.parts.size(); ++part) {
        const QList<Alternative> &alternatives = grammar.parts.at(part).alternatives;
        for (int i = 0; i < alternatives.size(); ++i) {
            const bool forMentions = i >= alternatives.size() - grammar.parts.at(part).mentions;
            if (!forMentions && !mentions(alternatives.at(i).text, {word}))
                continue;
            Pieces changed = pieces;
            const GrammarPiece piece = fillPiece(filled, part, i, pieces, random);
            const auto same = std::find_if(changed.begin(), changed.end(), [&](const GrammarPiece &other) { return other.part == part; });
            if (same != changed.end())
                *same = piece;
            else
                changed.insert(std::min<qsizetype>(part, changed.size()), piece);
            texts << renderPieces(filled, changed);
        }
    }
    if (texts.isEmpty())
        return renderPieces(grammar, pieces);
    // The best of three draws by the rubric, so that the word does not break the form (syllables of a haiku).
    QString best;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const QString text = texts.at(random->below(int(texts.size())));
        if (best.isEmpty() || rubricScore(measure(grammar, {}, text)) > rubricScore(measure(grammar, {}, best)))
            best = text;
    }
    return best;
}

QString withoutUnwanted(const Grammar &grammar, const Wishes &wishes, Pieces pieces, Random *random)
{
    for (GrammarPiece &piece : pieces) {
        for (int attempt = 0; attempt < 6 && mentions(piece.text, wishes.unwanted); ++attempt)
            piece = drawPiece(grammar, wishes, std::max(piece.part, 0), pieces, false, random);
    }
    return renderPieces(grammar, pieces);
}

/// The change that a deficiency or the person's hint requests; nullopt when there is none.
std::optional<QString> answered(const Grammar &grammar, const Wishes &wishes, const QString &parent, const Pieces &pieces, Random *random)
{
    const int words = countWords(parent);
    QStringList missing = wishes.missing;
    if (random->below(2))
        missing += wishes.favoured;
    missing.removeIf([&](const QString &word) { return parent.contains(word, Qt::CaseInsensitive); });
    if (!missing.isEmpty())
        return workIn(grammar, missing.first(), pieces, random);
    if (mentions(parent, wishes.unwanted))
        return withoutUnwanted(grammar, wishes, pieces, random);
    if ((wishes.maxWords > 0 && words > wishes.maxWords) || (wishes.shorter && random->below(2)))
        return shorten(grammar, wishes, pieces, random);
    if ((wishes.minWords > 0 && words < wishes.minWords) || (wishes.longer && random->below(2)))
        return extend(grammar, wishes, pieces, random);
    return {};
}

QString changedOnce(const Grammar &grammar, const Wishes &wishes, const QString &parent, Random *random)
{
    const Pieces pieces = parsePieces(grammar, parent);
    if (pieces.isEmpty())
        return seedText(grammar, wishes, random);
    if (const auto text = answered(grammar, wishes, parent, pieces, random))
        return *text;
    const double draw = random->uniform();
    if (draw < 0.55)
        return sayAgain(grammar, wishes, pieces, random);
    if (draw < 0.75)
        return swapWord(grammar, pieces, random);
    if (draw < 0.82)
        return move(grammar, pieces, random);
    if (draw < 0.88)
        return leaveOut(grammar, pieces, random);
    return extend(grammar, wishes, pieces, random);
}

} // namespace

QString seedText(const Grammar &grammar, const Wishes &wishes, Random *random)
{
    Pieces pieces;
    for (int part = 0; part < grammar.parts.size(); ++part) {
        if (!grammar.parts.at(part).optional || random->uniform() < optionalShare) {
            const GrammarPiece piece = drawPiece(grammar, wishes, part, pieces, true, random);
            pieces.append(piece);
        }
    }
    return renderPieces(grammar, pieces);
}

QString mutatedText(const Grammar &grammar, const Wishes &wishes, const QString &parent, Random *random)
{
    for (int attempt = 0; attempt < 12; ++attempt) {
        QString text = changedOnce(grammar, wishes, parent, random);
        if (random->uniform() < 0.35)
            text = changedOnce(grammar, wishes, text, random);
        if (text != parent && !text.isEmpty())
            return text;
    }
    return seedText(grammar, wishes, random);
}

QString crossedText(const Grammar &grammar, const Wishes &wishes, const QString &a, const QString &b, Random *random)
{
    const Pieces first = parsePieces(grammar, a);
    const Pieces second = parsePieces(grammar, b);
    for (int attempt = 0; attempt < 6; ++attempt) {
        // Follows the longer parent: foreign pieces by position, known pieces by part.
        const bool swap = random->below(2);
        const Pieces &frame = swap ? second : first;
        const Pieces &donor = swap ? first : second;
        Pieces child;
        for (qsizetype i = 0; i < frame.size(); ++i) {
            const GrammarPiece &own = frame.at(i);
            const auto same = std::find_if(donor.begin(), donor.end(), [&](const GrammarPiece &other) { return own.part >= 0 && other.part == own.part; });
            const bool other = random->below(2);
            if (other && same != donor.end())
                child << *same;
            else if (other && own.part < 0 && i < donor.size() && !hasPart(child, donor.at(i).part))
                child << donor.at(i);
            else
                child << own;
        }
        const QString text = renderPieces(grammar, child);
        if (text != a && text != b && !text.isEmpty())
            return text;
    }
    return mutatedText(grammar, wishes, a.isEmpty() ? b : a, random);
}

} // namespace engine
