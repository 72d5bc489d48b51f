// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/frame.h"

#include "engine/code/marks.h"
#include "engine/code/regions.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace engine {

namespace {

/// A line that is neither empty nor a mark.
struct RealLine {
    QStringView text; ///< without space at its end
    qsizetype from;
    qsizetype after;
};
using RealLines = QList<RealLine>;

RealLines realLines(const QString &text, qsizetype from, qsizetype to)
{
    RealLines lines;
    while (from < to) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype after = end < 0 || end >= to ? to : end + 1;
        QStringView line = QStringView(text).mid(from, after - from);
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (!line.isEmpty())
            lines.append({line, from, after});
        from = after;
    }
    return lines;
}

/// The real lines before, between and after the regions.
QList<RealLines> partsAround(const QString &text, const QList<EvolveMark> &marks)
{
    QList<RealLines> parts;
    qsizetype from = 0;
    bool inside = false;
    for (const EvolveMark &mark : marks) {
        if (mark.start == inside)
            continue;
        if (mark.start)
            parts.append(realLines(text, from, mark.from));
        inside = mark.start;
        from = mark.after;
    }
    parts.append(inside ? RealLines() : realLines(text, from, text.size()));
    return parts;
}

bool sameLines(const RealLines &a, const RealLines &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RealLine &x, const RealLine &y) { return x.text == y.text; });
}

bool pairUp(const QList<EvolveMark> &marks)
{
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (marks[i].start != (i % 2 == 0))
            return false;
    }
    return marks.size() % 2 == 0;
}

/// Whether `lines` follow each other in `text` from `at` on.
bool standsAt(const RealLines &text, qsizetype at, const RealLines &lines)
{
    return at >= 0 && at + lines.size() <= text.size()
        && std::equal(lines.begin(), lines.end(), text.begin() + at, [](const RealLine &x, const RealLine &y) { return x.text == y.text; });
}

/// The texts of the regions of a program without marks, found by the lines around them; nullopt unless all those lines are there.
std::optional<QStringList> bodiesByFrame(const QString &program, const RealLines &lines, const QList<RealLines> &frame)
{
    QStringList bodies;
    if (!standsAt(lines, 0, frame.constFirst()))
        return {};
    qsizetype at = frame.constFirst().size();
    for (qsizetype part = 1; part < frame.size(); ++part) {
        const bool last = part + 1 == frame.size();
        qsizetype found = last ? lines.size() - frame[part].size() : at;
        while (!last && found < lines.size() && !standsAt(lines, found, frame[part]))
            ++found;
        if (found < at || !standsAt(lines, found, frame[part]) || (!last && frame[part].isEmpty()))
            return {};
        const qsizetype from = at > 0 ? lines[at - 1].after : 0;
        const qsizetype to = found < lines.size() ? lines[found].from : program.size();
        bodies.append(program.mid(from, to - from));
        at = found + frame[part].size();
    }
    return bodies;
}

/// How many of the frame's significant lines the program repeats; `all` receives their number.
qsizetype repeatedLines(const RealLines &lines, const QList<RealLines> &frame, qsizetype *all)
{
    constexpr qsizetype shortest = 4; // characters; shorter lines are mere brackets
    QSet<QStringView> has;
    for (const RealLine &line : lines)
        has.insert(line.text);
    qsizetype repeated = 0;
    *all = 0;
    for (const RealLines &part : frame) {
        for (const RealLine &line : part) {
            if (line.text.trimmed().size() < shortest)
                continue;
            ++*all;
            repeated += has.contains(line.text);
        }
    }
    return repeated;
}

/// The program without the lines of head and tail, which occur in it in order; other lines may be between those of the head.
std::optional<QString> bodyAmongHead(const QString &program, const RealLines &lines, const RealLines &head, const RealLines &tail)
{
    const qsizetype end = lines.size() - tail.size();
    if (end < 0 || !standsAt(lines, end, tail))
        return {};
    QString body;
    qsizetype next = 0, copied = 0;
    for (qsizetype i = 0; i < end && next < head.size(); ++i) {
        if (lines[i].text != head[next].text)
            continue;
        body += QStringView(program).mid(copied, lines[i].from - copied);
        copied = lines[i].after;
        ++next;
    }
    if (next < head.size())
        return {};
    const qsizetype to = end < lines.size() ? lines[end].from : program.size();
    return body + program.mid(copied, to - copied);
}

FittedProgram refusedFit(const QString &why)
{
    return {{}, why};
}

