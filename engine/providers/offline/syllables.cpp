// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/syllables.h"

#include "engine/base/words.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

const QHash<QString, int> &exceptions()
{
    static const QHash<QString, int> table{
        {QStringLiteral("every"), 2}, {QStringLiteral("everything"), 3}, {QStringLiteral("evening"), 2}, {QStringLiteral("manhole"), 2},
        {QStringLiteral("streetlamps"), 2}, {QStringLiteral("somewhere"), 2}, {QStringLiteral("someone"), 2}, {QStringLiteral("something"), 2},
        {QStringLiteral("pavement"), 2}, {QStringLiteral("newspaper"), 3}, {QStringLiteral("woodsmoke"), 2}, {QStringLiteral("scarecrow"), 2},
        {QStringLiteral("lamplight"), 2}, {QStringLiteral("neon"), 2}, {QStringLiteral("violin"), 3}, {QStringLiteral("vacant"), 2},
        {QStringLiteral("quiet"), 2}, {QStringLiteral("poem"), 2}, {QStringLiteral("diary"), 3}, {QStringLiteral("being"), 2},
        {QStringLiteral("eye"), 1}, {QStringLiteral("eyes"), 1}, {QStringLiteral("people"), 2}, {QStringLiteral("towards"), 2},
        {QStringLiteral("business"), 2}, {QStringLiteral("hours"), 1}, {QStringLiteral("hour"), 1}, {QStringLiteral("idea"), 3},
        {QStringLiteral("area"), 3}, {QStringLiteral("create"), 2}, {QStringLiteral("ocean"), 2}, {QStringLiteral("science"), 2},
        {QStringLiteral("lion"), 2}, {QStringLiteral("going"), 2}, {QStringLiteral("seeing"), 2}, {QStringLiteral("piano"), 3},
        {QStringLiteral("radio"), 3}, {QStringLiteral("studio"), 3}, {QStringLiteral("video"), 3}, {QStringLiteral("cafe"), 2},
        {QStringLiteral("homeless"), 2}, {QStringLiteral("careless"), 2}, {QStringLiteral("lonely"), 2}, {QStringLiteral("different"), 2},
    };
    return table;
}

} // namespace

int syllablesOf(const QString &word)
{
    QString w = word.toLower();
    w.remove(QRegularExpression(QStringLiteral("['’]s?$|['’]")));
    if (const auto known = exceptions().constFind(w); known != exceptions().constEnd())
        return *known;
    static const QRegularExpression groups(QStringLiteral("[aeiouyàáâäæèéêëìíîïòóôöœùúûü]+"));
    int count = 0;
    for (auto it = groups.globalMatch(w); it.hasNext(); it.next())
        ++count;
    static const QRegularExpression silentE(QStringLiteral("[^aeiouy]e$"));
    static const QRegularExpression spokenLe(QStringLiteral("[^aeiouylr]le$"));
    static const QRegularExpression silentEd(QStringLiteral("[^aeiouytd]ed$"));
    static const QRegularExpression silentEs(QStringLiteral("[^aeiouyscxzg]es$|[^sc]hes$"));
    static const QRegularExpression spokenLes(QStringLiteral("[^aeiouylr]les$|(?:ch|sh)es$"));
    static const QRegularExpression split(QStringLiteral("ia(?!n$|l$)|io(?!u|n)|[^qg]ua|(?<!g)eo(?!u)|[aeiou]ing$"));
    if ((silentE.match(w).hasMatch() && !spokenLe.match(w).hasMatch()) || silentEd.match(w).hasMatch()
        || (silentEs.match(w).hasMatch() && !spokenLes.match(w).hasMatch()))
        --count;
    if (split.match(w).hasMatch())
        ++count;
    return std::max(1, count);
}

int syllablesIn(const QString &line)
{
    int count = 0;
    for (const QString &word : wordsOf(line))
        count += syllablesOf(word);
    return count;
}

} // namespace engine
