// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/rubric.h"

#include "engine/base/words.h"
#include "engine/providers/offline/syllables.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// A text split once for all measures.
struct Reading {
    QString text;
    QStringList words;
    QStringList rows;        ///< split by the grammar's separator
    QList<int> sentences;    ///< words per sentence
};

struct Found {
    double value = 0;
    QString says;
};

Reading readingOf(const Grammar &grammar, const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[.!?…]+|\\n"));
    Reading reading{text, foldedWords(text), {}, {}};
    if (grammar.separator != QLatin1StringView(" "))
        reading.rows = text.split(grammar.separator, Qt::SkipEmptyParts);
    for (const QString &sentence : text.split(end, Qt::SkipEmptyParts)) {
        if (const int count = countWords(sentence))
            reading.sentences << count;
    }
    return reading;
}

QString number(qsizetype n) { return QString::number(n); }

int distinctIn(const QStringList &words, const WordList &list)
{
    QSet<QString> found;
    for (const QString &word : words) {
        if (list.contains(word))
            found.insert(word);
    }
    return int(found.size());
}

Found lengthFit(const Rubric &rubric, const Wishes &wishes, const Reading &reading)
{
    int most = wishes.maxWords ? wishes.maxWords : rubric.maxWords;
    int least = wishes.minWords ? wishes.minWords : std::min(rubric.minWords, most * 3 / 5);
    if (wishes.shorter)
        most = std::max(1, most * 3 / 5);
    if (wishes.shorter)
        least = std::min(least, most / 2);
    const double words = double(reading.words.size());
    const QString says = QStringLiteral("%1 words of at most %2").arg(number(reading.words.size()), number(most));
    if (words > most)
        return {std::pow(most / words, 2), says};
    if (words < least)
        return {words / least, QStringLiteral("only %1 words, %2 expected").arg(number(reading.words.size()), number(least))};
    return {1, says};
}

Found requiredFit(const Rubric &rubric, const Reading &reading)
{
    int found = 0;
    for (const WordList &group : rubric.required)
        found += std::any_of(reading.words.begin(), reading.words.end(), [&](const QString &word) { return group.contains(word); });
    const double all = double(rubric.required.size());
    return {all > 0 ? found / all : 1, QStringLiteral("%1 of %2 subjects named").arg(number(found), number(rubric.required.size()))};
}

Found variety(const Reading &reading)
{
    // Only longer words count: articles and prepositions repeat in any good text.
    QStringList words;
    std::copy_if(reading.words.begin(), reading.words.end(), std::back_inserter(words), [](const QString &word) { return word.size() > 3; });
    const qsizetype distinct = QSet<QString>(words.begin(), words.end()).size();
    return {words.isEmpty() ? 0 : std::pow(double(distinct) / double(words.size()), 2),
        QStringLiteral("%1 of %2 longer words distinct").arg(number(distinct), number(words.size()))};
}

Found fresh(const Rubric &rubric, const Reading &reading)
{
    const auto worn = std::count_if(reading.words.begin(), reading.words.end(), [&](const QString &word) { return rubric.worn.contains(word); });
    const double share = reading.words.isEmpty() ? 1 : double(worn) / double(reading.words.size());
    return {reading.words.isEmpty() ? 0 : std::max(0.0, 1 - 8 * share),
        worn ? QStringLiteral("%1 worn %2").arg(number(worn), worn == 1 ? QStringLiteral("word") : QStringLiteral("words")) : QStringLiteral("no worn words")};
}

Found listFit(const WordList &list, double target, const Reading &reading, const char *what)
{
    const int found = distinctIn(reading.words, list);
    return {std::min(1.0, found / target), QStringLiteral("%1 %2").arg(number(found), QLatin1StringView(what))};
}

Found rhythm(const Reading &reading)
{
    if (reading.sentences.isEmpty())
        return {};
    double sum = 0;
    for (const int words : reading.sentences)
        sum += words;
    const double mean = sum / double(reading.sentences.size());
    const double off = mean < 7 ? (7 - mean) / 7 : mean > 15 ? (mean - 15) / 15 : 0;
    return {std::max(0.0, 1 - off), QStringLiteral("%1 words a sentence").arg(QString::number(mean, 'f', 1))};
}

