// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/worddiff.h"

#include "ui/compare/commontokens.h"

#include <QHash>

#include <algorithm>

namespace ui {

namespace {

// Search depths: they bound the work to about (words × depth), so that the worst case stays under 0.1 s.
constexpr int wordDepth = 800;
constexpr int sentenceDepth = 800;
constexpr int depthBetween = 150;
constexpr int movedWords = 4; // shorter sentences repeat by chance

using Pairs = CommonTokens::Pairs;

/// One text as what is compared: its significant words, numbered so that equal ones have equal numbers.
struct Side {
    QString text;
    QList<Span> words;
    QList<int> numbers;
};

class Numbers
{
public:
    explicit Numbers(DiffOptions options)
        : m_options(options)
    {
    }

    Side side(const QString &text)
    {
        Side side{.text = text};
        for (const Word &word : wordsOf(text)) {
            if (word.kind == WordKind::Blank || (word.kind == WordKind::Punctuation && m_options.ignorePunctuation))
                continue;
            side.words.append(word.span);
            side.numbers.append(numberOf(QStringView(text).mid(word.span.start, word.span.length)));
        }
        return side;
    }

private:
    int numberOf(QStringView word)
    {
        const QString key = m_options.ignoreCase ? word.toString().toCaseFolded() : word.toString();
        const auto found = m_known.constFind(key);
        if (found != m_known.cend())
            return *found;
        const int number = int(m_known.size());
        m_known.insert(key, number);
        return number;
    }

    DiffOptions m_options;
    QHash<QString, int> m_known;
};

/// A run of words [from, to) that makes one sentence.
struct Run {
    int from = 0, to = 0;
};

QList<Run> sentenceRuns(const Side &side, int from, int to)
{
    QList<Run> runs;
    if (from >= to)
        return runs;
    const qsizetype start = side.words.at(from).start, end = side.words.at(to - 1).end();
    int word = from;
    for (const Span &sentence : sentencesOf(QStringView(side.text).mid(start, end - start))) {
        Run run{word, word};
        while (word < to && side.words.at(word).start < start + sentence.end())
            ++word;
        run.to = word;
        if (run.to > run.from)
            runs.append(run);
    }
    return runs;
}

QList<int> sentenceNumbers(const Side &side, const QList<Run> &runs, QHash<QList<int>, int> &known)
{
    QList<int> numbers;
    for (const Run &run : runs) {
        const QList<int> key = side.numbers.mid(run.from, run.to - run.from);
        const auto found = known.constFind(key);
        const int number = found != known.cend() ? *found : int(known.size());
        if (found == known.cend())
            known.insert(key, number);
        numbers.append(number);
    }
    return numbers;
}

/// The coarse way: equal sentences first, then words between them with a short search.
Pairs pairsBySentence(const Side &a, const Side &b, CommonTokens::Box box, const engine::StopToken &stop)
{
    QHash<QList<int>, int> known;
    const QList<Run> runsA = sentenceRuns(a, box.aFrom, box.aTo), runsB = sentenceRuns(b, box.bFrom, box.bTo);
    const QList<int> numbersA = sentenceNumbers(a, runsA, known), numbersB = sentenceNumbers(b, runsB, known);
    CommonTokens words(a.numbers, b.numbers, depthBetween, stop);
    Pairs pairs;
    int atA = box.aFrom, atB = box.bFrom;
    const auto between = [&](int toA, int toB) { pairs += words.find({atA, toA, atB, toB}); };
    for (const auto &[sentenceA, sentenceB] : CommonTokens(numbersA, numbersB, sentenceDepth, stop).find()) {
        const Run runA = runsA.at(sentenceA), runB = runsB.at(sentenceB);
        between(runA.from, runB.from);
        for (int i = 0; i < runA.to - runA.from; ++i)
            pairs.append({runA.from + i, runB.from + i});
        atA = runA.to;
        atB = runB.to;
    }
    between(box.aTo, box.bTo);
    return pairs;
}

/// Equal words that stand alone between much larger changes only chop them up: they count as changed.
Pairs withoutCrumbs(const Side &a, const Side &b, const Pairs &pairs)
{
    struct Stretch {
        qsizetype first = 0, last = 0;
    };
    QList<Stretch> stretches;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const bool goesOn = i > 0 && pairs.at(i).first == pairs.at(i - 1).first + 1 && pairs.at(i).second == pairs.at(i - 1).second + 1;
        if (goesOn)
            stretches.last().last = i;
        else
            stretches.append({i, i});
    }
    const auto gap = [&](qsizetype i, qsizetype j) { // characters between pair i and pair j (−1: the start, size: the end)
        const qsizetype fromA = i < 0 ? 0 : a.words.at(pairs.at(i).first).end();
        const qsizetype fromB = i < 0 ? 0 : b.words.at(pairs.at(i).second).end();
        const qsizetype toA = j == pairs.size() ? a.text.size() : a.words.at(pairs.at(j).first).start;
        const qsizetype toB = j == pairs.size() ? b.text.size() : b.words.at(pairs.at(j).second).start;
        return std::max(toA - fromA, toB - fromB);
    };
    Pairs kept;
    for (const Stretch &stretch : stretches) {
        const qsizetype length = a.words.at(pairs.at(stretch.last).first).end() - a.words.at(pairs.at(stretch.first).first).start;
        const bool crumb = stretch.last - stretch.first < 2 && 3 * length <= gap(stretch.first - 1, stretch.first)
            && 3 * length <= gap(stretch.last, stretch.last + 1);
        if (!crumb)
            kept += pairs.mid(stretch.first, stretch.last - stretch.first + 1);
    }
    return kept;
}

bool startsSentence(const Side &side, qsizetype word)
{
    if (word == 0)
        return true;
    const Span before = side.words.at(word - 1);
    const qsizetype next = word < side.words.size() ? side.words.at(word).start : side.text.size();
    const QStringView blank = QStringView(side.text).mid(before.end(), next - before.end());
    return blank.contains(u'\n') || (!blank.isEmpty() && QStringView(u".!?…").contains(side.text.at(before.end() - 1)));
}

/// Words that only one side has can often stand one place earlier or later with the same effect ("a [b a] c" or
/// "[a b] a c"): they are put where a sentence begins.
class Slider
{
public:
    Slider(const Side &side, const Side &otherSide, Pairs &pairs, int std::pair<int, int>::*mine, int std::pair<int, int>::*other)
        : m_side(side)
        , m_otherSize(int(otherSide.words.size()))
        , m_pairs(pairs)
        , m_mine(mine)
        , m_other(other)
    {
    }

