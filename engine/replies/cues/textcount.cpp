// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/cues/textcount.h"

#include "engine/replies/cues/textcues.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace engine {

namespace {

constexpr qsizetype longestCount = 80;

bool isWholly(TextCue cue, const QString &word)
{
    return pattern(cue).match(word).capturedLength() == word.size();
}

/// Units counted in a remark.
struct Units {
    bool words = false, signs = false, syllables = false;
};

/// "(Approx. 20 words)": every word is a unit or belongs to a number; nullopt: the remark contains other words.
std::optional<Units> unitsOf(const QString &remark)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{M}]+"));
    Units units;
    for (const QString &word : remark.split(gap, Qt::SkipEmptyParts)) {
        const bool words = isWholly(TextCue::CountWords, word), signs = isWholly(TextCue::CountSigns, word);
        const bool syllables = isWholly(TextCue::CountSyllables, word);
        if (!words && !signs && !syllables && !isWholly(TextCue::CountBeside, word))
            return {};
        units.words |= words;
        units.signs |= signs;
        units.syllables |= syllables;
    }
    return units;
}

/// The numbers of a remark, and their sum: "5-7-5".
QList<int> numbersIn(const QString &remark)
{
    static const QRegularExpression number(QStringLiteral("\\d{1,6}"));
    QList<int> numbers;
    int sum = 0;
    for (auto it = number.globalMatch(remark); it.hasNext();) {
        numbers << it.next().captured().toInt();
        sum += numbers.constLast();
    }
    return numbers.size() > 1 ? numbers << sum : numbers;
}

/// Size of a text in words, characters with and without space, letters, and groups of vowels.
struct TextSize {
    int words = 0, characters = 0, signs = 0, letters = 0, vowels = 0;
};

TextSize sizeOf(QStringView text)
{
    TextSize size;
    bool inWord = false, inVowels = false;
    for (const QChar c : text) {
        const bool vowel = QStringView(u"aeiouyäöüáéíóúàèìòùâêîôûãõąęæøåаеёиоуыэюяіїє").contains(c, Qt::CaseInsensitive);
        size.words += !inWord && !c.isSpace() ? 1 : 0;
        size.vowels += vowel && !inVowels ? 1 : 0;
        size.signs += c.isSpace() ? 0 : 1;
        size.letters += c.isLetterOrNumber() ? 1 : 0;
        inWord = !c.isSpace();
        inVowels = vowel;
    }
    size.characters = int(text.size());
    return size;
}

/// Tolerant, since models count inaccurately.
bool isNear(int said, int real)
{
    return std::abs(said - real) <= std::max(3, real * 3 / 10);
}

} // namespace

bool isCountOf(QStringView remark, QStringView text)
{
    if (remark.size() > longestCount || remark.contains(u'\n'))
        return false;
    const QString all = remark.toString();
    const QList<int> numbers = numbersIn(all);
    const bool form = holds(TextCue::Count, remark);
    const std::optional<Units> units = form ? Units{.signs = true} : unitsOf(all);
    if (!units || numbers.isEmpty())
        return form && numbers.isEmpty();
    const TextSize size = sizeOf(text);
    return std::any_of(numbers.begin(), numbers.end(), [&](int n) {
        return (units->words && isNear(n, size.words)) || (units->syllables && isNear(n, size.vowels))
            || (units->signs && (isNear(n, size.characters) || isNear(n, size.signs) || isNear(n, size.letters)));
    });
}

} // namespace engine
