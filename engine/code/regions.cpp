// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/regions.h"

#include "engine/code/marks.h"

#include <QStringList>

#include <algorithm>

namespace engine {

namespace {

QStringView withoutLineEnd(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

/// A line outside of the regions, or the comment that holds a mark.
struct OuterLine {
    int number;
    QStringView text;
    bool mark;

    /// Two marks are alike, regardless of their labels.
    [[nodiscard]] bool isLike(const OuterLine &other) const { return mark == other.mark && (mark || text == other.text); }
};

/// Appends the lines from `from` to `to`, numbered from `number`, which receives the next number.
void appendLines(QList<OuterLine> &lines, const QString &text, qsizetype from, qsizetype to, int &number)
{
    while (from < to) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype after = end < 0 ? to : std::min(to, end + 1);
        lines.append({number++, withoutLineEnd(QStringView(text).mid(from, after - from)), false});
        from = after;
    }
}

/// The lines outside of the regions; one list per gap.
QList<QList<OuterLine>> outside(const QString &text)
{
    QList<QList<OuterLine>> parts(1);
    bool inside = false;
    qsizetype from = 0;
    int number = 1;
    for (const EvolveMark &mark : marksIn(text)) {
        if (mark.start == inside)
            continue;
        QList<OuterLine> passed;
        appendLines(passed, text, from, mark.from, number);
        if (inside)
            parts.append(QList<OuterLine>());
        else
            parts.last() += passed;
        const QStringView comment = QStringView(text).mid(mark.from, mark.after - mark.from);
        parts.last().append({number, withoutLineEnd(comment), true});
        number += int(comment.count(u'\n'));
        from = mark.after;
        inside = mark.start;
    }
    if (!inside)
        appendLines(parts.last(), text, from, text.size(), number);
    for (QList<OuterLine> &part : parts) {
        while (!part.isEmpty() && part.constLast().text.isEmpty())
            part.removeLast(); // the number of empty lines at the end of a part does not count
    }
    return parts;
}

std::optional<OutsideEdit> firstDifference(const QList<OuterLine> &before, const QList<OuterLine> &after, int behind)
{
    const qsizetype common = std::min(before.size(), after.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (!before[i].isLike(after[i]))
            return OutsideEdit{after[i].number, after[i].text.toString()};
    }
    if (after.size() > common)
        return OutsideEdit{after[common].number, after[common].text.toString()};
    if (before.size() > common)
        return OutsideEdit{behind, before[common].text.toString()};
    return {};
}

QString endedByNewline(QString text)
{
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
    return text;
}

} // namespace

QList<TextRange> editableRegions(const QString &text)
{
    QList<TextRange> regions;
    qsizetype open = -1; // start of the open region
    for (const EvolveMark &mark : marksIn(text)) {
        if (open < 0 && mark.start) {
            open = mark.after;
        } else if (open >= 0 && !mark.start) {
            regions.append({open, mark.from});
            open = -1;
        }
    }
    if (open >= 0)
        regions.append({open, text.size()});
    if (regions.isEmpty())
        regions.append({0, text.size()});
    return regions;
}

bool hasRegions(const QString &text)
{
    const QList<EvolveMark> marks = marksIn(text);
    return std::any_of(marks.begin(), marks.end(), [](const EvolveMark &mark) { return mark.start; });
}

std::optional<OutsideEdit> editOutside(const QString &parent, const QString &child)
{
    if (!hasRegions(parent))
        return {};
    const QList<QList<OuterLine>> before = outside(parent);
    const QList<QList<OuterLine>> after = outside(child);
    const int lastLine = int(child.count(u'\n')) + 1;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (const auto edit = firstDifference(before.value(i), after.value(i), lastLine))
            return edit;
    }
    return {};
}

QString withRegions(const QString &parent, const QStringList &bodies)
{
    const QList<TextRange> regions = editableRegions(parent);
    Q_ASSERT(regions.size() == bodies.size());
    QString out;
    qsizetype from = 0;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        out += QStringView(parent).mid(from, regions[i].from - from);
        out += regions[i].to < parent.size() ? endedByNewline(bodies[i]) : bodies[i];
        from = regions[i].to;
    }
    out += QStringView(parent).mid(from);
    return out;
}

} // namespace engine