QString withoutMarks(const QString &text, const QList<EvolveMark> &marks)
{
    QString out;
    qsizetype from = 0;
    for (const EvolveMark &mark : marks) {
        out += QStringView(text).mid(from, mark.from - from);
        from = mark.after;
    }
    return out + text.mid(from);
}

/// Completes a program that has one mark of the pair of the only region.
FittedProgram completed(const QString &parent, const QString &program, const EvolveMark &mark, const QList<RealLines> &frame)
{
    const RealLines before = realLines(program, 0, mark.from), behind = realLines(program, mark.after, program.size());
    const RealLines &own = mark.start ? frame[0] : frame[1], &other = mark.start ? frame[1] : frame[0];
    const RealLines &outer = mark.start ? before : behind, &rest = mark.start ? behind : before;
    if (!outer.isEmpty() && !sameLines(outer, own))
        return refusedFit(QStringLiteral("it changes lines outside of the editable region"));
    const qsizetype from = mark.start ? mark.after : 0, to = mark.start ? program.size() : mark.from;
    qsizetype all = 0;
    if (repeatedLines(rest, {other}, &all) == 0)
        return {withRegions(parent, {program.mid(from, to - from)}), {}};
    if (mark.start && standsAt(rest, rest.size() - other.size(), other))
        return {withRegions(parent, {program.mid(from, rest[rest.size() - other.size()].from - from)}), {}};
    if (!mark.start && standsAt(rest, 0, other))
        return {withRegions(parent, {program.mid(rest[other.size() - 1].after, to - rest[other.size() - 1].after)}), {}};
    return refusedFit(mark.start ? QStringLiteral("EVOLVE-BLOCK-START has no EVOLVE-BLOCK-END, and the lines behind the editable region are not repeated as they were")
                                 : QStringLiteral("EVOLVE-BLOCK-END has no EVOLVE-BLOCK-START, and the lines before the editable region are not repeated as they were"));
}

/// Puts a program without marks into the frame.
FittedProgram framed(const QString &parent, const QString &program, const QList<RealLines> &frame)
{
    const RealLines lines = realLines(program, 0, program.size());
    if (const std::optional<QStringList> bodies = bodiesByFrame(program, lines, frame))
        return {withRegions(parent, *bodies), {}};
    qsizetype all = 0;
    const qsizetype repeated = repeatedLines(lines, frame, &all);
    if (frame.size() == 2) {
        if (const std::optional<QString> body = bodyAmongHead(program, lines, frame[0], frame[1]))
            return {withRegions(parent, {*body}), {}};
        if (2 * repeated <= all)
            return {withRegions(parent, {program}), {}};
    }
    return refusedFit(frame.size() == 2 ? QStringLiteral("it has no EVOLVE-BLOCK marks and changes lines outside of the editable region")
                                        : QStringLiteral("it has no EVOLVE-BLOCK marks, and its editable regions cannot be told apart"));
}

/// The texts between the marks, which must pair up.
QStringList bodiesOf(const QString &program)
{
    QStringList bodies;
    for (const TextRange &region : editableRegions(program))
        bodies.append(program.mid(region.from, region.size()));
    return bodies;
}

} // namespace

FittedProgram fittedProgram(const QString &parent, const QString &program)
{
    const QList<EvolveMark> wanted = marksIn(parent), marks = marksIn(program);
    if (!hasRegions(parent))
        return {program, {}};
    const QList<RealLines> frame = partsAround(parent, wanted);
    if (marks.isEmpty())
        return framed(parent, program, frame);
    if (pairUp(marks) && marks.size() / 2 == frame.size() - 1) {
        const QList<RealLines> around = partsAround(program, marks);
        const bool alone = std::all_of(around.begin(), around.end(), [](const RealLines &part) { return part.isEmpty(); });
        const bool same = std::equal(around.begin(), around.end(), frame.begin(), frame.end(), sameLines);
        return {alone || same ? withRegions(parent, bodiesOf(program)) : program, {}};
    }
    if (marks.size() == 1 && frame.size() == 2)
        return completed(parent, program, marks.constFirst(), frame);
    const QString bare = withoutMarks(program, marks);
    if (const auto bodies = bodiesByFrame(bare, realLines(bare, 0, bare.size()), frame))
        return {withRegions(parent, *bodies), {}};
    return refusedFit(QStringLiteral("its EVOLVE-BLOCK marks do not pair up as in the program"));
}

} // namespace engine
