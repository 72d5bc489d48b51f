// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/regions.h"

#include <QRegularExpression>
#include <QStringList>

namespace engine {

namespace {

enum class Mark { None, Start, End };
constexpr QLatin1StringView markWord("EVOLVE-BLOCK");

Mark markOf(QStringView line)
{
    static const QRegularExpression mark(QStringLiteral(
        R"(^\s*(?:[#;%!'*]+|//+|--+|/\*+|<!--|\(\*|\{-|"""|REM\b)?\s*EVOLVE-BLOCK-(START|END)\b[^\w]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    if (!line.contains(u'-') || !line.contains(markWord, Qt::CaseInsensitive))
        return Mark::None;
    const auto match = mark.match(line);
    if (!match.hasMatch())
        return Mark::None;
    return match.capturedView(1).compare(QLatin1StringView("START"), Qt::CaseInsensitive) == 0 ? Mark::Start : Mark::End;
}

/// Calls see(line, from, after) for every line; `after` is where the next one begins.
template <typename See>
void eachLine(const QString &text, See see)
{
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype after = end < 0 ? text.size() : end + 1;
        see(QStringView(text).mid(from, (end < 0 ? text.size() : end) - from), from, after);
        from = after;
    }
}

/// Where the word of marks stands next. A hyphen is found several times as fast as a word in either case.
qsizetype nextMarkWord(const QString &text, qsizetype from)
{
    constexpr qsizetype before = 6; // EVOLVE
    for (qsizetype at = text.indexOf(u'-', from); at >= 0; at = text.indexOf(u'-', at + 1)) {
        if (at - before >= from && QStringView(text).mid(at - before).startsWith(markWord, Qt::CaseInsensitive))
            return at - before;
    }
    return -1;
}

/// The same for lines with a mark alone.
template <typename See>
void eachMark(const QString &text, See see)
{
    for (qsizetype at = nextMarkWord(text, 0); at >= 0;) {
        const qsizetype from = at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0;
        const qsizetype end = text.indexOf(u'\n', at);
        const Mark mark = markOf(QStringView(text).mid(from, (end < 0 ? text.size() : end) - from));
        if (mark != Mark::None)
            see(mark, from, end < 0 ? text.size() : end + 1);
        at = end < 0 ? -1 : nextMarkWord(text, end);
    }
}

QStringView withoutLineEnd(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

/// The lines outside of the regions, marks among them, with their numbers; one list per gap between regions.
struct OuterLine {
    int number;
    QStringView text;
};
QList<QList<OuterLine>> outside(const QString &text)
{
    QList<QList<OuterLine>> parts(1);
    bool inside = false;
    int number = 0;
    eachLine(text, [&](QStringView line, qsizetype, qsizetype) {
        ++number;
        const Mark mark = markOf(line);
        if (inside && mark == Mark::End) {
            inside = false;
            parts.append(QList<OuterLine>());
        }
        if (!inside)
            parts.last().append({number, withoutLineEnd(line)});
        if (!inside && mark == Mark::Start)
            inside = true;
    });
    for (QList<OuterLine> &part : parts) {
        while (!part.isEmpty() && part.constLast().text.isEmpty())
            part.removeLast(); // how many empty lines end a part is nobody's edit
    }
    return parts;
}

std::optional<OutsideEdit> firstDifference(const QList<OuterLine> &before, const QList<OuterLine> &after, int behind)
{
    const qsizetype common = std::min(before.size(), after.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (before[i].text != after[i].text)
            return OutsideEdit{after[i].number, after[i].text.toString()};
    }
    if (after.size() > common)
        return OutsideEdit{after[common].number, after[common].text.toString()};
    if (before.size() > common)
        return OutsideEdit{behind, before[common].text.toString()};
    return {};
}

/// Whether the lines stand in `text` in this order.
bool holdsInOrder(const QString &text, const QList<OuterLine> &lines)
{
    qsizetype next = 0;
    eachLine(text, [&](QStringView line, qsizetype, qsizetype) {
        while (next < lines.size() && (markOf(lines[next].text) != Mark::None || lines[next].text.isEmpty()))
            ++next;
        if (next < lines.size() && withoutLineEnd(line) == lines[next].text)
            ++next;
    });
    while (next < lines.size() && (markOf(lines[next].text) != Mark::None || lines[next].text.isEmpty()))
        ++next;
    return next == lines.size();
}

/// The reply's lines between the last line of `head` and the first of `tail`: what stands where the region is.
QString between(const QString &reply, const QList<OuterLine> &head, const QList<OuterLine> &tail)
{
    const auto real = [](const QList<OuterLine> &lines) {
        QList<QStringView> out;
        for (const OuterLine &line : lines) {
            if (!line.text.isEmpty() && markOf(line.text) == Mark::None)
                out.append(line.text);
        }
        return out;
    };
    const QList<QStringView> before = real(head), after = real(tail);
    qsizetype from = 0, matched = 0;
    QList<std::pair<QStringView, qsizetype>> lines; // text and where it begins
    eachLine(reply, [&](QStringView line, qsizetype begin, qsizetype end) {
        lines.append({withoutLineEnd(line), begin});
        if (matched < before.size() && withoutLineEnd(line) == before[matched]) {
            ++matched;
            from = end;
        }
    });
    qsizetype to = reply.size(), left = after.size();
    for (qsizetype i = lines.size() - 1; i >= 0 && left > 0 && lines[i].second >= from; --i) {
        if (lines[i].first == after[left - 1]) {
            --left;
            to = lines[i].second;
        }
    }
    return reply.mid(from, to - from);
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
    std::optional<qsizetype> open;
    eachMark(text, [&](Mark mark, qsizetype from, qsizetype after) {
        if (!open && mark == Mark::Start) {
            open = after;
        } else if (open && mark == Mark::End) {
            regions.append({*open, from});
            open.reset();
        }
    });
    if (open)
        regions.append({*open, text.size()});
    if (regions.isEmpty())
        regions.append({0, text.size()});
    return regions;
}

bool hasRegions(const QString &text)
{
    bool found = false;
    eachMark(text, [&](Mark mark, qsizetype, qsizetype) { found = found || mark == Mark::Start; });
    return found;
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

QString wholeProgram(const QString &parent, const QString &reply)
{
    if (!hasRegions(parent) || hasRegions(reply))
        return reply;
    const QList<QList<OuterLine>> parts = outside(parent);
    if (parts.size() != 2)
        return reply;
    const QList<OuterLine> around = parts[0] + parts[1];
    if (holdsInOrder(reply, around))
        return withRegions(parent, {between(reply, parts[0], parts[1])});
    return withRegions(parent, {reply});
}

} // namespace engine
