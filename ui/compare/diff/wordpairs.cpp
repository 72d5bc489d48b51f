// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diff/wordpairs.h"

#include <QHash>

#include <algorithm>

namespace ui {

namespace {

// Search depths; they bound the work to about words × depth.
constexpr int sentenceDepth = 800;
constexpr int depthBetween = 150;

QList<int> sentenceNumbers(const NumberedText &side, const QList<SentenceRun> &runs, QHash<QList<int>, int> &known)
{
    QList<int> numbers;
    for (const SentenceRun &run : runs) {
        const QList<int> key = side.numbers.mid(run.from, run.to - run.from);
        const auto found = known.constFind(key);
        const int number = found != known.cend() ? *found : int(known.size());
        if (found == known.cend())
            known.insert(key, number);
        numbers.append(number);
    }
    return numbers;
}

bool startsSentence(const NumberedText &side, qsizetype word)
{
    if (word == 0)
        return true;
    const Span before = side.words.at(word - 1);
    const qsizetype next = word < side.words.size() ? side.words.at(word).start : side.text.size();
    const QStringView blank = QStringView(side.text).mid(before.end(), next - before.end());
    return blank.contains(u'\n') || (!blank.isEmpty() && QStringView(u".!?…").contains(side.text.at(before.end() - 1)));
}

/// Shifts the words that exist on one side only.
class Slider
{
public:
    Slider(const NumberedText &side, const NumberedText &otherSide, WordPairs &pairs, int std::pair<int, int>::*mine, int std::pair<int, int>::*other)
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

    /// Shifts the gap before pair i if it exists on this side only.
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

    const NumberedText &m_side;
    int m_otherSize;
    WordPairs &m_pairs;
    int std::pair<int, int>::*m_mine;
    int std::pair<int, int>::*m_other;
};

} // namespace

WordPairs pairsBySentence(const NumberedText &a, const NumberedText &b, CommonTokens::Box box, const engine::StopToken &stop)
{
    QHash<QList<int>, int> known;
    const QList<SentenceRun> runsA = sentenceRuns(a, box.aFrom, box.aTo), runsB = sentenceRuns(b, box.bFrom, box.bTo);
    const QList<int> numbersA = sentenceNumbers(a, runsA, known), numbersB = sentenceNumbers(b, runsB, known);
    CommonTokens words(a.numbers, b.numbers, depthBetween, stop);
    WordPairs pairs;
    int atA = box.aFrom, atB = box.bFrom;
    const auto between = [&](int toA, int toB) { pairs += words.find({atA, toA, atB, toB}); };
    for (const auto &[sentenceA, sentenceB] : CommonTokens(numbersA, numbersB, sentenceDepth, stop).find()) {
        const SentenceRun runA = runsA.at(sentenceA), runB = runsB.at(sentenceB);
        between(runA.from, runB.from);
        for (int i = 0; i < runA.to - runA.from; ++i)
            pairs.append({runA.from + i, runB.from + i});
        atA = runA.to;
        atB = runB.to;
    }
    between(box.aTo, box.bTo);
    return pairs;
}

WordPairs withoutCrumbs(const NumberedText &a, const NumberedText &b, const WordPairs &pairs)
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
    // Characters between pair i (−1: the start) and pair j (size: the end).
    const auto gap = [&](qsizetype i, qsizetype j) {
        const qsizetype fromA = i < 0 ? 0 : a.words.at(pairs.at(i).first).end();
        const qsizetype fromB = i < 0 ? 0 : b.words.at(pairs.at(i).second).end();
        const qsizetype toA = j == pairs.size() ? a.text.size() : a.words.at(pairs.at(j).first).start;
        const qsizetype toB = j == pairs.size() ? b.text.size() : b.words.at(pairs.at(j).second).start;
        return std::max(toA - fromA, toB - fromB);
    };
    WordPairs kept;
    for (const Stretch &stretch : stretches) {
        const qsizetype length = a.words.at(pairs.at(stretch.last).first).end() - a.words.at(pairs.at(stretch.first).first).start;
        const bool crumb = stretch.last - stretch.first < 2 && 3 * length <= gap(stretch.first - 1, stretch.first)
            && 3 * length <= gap(stretch.last, stretch.last + 1);
        if (!crumb)
            kept += pairs.mid(stretch.first, stretch.last - stretch.first + 1);
    }
    return kept;
}

void slideToSentences(const NumberedText &a, const NumberedText &b, WordPairs &pairs)
{
    Slider(a, b, pairs, &std::pair<int, int>::first, &std::pair<int, int>::second).slideAll();
    Slider(b, a, pairs, &std::pair<int, int>::second, &std::pair<int, int>::first).slideAll();
}

} // namespace ui
