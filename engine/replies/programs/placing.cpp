// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/placing.h"

#include "engine/code/definitions.h"
#include "engine/code/lexer.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

constexpr double clearlyAlike = 0.85;    ///< minimum mean similarity of lines for a match
constexpr double clearLead = 0.05;       ///< minimum lead over the second best place
constexpr qsizetype mostPairs = 4000000; ///< maximum number of line pairs compared

QString rightTrimmed(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line.toString();
}

template <typename Lines, typename Change>
QStringList changedLines(const Lines &lines, Change change)
{
    QStringList out;
    for (const auto &line : lines)
        out.append(change(QStringView(line)));
    return out;
}

/// All positions of `wanted` in `lines`.
QList<qsizetype> placesOf(const QStringList &lines, const QStringList &wanted)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at + wanted.size() <= lines.size(); ++at) {
        if (std::equal(wanted.begin(), wanted.end(), lines.begin() + at))
            places.append(at);
    }
    return places;
}

/// Character pairs of a line without spaces, sorted.
QList<quint32> pairsOf(QStringView line)
{
    QList<quint32> out;
    QChar last;
    for (const QChar c : line) {
        if (c.isSpace())
            continue;
        if (!last.isNull())
            out.append((quint32(last.unicode()) << 16) | c.unicode());
        last = c;
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Dice coefficient of the pairs.
double pairSimilarity(const QList<quint32> &x, const QList<quint32> &y, bool same)
{
    if (x.isEmpty() && y.isEmpty())
        return same ? 1 : 0;
    qsizetype both = 0;
    for (auto a = x.begin(), b = y.begin(); a != x.end() && b != y.end();) {
        both += *a == *b;
        const bool less = *a < *b, more = *b < *a;
        a += !more;
        b += !less;
    }
    return 2.0 * double(both) / double(x.size() + y.size());
}

std::optional<qsizetype> mostSimilar(const ReplyLines &lines, const QStringList &wanted)
{
    if (lines.count() * wanted.size() > mostPairs)
        return {};
    QList<QList<quint32>> there, search;
    for (const QStringView line : lines.view)
        there.append(pairsOf(line));
    for (const QString &line : wanted)
        search.append(pairsOf(line));
    double best = 0, second = 0;
    qsizetype where = -1;
    for (qsizetype at = 0; at + wanted.size() <= lines.count(); ++at) {
        double sum = 0;
        for (qsizetype k = 0; k < wanted.size(); ++k)
            sum += pairSimilarity(there[at + k], search[k], lines.view[at + k].trimmed() == QStringView(wanted[k]).trimmed());
        sum /= double(wanted.size());
        if (sum > best) {
            second = best;
            best = sum;
            where = at;
        } else {
            second = std::max(second, sum);
        }
    }
    if (best < clearlyAlike || best - second < clearLead)
        return {};
    return where;
}

/// The lines without empty ones at the ends.
QStringList core(QStringList lines)
{
    while (!lines.isEmpty() && lines.constFirst().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

/// Names of the definitions around a line: those of less indented lines above it, and of the nearest one above.
QSet<QString> namesAround(const ReplyLines &lines, qsizetype at)
{
    constexpr int mostLines = 2000;
    QSet<QString> names;
    qsizetype indent = indentOf(lines.view[at]);
    bool nearest = false;
    for (qsizetype i = at - 1; i >= 0 && i > at - mostLines && (indent > 0 || !nearest); --i) {
        const QStringView line = lines.view[i];
        if (line.trimmed().isEmpty())
            continue;
        const QStringList defined = namesDefinedIn(line);
        if (indentOf(line) < indent || (!nearest && !defined.isEmpty())) {
            names += QSet(defined.begin(), defined.end());
            indent = std::min(indent, indentOf(line));
            nearest = nearest || !defined.isEmpty();
        }
    }
    return names;
}

/// The model's words about the place; `marked`: only words in code form, with backticks or parentheses.
QSet<QString> wordsAbout(const QString &near, bool marked)
{
    static const QRegularExpression code(QStringLiteral("`[^`\\n]*`|[\\w$]+(?=\\s*\\()|\\b(?:def|fn|func|function|class|sub|method|struct)\\s+[\\w$]+"));
    static const QRegularExpression word(QStringLiteral("[\\w$]+"));
    QStringList parts{near};
    if (marked) {
        parts.clear();
        for (auto matches = code.globalMatch(near); matches.hasNext();)
            parts.append(matches.next().captured());
    }
    QSet<QString> words;
    for (const QString &part : std::as_const(parts)) {
        for (auto matches = word.globalMatch(part); matches.hasNext();)
            words.insert(matches.next().captured());
    }
    // Single letters that are words in natural languages carry no information in plain text.
    for (const QChar letter : QStringView(marked ? u"" : u"aAiIoOyYeEuU"))
        words.remove(QString(letter));
    return words;
}

/// The only place whose definition is named by the words; −1: none or several.
qsizetype placeNamed(const QSet<QString> &words, const QList<QSet<QString>> &names)
{
    QHash<QString, int> count;
    for (const QSet<QString> &each : names) {
        for (const QString &name : each)
            ++count[name];
    }
    qsizetype found = -1;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool named = std::any_of(names[i].begin(), names[i].end(), [&](const QString &name) { return count.value(name) == 1 && words.contains(name); });
        if (named && found >= 0)
            return -1;
        found = named ? i : found;
    }
    return found;
}

QList<qsizetype> insideRegions(const QList<qsizetype> &places, qsizetype count, const QString &text, const ReplyLines &lines)
{
    const QList<TextRange> regions = editableRegions(text);
    QList<qsizetype> inside;
    for (const qsizetype at : places) {
        const qsizetype from = lines.begin[at], to = lines.begin[at + count];
        if (std::any_of(regions.begin(), regions.end(), [&](const TextRange &r) { return r.from <= from && to <= r.to; }))
            inside.append(at);
    }
    return inside.isEmpty() ? places : inside;
}

/// The places nearest to the expected line (from 1).
QList<qsizetype> nearestTo(const QList<qsizetype> &places, int line)
{
    qsizetype best = -1;
    QList<qsizetype> nearest;
    for (const qsizetype at : places) {
        const qsizetype away = std::abs(at + 1 - line);
        if (best < 0 || away < best)
            nearest.clear();
        if (best < 0 || away <= best)
            nearest.append(at);
        best = best < 0 ? away : std::min(best, away);
    }
    return nearest;
}

/// The places that remain after all criteria; the edit is applied when there is only one.
QList<qsizetype> meant(QList<qsizetype> places, qsizetype count, const EditBlock &block, const QString &text, const ReplyLines &lines, int line)
{
    constexpr qsizetype mostPlaces = 200;
    if (places.size() > 1)
        places = insideRegions(places, count, text, lines);
    if (places.size() > 1 && line > 0)
        places = nearestTo(places, line);
    if (places.size() < 2 || places.size() > mostPlaces || block.near.isEmpty())
        return places;
    QList<QSet<QString>> names;
    for (const qsizetype at : places)
        names.append(namesAround(lines, at));
    for (const bool marked : {true, false}) {
        if (const qsizetype named = placeNamed(wordsAbout(block.near, marked), names); named >= 0)
            return {places[named]};
    }
    return places;
}

BlockPlace blockPlace(QList<qsizetype> places, qsizetype count, bool tolerant)
{
    const qsizetype first = places.takeFirst();
    return {first, count, tolerant, {}, 0, places};
}

} // namespace

std::optional<BlockPlace> placeOf(const EditBlock &block, const QString &text, const ReplyLines &lines, int line)
{
    const QStringList exact = changedLines(ReplyLines(block.search).view, [](QStringView each) { return each.toString(); });
    const auto found = [&](QList<qsizetype> places, qsizetype count, bool tolerant) {
        return blockPlace(meant(std::move(places), count, block, text, lines, line), count, tolerant);
    };
    if (const auto places = placesOf(changedLines(lines.view, [](QStringView each) { return each.toString(); }), exact); !places.isEmpty())
        return found(places, exact.size(), false);
    const QStringList wanted = core(exact);
    if (wanted.isEmpty())
        return {};
    if (const auto places = placesOf(changedLines(lines.view, rightTrimmed), changedLines(wanted, rightTrimmed)); !places.isEmpty())
        return found(places, wanted.size(), true);
    const auto simplified = [](QStringView each) { return each.toString().simplified(); };
    if (const auto places = placesOf(changedLines(lines.view, simplified), changedLines(wanted, simplified)); !places.isEmpty()) {
        BlockPlace place = found(places, wanted.size(), true);
        const QStringView there = lines.view[place.line];
        const qsizetype more = indentOf(there) - indentOf(wanted.constFirst());
        if (more > 0)
            place.indent = there.left(more).toString();
        place.outdent = std::max<qsizetype>(0, -more);
        return place;
    }
    if (const auto at = mostSimilar(lines, wanted))
        return BlockPlace{*at, wanted.size(), true, {}, 0, {}};
    return {};
}

} // namespace engine
