// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/unifieddiff.h"

#include "engine/code/linediff.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype context = 3;    ///< equal lines around a change
constexpr QChar noLineEnd(u'\uE000'); ///< at the end of a last line without a line break, while lines are compared

/// A line of a diff: ' ', '-' or '+' and its text.
struct DiffLine {
    QChar sign;
    QString text;
};

/// The lines of a text; a last one without a line break ends with `noLineEnd`.
QStringList linesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    QStringList lines = text.split(u'\n');
    if (text.endsWith(u'\n'))
        lines.removeLast();
    else
        lines.last() += noLineEnd;
    return lines;
}

QList<DiffLine> signedLines(QChar sign, const QStringList &lines)
{
    QList<DiffLine> out;
    for (const QString &line : lines)
        out.append({sign, line});
    return out;
}

/// All lines of both texts in order, removed ones before added ones.
QList<DiffLine> allLines(const QStringList &before, const QStringList &after)
{
    if (before.isEmpty() || after.isEmpty())
        return signedLines(u'-', before) + signedLines(u'+', after);
    QSet<int> added;
    QHash<int, QStringList> removed; ///< line of the new text → lines that were before it
    for (const LineChange &change : lineChanges(before.join(u'\n'), after.join(u'\n'))) {
        if (change.kind == LineChange::Added)
            added.insert(change.line);
        else
            removed[change.line].append(change.text);
    }
    QList<DiffLine> lines;
    for (int i = 0; i <= after.size(); ++i) {
        lines += signedLines(u'-', removed.value(i));
        if (i < after.size())
            lines.append({added.contains(i) ? u'+' : u' ', after[i]});
    }
    return lines;
}

/// "12,3", or "12" for one line; an empty range begins at the line before it.
QString rangeText(qsizetype first, qsizetype count)
{
    const QString begin = QString::number(count > 0 ? first + 1 : first);
    return count == 1 ? begin : begin + u',' + QString::number(count);
}

/// Writes the hunk of the lines from `from` to `to`; `old` and `now`: number of lines of both texts before it.
QString hunkText(const QList<DiffLine> &lines, qsizetype from, qsizetype to, qsizetype old, qsizetype now)
{
    QString body;
    qsizetype removed = 0, added = 0;
    for (qsizetype i = from; i < to; ++i) {
        const bool cut = lines[i].text.endsWith(noLineEnd);
        body += lines[i].sign + (cut ? lines[i].text.chopped(1) : lines[i].text) + u'\n';
        body += cut ? QStringLiteral("\\ No newline at end of file\n") : QString();
        removed += lines[i].sign != u'+';
        added += lines[i].sign != u'-';
    }
    return QStringLiteral("@@ -%1 +%2 @@\n").arg(rangeText(old, removed), rangeText(now, added)) + body;
}

/// End of the hunk that begins with the change at `at`: behind the last change that is near enough to the one before.
qsizetype hunkEnd(const QList<DiffLine> &lines, qsizetype at)
{
    qsizetype last = at;
    for (qsizetype i = at; i < lines.size() && i <= last + 2 * context; ++i)
        last = lines[i].sign == u' ' ? last : i;
    return std::min(lines.size(), last + 1 + context);
}

QString hunksOf(const QList<DiffLine> &lines)
{
    QString text;
    qsizetype old = 0, now = 0, at = 0; // lines of both texts before `at`
    while (at < lines.size()) {
        const auto isChange = [](const DiffLine &line) { return line.sign != u' '; };
        const qsizetype change = std::find_if(lines.begin() + at, lines.end(), isChange) - lines.begin();
        if (change == lines.size())
            break;
        const qsizetype from = std::max(at, change - context);
        old += from - at;
        now += from - at;
        const qsizetype to = hunkEnd(lines, change);
        text += hunkText(lines, from, to, old, now);
        for (at = from; at < to; ++at) {
            old += lines[at].sign != u'+';
            now += lines[at].sign != u'-';
        }
    }
    return text;
}

QString fileDiff(const QString &from, const QString &to, const QString &before, const QString &after)
{
    const QString hunks = hunksOf(allLines(linesOf(before), linesOf(after)));
    return hunks.isEmpty() ? QString() : QStringLiteral("--- ") + from + QStringLiteral("\n+++ ") + to + u'\n' + hunks;
}

} // namespace

QString unifiedDiff(const QString &name, const QString &before, const QString &after)
{
    return fileDiff(QStringLiteral("a/") + name, QStringLiteral("b/") + name, before, after);
}

QString unifiedDiff(const Parts &before, const Parts &after, const QString &unnamed)
{
    QString text;
    for (const QString &name : changedParts(before, after)) {
        const QString *from = before.find(name), *to = after.find(name);
        const QString file = name.isEmpty() ? unnamed : name;
        const QString nothing = QStringLiteral("/dev/null");
        text += fileDiff(from ? QStringLiteral("a/") + file : nothing, to ? QStringLiteral("b/") + file : nothing, from ? *from : QString(), to ? *to : QString());
    }
    return text;
}

} // namespace engine
