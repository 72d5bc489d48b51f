// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diff/worddiff.h"

#include "ui/compare/diff/wordpairs.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int wordDepth = 800; // bounds the work: worst case below 0.1 s
constexpr int movedWords = 4; // shorter sentences are repeated by chance

void trimEqualBlanks(const NumberedText &a, const NumberedText &b, Span &spanA, Span &spanB, bool ignoreBlanks)
{
    const auto blankAt = [](const NumberedText &side, qsizetype at) { return side.text.at(at).isSpace(); };
    if (ignoreBlanks) {
        for (auto [side, span] : {std::pair(&a, &spanA), std::pair(&b, &spanB)}) {
            while (span->length && blankAt(*side, span->start))
                ++span->start, --span->length;
            while (span->length && blankAt(*side, span->end() - 1))
                --span->length;
        }
        return;
    }
    while (spanA.length && spanB.length && blankAt(a, spanA.start) && a.text.at(spanA.start) == b.text.at(spanB.start))
        ++spanA.start, --spanA.length, ++spanB.start, --spanB.length;
    while (spanA.length && spanB.length && blankAt(a, spanA.end() - 1) && a.text.at(spanA.end() - 1) == b.text.at(spanB.end() - 1))
        --spanA.length, --spanB.length;
}

/// Compares two gaps without words. They contain blanks and, if it is ignored, punctuation.
bool blanksDiffer(const NumberedText &a, const NumberedText &b, Span spanA, Span spanB, DiffOptions options)
{
    if (options.ignoreBlanks)
        return false;
    const QStringView left = QStringView(a.text).mid(spanA.start, spanA.length), right = QStringView(b.text).mid(spanB.start, spanB.length);
    if (left == right || !options.ignorePunctuation)
        return left != right;
    const auto onlyBlanks = [](QStringView text) {
        QString blanks;
        std::copy_if(text.begin(), text.end(), std::back_inserter(blanks), [](QChar c) { return c.isSpace(); });
        return blanks;
    };
    return onlyBlanks(left) != onlyBlanks(right);
}

QList<Change> changesBetween(const NumberedText &a, const NumberedText &b, const WordPairs &pairs, DiffOptions options)
{
    QList<Change> changes;
    qsizetype atA = 0, atB = 0;
    int nextA = 0, nextB = 0; // indices of words
    const auto between = [&](int wordA, int wordB) {
        const qsizetype toA = wordA < a.words.size() ? a.words.at(wordA).start : a.text.size();
        const qsizetype toB = wordB < b.words.size() ? b.words.at(wordB).start : b.text.size();
        Span spanA{atA, toA - atA}, spanB{atB, toB - atB};
        if (wordA == nextA && wordB == nextB && !blanksDiffer(a, b, spanA, spanB, options))
            return;
        trimEqualBlanks(a, b, spanA, spanB, options.ignoreBlanks);
        if (spanA.length || spanB.length)
            changes.append({spanA, spanB});
    };
    for (const auto &[wordA, wordB] : pairs) {
        between(wordA, wordB);
        atA = a.words.at(wordA).end();
        atB = b.words.at(wordB).end();
        nextA = wordA + 1;
        nextB = wordB + 1;
    }
    between(int(a.words.size()), int(b.words.size()));
    return changes;
}

/// The sentences completely within changed spans of one side, keyed by their words.
QHash<QList<int>, QList<Span>> changedSentences(const NumberedText &side, const QList<Change> &changes, Span Change::*which)
{
    QHash<QList<int>, QList<Span>> found;
    for (const SentenceRun &run : sentenceRuns(side, 0, int(side.words.size()))) {
        if (run.to - run.from < movedWords)
            continue;
        const Span span{side.words.at(run.from).start, side.words.at(run.to - 1).end() - side.words.at(run.from).start};
        const auto change = std::upper_bound(changes.begin(), changes.end(), span.start,
            [which](qsizetype at, const Change &other) { return at < (other.*which).end(); });
        if (change != changes.end() && ((*change).*which).start <= span.start && ((*change).*which).end() >= span.end())
            found[side.numbers.mid(run.from, run.to - run.from)].append(span);
    }
    return found;
}

QList<Change> movedSentences(const NumberedText &a, const NumberedText &b, const QList<Change> &changes)
{
    QList<Change> moved;
    const auto from = changedSentences(a, changes, &Change::a), to = changedSentences(b, changes, &Change::b);
    for (auto it = from.begin(); it != from.end(); ++it) {
        const auto other = to.constFind(it.key());
        if (other != to.cend() && it->size() == 1 && other->size() == 1)
            moved.append({it->constFirst(), other->constFirst()});
    }
    std::sort(moved.begin(), moved.end(), [](const Change &x, const Change &y) { return x.b.start < y.b.start; });
    return moved;
}

qsizetype placeBeside(const QList<Change> &changes, Span Change::*here, Span Change::*there, qsizetype at)
{
    const auto next = std::upper_bound(changes.begin(), changes.end(), at,
        [here](qsizetype place, const Change &change) { return place < (change.*here).start; });
    if (next == changes.begin())
        return at;
    const Span mine = (*std::prev(next)).*here, other = (*std::prev(next)).*there;
    if (at >= mine.end())
        return other.end() + at - mine.end();
    return other.start + (mine.length ? (at - mine.start) * other.length / mine.length : 0);
}

} // namespace

std::optional<WordDiff> diffWords(const QString &a, const QString &b, DiffOptions options, engine::StopToken stop)
{
    WordNumbers numbers(options);
    const NumberedText left = numbers.numbered(a), right = numbers.numbered(b);
    WordDiff diff;
    CommonTokens common(left.numbers, right.numbers, wordDepth, stop);
    common.tooDifferent = [&](CommonTokens::Box box) {
        diff.coarse = true;
        return pairsBySentence(left, right, box, stop);
    };
    WordPairs pairs = common.find();
    // Equal texts have no crumbs, even if they are short.
    if (left.numbers != right.numbers)
        pairs = withoutCrumbs(left, right, std::move(pairs));
    slideToSentences(left, right, pairs);
    if (stop.stop_requested())
        return {};
    diff.words = int(left.words.size() + right.words.size());
    diff.sameWords = 2 * int(pairs.size());
    diff.changes = changesBetween(left, right, pairs, options);
    diff.moved = movedSentences(left, right, diff.changes);
    return diff;
}

QString applied(const QString &a, const WordDiff &diff, const QString &b)
{
    QString out;
    qsizetype at = 0;
    for (const Change &change : diff.changes) {
        out += QStringView(a).mid(at, change.a.start - at);
        out += QStringView(b).mid(change.b.start, change.b.length);
        at = change.a.end();
    }
    out += QStringView(a).mid(at);
    return out;
}

qsizetype placeInB(const WordDiff &diff, qsizetype inA)
{
    return placeBeside(diff.changes, &Change::a, &Change::b, inA);
}

qsizetype placeInA(const WordDiff &diff, qsizetype inB)
{
    return placeBeside(diff.changes, &Change::b, &Change::a, inB);
}

} // namespace ui