Found syllables(const Rubric &rubric, const Reading &reading)
{
    int off = 0;
    QStringList counts;
    for (qsizetype i = 0; i < std::max(rubric.syllables.size(), reading.rows.size()); ++i) {
        const int wanted = i < rubric.syllables.size() ? rubric.syllables.at(i) : 0;
        const int actual = i < reading.rows.size() ? syllablesIn(reading.rows.at(i)) : 0;
        off += std::abs(wanted - actual);
        if (i < reading.rows.size())
            counts << number(actual);
    }
    return {std::max(0.0, 1 - off / 6.0), counts.join(u'-') + QStringLiteral(" syllables")};
}

Found alliteration(const Reading &reading)
{
    const QStringList words = foldedWords(reading.rows.value(0));
    int pairs = 0;
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        pairs += words.at(i).at(0) == words.at(i + 1).at(0);
    const bool found = pairs > 0 && words.size() <= 3;
    return {found ? 1.0 : 0.0, found ? QStringLiteral("an alliterating name") : QStringLiteral("no alliteration")};
}

Found brevity(const Reading &reading)
{
    const int words = countWords(reading.rows.value(0));
    return {words == 0 ? 0 : words <= 2 ? 1 : 2.0 / words, QStringLiteral("a name of %1 %2").arg(number(words), words == 1 ? QStringLiteral("word") : QStringLiteral("words"))};
}

Found topicFit(const Wishes &wishes, const Reading &reading)
{
    const qsizetype wanted = std::min<qsizetype>(wishes.words.size(), 4);
    const auto found = std::count_if(wishes.words.begin(), wishes.words.end(), [&](const QString &word) { return reading.words.contains(word); });
    return {wanted ? std::min(1.0, double(found) / double(wanted)) : 1, QStringLiteral("%1 words of the task").arg(number(found))};
}

Found measureOf(const QString &name, const Rubric &rubric, const Wishes &wishes, const Reading &reading)
{
    if (name == QLatin1StringView("length"))
        return lengthFit(rubric, wishes, reading);
    if (name == QLatin1StringView("required"))
        return requiredFit(rubric, reading);
    if (name == QLatin1StringView("variety"))
        return variety(reading);
    if (name == QLatin1StringView("fresh"))
        return fresh(rubric, reading);
    if (name == QLatin1StringView("vivid"))
        return listFit(rubric.vivid, rubric.vividTarget, reading, "vivid words");
    if (name == QLatin1StringView("wit"))
        return listFit(rubric.wit, rubric.witTarget, reading, "turns of wit");
    if (name == QLatin1StringView("rhythm"))
        return rhythm(reading);
    if (name == QLatin1StringView("syllables"))
        return syllables(rubric, reading);
    if (name == QLatin1StringView("alliteration"))
        return alliteration(reading);
    if (name == QLatin1StringView("brevity"))
        return brevity(reading);
    if (name == QLatin1StringView("topic"))
        return topicFit(wishes, reading);
    return {};
}

} // namespace

QList<Measure> measure(const Grammar &grammar, const Wishes &wishes, const QString &text)
{
    const Reading reading = readingOf(grammar, text);
    QList<Measure> measures;
    for (auto it = grammar.rubric.weights.begin(); it != grammar.rubric.weights.end(); ++it) {
        const Found found = measureOf(it.key(), grammar.rubric, wishes, reading);
        measures << Measure{it.key(), reading.words.isEmpty() ? 0 : found.value, it.value(), found.says};
    }
    if (!wishes.favoured.isEmpty()) {
        const auto named = std::count_if(wishes.favoured.begin(), wishes.favoured.end(), [&](const QString &word) { return reading.words.contains(word); });
        const QString says = named ? QStringLiteral("\"%1\" as hinted").arg(wishes.favoured.first()) : QStringLiteral("the hint not followed");
        measures << Measure{QStringLiteral("hint"), double(named) / double(wishes.favoured.size()), 2, says};
    }
    return measures;
}

double rubricScore(const QList<Measure> &measures)
{
    double sum = 0;
    double weights = 0;
    for (const Measure &measure : measures) {
        sum += measure.value * measure.weight;
        weights += measure.weight;
    }
    return weights > 0 ? sum / weights : 0;
}

double rubricScore(const QString &grammarId, const QString &text)
{
    static const QList<Grammar> grammars = bundledGrammars();
    const Grammar *grammar = chooseGrammar(grammars, grammarId, {});
    return grammar ? rubricScore(measure(*grammar, {}, text)) : 0;
}

} // namespace engine