    void slideAll()
    {
        for (qsizetype i = 0; i <= m_pairs.size(); ++i)
            slide(i);
    }

private:
    static constexpr qsizetype furthest = 60;

    int mine(qsizetype pair) const { return m_pairs.at(pair).*m_mine; }
    bool joined(qsizetype pair) const { return m_pairs.at(pair).*m_other + 1 == m_pairs.at(pair + 1).*m_other && mine(pair) + 1 == mine(pair + 1); }

    /// The gap before pair i, when it is one on this side only.
    void slide(qsizetype i)
    {
        const int start = i ? mine(i - 1) + 1 : 0, end = i < m_pairs.size() ? mine(i) : int(m_side.words.size());
        const bool alone = (i ? m_pairs.at(i - 1).*m_other + 1 : 0) == (i < m_pairs.size() ? m_pairs.at(i).*m_other : m_otherSize);
        if (start == end || !alone || startsSentence(m_side, start))
            return;
        for (qsizetype s = 1; s <= std::min(i, furthest) && (s == 1 || joined(i - s)); ++s) {
            if (m_side.numbers.at(mine(i - s)) != m_side.numbers.at(end - s))
                break;
            if (startsSentence(m_side, start - s))
                return shift(i - s, i, end - start);
        }
        for (qsizetype s = 1; s <= std::min(m_pairs.size() - i, furthest) && (s == 1 || joined(i + s - 2)); ++s) {
            if (m_side.numbers.at(mine(i + s - 1)) != m_side.numbers.at(start + s - 1))
                break;
            if (startsSentence(m_side, start + s))
                return shift(i, i + s, start - end);
        }
    }

    void shift(qsizetype from, qsizetype to, int by)
    {
        for (qsizetype i = from; i < to; ++i)
            m_pairs[i].*m_mine += by;
    }

    const Side &m_side;
    int m_otherSize;
    Pairs &m_pairs;
    int std::pair<int, int>::*m_mine;
    int std::pair<int, int>::*m_other;
};

void trimEqualBlanks(const Side &a, const Side &b, Span &spanA, Span &spanB, bool ignoreBlanks)
{
    const auto blankAt = [](const Side &side, qsizetype at) { return side.text.at(at).isSpace(); };
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

/// Without a word in it a gap holds blanks and, where they are ignored, punctuation.
bool blanksDiffer(const Side &a, const Side &b, Span spanA, Span spanB, DiffOptions options)
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

QList<Change> changesBetween(const Side &a, const Side &b, const Pairs &pairs, DiffOptions options)
{
    QList<Change> changes;
    qsizetype atA = 0, atB = 0;
    int nextA = 0, nextB = 0; // words
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

/// The sentences wholly inside the changed stretches of one side, by their words.
QHash<QList<int>, QList<Span>> changedSentences(const Side &side, const QList<Change> &changes, Span Change::*which)
{
    QHash<QList<int>, QList<Span>> found;
    for (const Run &run : sentenceRuns(side, 0, int(side.words.size()))) {
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

QList<Change> movedSentences(const Side &a, const Side &b, const QList<Change> &changes)
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
    Numbers numbers(options);
    const Side left = numbers.side(a), right = numbers.side(b);
    WordDiff diff;
    CommonTokens common(left.numbers, right.numbers, wordDepth, stop);
    common.tooDifferent = [&](CommonTokens::Box box) {
        diff.coarse = true;
        return pairsBySentence(left, right, box, stop);
    };
    Pairs pairs = common.find();
    if (left.numbers != right.numbers) // in equal texts nothing is a crumb, however short they are
        pairs = withoutCrumbs(left, right, std::move(pairs));
    Slider(left, right, pairs, &std::pair<int, int>::first, &std::pair<int, int>::second).slideAll();
    Slider(right, left, pairs, &std::pair<int, int>::second, &std::pair<int, int>::first).slideAll();
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
