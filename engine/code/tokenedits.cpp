// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/tokenedits.h"

#include "engine/base/random.h"
#include "engine/code/lexer.h"
#include "engine/code/literals.h"
#include "engine/code/regions.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace engine {

namespace {

constexpr qsizetype longestList = 2000; ///< members that are read

bool isBalanced(const QString &text)
{
    int depth = 0;
    for (const QChar c : text) {
        depth += (c == u'(' || c == u'[' || c == u'{') - (c == u')' || c == u']' || c == u'}');
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

bool isAllowed(const QString &before, const QString &after)
{
    return before != after && isBalanced(after) == isBalanced(before);
}

template <typename T>
const T &pickOne(const QList<T> &list, Random &random)
{
    return list.at(random.below(int(list.size())));
}

struct Members {
    TextRange inside;
    QList<TextRange> members; ///< without the space around them
};

TextRange trimmedRange(const QString &text, TextRange range)
{
    while (range.from < range.to && text[range.from].isSpace())
        ++range.from;
    while (range.to > range.from && text[range.to - 1].isSpace())
        --range.to;
    return range;
}

/// Finds comma-separated lists in square and curly brackets.
class ListFinder
{
public:
    explicit ListFinder(const QString &text) : m_text(text) { }

    void see(qsizetype at)
    {
        const QChar c = m_text[at];
        if (c == u'(' || c == u'[' || c == u'{') {
            m_open.append({c, at + 1, at + 1, {}});
        } else if (c == u',' && !m_open.isEmpty()) {
            m_open.last().members.append(trimmedRange(m_text, {m_open.constLast().member, at}));
            m_open.last().member = at + 1;
        } else if ((c == u')' || c == u']' || c == u'}') && !m_open.isEmpty()) {
            close(m_open.takeLast(), at);
        }
    }
    /// Open lists do not continue in the next region.
    void forget() { m_open.clear(); }
    QList<Members> lists;

private:
    struct Open {
        QChar bracket;
        qsizetype begin;
        qsizetype member;
        QList<TextRange> members;
    };

    void close(Open list, qsizetype at)
    {
        const TextRange last = trimmedRange(m_text, {list.member, at});
        if (last.size() > 0)
            list.members.append(last);
        if (list.bracket != u'(' && list.members.size() >= 3 && list.members.size() <= longestList)
            lists.append({{list.begin, at}, list.members});
    }

    const QString &m_text;
    QList<Open> m_open;
};

/// The lists that hold no comment: a line comment that moves would take the text after it along.
QList<Members> withoutComments(QList<Members> lists, const QString &text, const Language &language)
{
    QList<Piece> comments = piecesOf(text, language);
    comments.removeIf([](const Piece &piece) { return piece.kind != Piece::Comment; });
    lists.removeIf([&comments](const Members &list) {
        return std::any_of(comments.begin(), comments.end(),
            [&list](const Piece &comment) { return comment.from < list.inside.to && comment.to > list.inside.from; });
    });
    return lists;
}

QList<Members> listsOf(const QString &text, const QString &language)
{
    const QList<TextRange> regions = editableRegions(text);
    ListFinder finder(text);
    qsizetype region = 0;
    for (const TextRange &code : codeWithin(text, languageNamed(language), regions)) {
        for (; code.from >= regions[region].to; ++region)
            finder.forget();
        for (qsizetype at = code.from; at < code.to; ++at)
            finder.see(at);
    }
    return withoutComments(finder.lists, text, languageNamed(language));
}

QString joinedMembers(const QString &text, const Members &list, const QList<int> &order)
{
    QString inside = text.mid(list.inside.from, list.members.constFirst().from - list.inside.from);
    const QString gap = text.mid(list.members[0].to, list.members[1].from - list.members[0].to);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const TextRange &member = list.members[order[i]];
        inside += (i > 0 ? gap : QString()) + text.mid(member.from, member.size());
    }
    return inside + text.mid(list.members.constLast().to, list.inside.to - list.members.constLast().to);
}

struct LineRange {
    TextRange range; ///< includes its line break
    qsizetype indent;
};

QList<LineRange> linesIn(const QString &text)
{
    QList<LineRange> lines;
    for (const TextRange &region : editableRegions(text)) {
        for (qsizetype from = region.from; from < region.to;) {
            const qsizetype end = text.indexOf(u'\n', from);
            const qsizetype after = end < 0 ? region.to : std::min(region.to, end + 1);
            const QString line = text.mid(from, after - from);
            if (!line.trimmed().isEmpty())
                lines.append({{from, after}, line.size() - QString(line).replace(QRegularExpression(QStringLiteral("^[ \\t]+")), QString()).size()});
            from = after;
        }
    }
    return lines;
}

/// Definitions and paragraphs: a block begins with an unindented line after an empty line or a definition.
QStringList blocksOf(const QString &region)
{
    QStringList blocks;
    bool afterGap = true;
    for (const QString &line : region.split(u'\n')) {
        const bool flat = !line.isEmpty() && !line.front().isSpace() && line.front() != u'}' && line.front() != u')' && line.front() != u']';
        if (blocks.isEmpty() || (flat && afterGap))
            blocks.append(QString());
        blocks.last() += line + u'\n';
        afterGap = line.trimmed().isEmpty();
    }
    if (!blocks.isEmpty())
        blocks.last().chop(1);
    return blocks;
}

/// The last block of a text without a line end may take a place in the middle.
QString withLineEnd(const QString &block)
{
    return block.endsWith(u'\n') ? block : block + u'\n';
}

/// Name of a block: its first line without its arguments.
QString headOf(const QString &block)
{
    return block.trimmed().section(u'\n', 0, 0).section(u'(', 0, 0).section(u'=', 0, 0).trimmed();
}

QString crossedRegion(const QString &mine, const QString &theirs, Random &random)
{
    QStringList blocks = blocksOf(mine);
    const QStringList others = blocksOf(theirs);
    for (QString &block : blocks) {
        for (const QString &other : others) {
            if (headOf(other) == headOf(block) && other != block && random.below(2) == 0) {
                block = block.endsWith(u'\n') ? withLineEnd(other) : other;
                break;
            }
        }
    }
    const QString crossed = blocks.join(QString());
    return crossed == mine || crossed == theirs ? QString() : crossed;
}

} // namespace

std::optional<QString> steppedNumber(const QString &program, const QString &language, Random &random, bool named)
{
    QList<Literal> whole;
    for (const Literal &literal : literalsOf(program, language)) {
        if (literal.whole && (literal.named || !named))
            whole.append(literal);
    }
    if (whole.isEmpty())
        return {};
    const Literal &chosen = pickOne(whole, random);
    const double sign = random.below(2) ? 1 : -1;
    double value = chosen.value + sign;
    const int kind = random.below(10);
    if (kind >= 8)
        value = sign > 0 ? chosen.value * 2 : std::trunc(chosen.value / 2);
    else if (kind >= 6)
        value = chosen.value + sign * (1 + random.below(10));
    if (value < 0 && chosen.value >= 0 && kind < 8)
        value = chosen.value + 1; // counts and indexes stay integers
    if (value == chosen.value)
        value += 1;
    return withLiterals(program, {chosen}, {value});
}

std::optional<QString> editedList(const QString &program, const QString &language, Random &random)
{
    const QList<Members> lists = listsOf(program, language);
    if (lists.isEmpty())
        return {};
    const Members &list = pickOne(lists, random);
    const int n = int(list.members.size());
    QList<int> order;
    for (int i = 0; i < n; ++i)
        order.append(i);
    const int a = random.below(n), b = random.below(n);
    switch (random.below(4)) {
    case 0: order.swapItemsAt(a, b); break;
    case 1: order.removeAt(a); break;
    case 2: order.insert(b, a); break;
    default: order.move(a, b); break;
    }
    QString edited = program;
    edited.replace(list.inside.from, list.inside.size(), joinedMembers(program, list, order));
    return isAllowed(program, edited) ? std::optional(edited) : std::nullopt;
}

std::optional<QString> swappedOperator(const QString &program, const QString &language, Random &random)
{
    static const std::array<std::pair<QLatin1StringView, QLatin1StringView>, 9> siblings{{
        {QLatin1StringView(" + "), QLatin1StringView(" - ")}, {QLatin1StringView(" * "), QLatin1StringView(" / ")},
        {QLatin1StringView(" < "), QLatin1StringView(" <= ")}, {QLatin1StringView(" > "), QLatin1StringView(" >= ")},
        {QLatin1StringView("min("), QLatin1StringView("max(")}, {QLatin1StringView(" += "), QLatin1StringView(" -= ")},
        {QLatin1StringView(" == "), QLatin1StringView(" != ")}, {QLatin1StringView("sin("), QLatin1StringView("cos(")},
        {QLatin1StringView(" ^ "), QLatin1StringView(" + ")},
    }};
    struct Place {
        qsizetype at;
        QLatin1StringView from, to;
    };
    QList<Place> places;
    for (const TextRange &code : codeWithin(program, languageNamed(language), editableRegions(program))) {
        for (const auto &[one, other] : siblings) {
            for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
                const QStringView here = QStringView(program).mid(code.from, code.size());
                for (qsizetype at = here.indexOf(from); at >= 0; at = here.indexOf(from, at + 1))
                    places.append({code.from + at, from, to});
            }
        }
    }
    if (places.isEmpty())
        return {};
    const Place &place = pickOne(places, random);
    QString edited = program;
    return edited.replace(place.at, place.from.size(), place.to);
}

std::optional<QString> editedLines(const QString &unended, Random &random)
{
    const QString program = withLineEnd(unended); // so that the last line can be moved
    const QList<LineRange> lines = linesIn(program);
    if (lines.size() < 3)
        return {};
    const int chosen = random.below(int(lines.size()));
    const LineRange &line = lines[chosen];
    const QString text = program.mid(line.range.from, line.range.size());
    QString edited = program;
    switch (random.below(3)) {
    case 0: {
        const LineRange &next = lines[(chosen + 1) % lines.size()];
        if (next.range.from != line.range.to || next.indent != line.indent)
            return {};
        edited.replace(line.range.from, line.range.size() + next.range.size(), program.mid(next.range.from, next.range.size()) + text);
        break;
    }
    case 1: edited.insert(line.range.to, text); break;
    default: edited.remove(line.range.from, line.range.size()); break;
    }
    if (program.size() > unended.size() && edited.endsWith(u'\n'))
        edited.chop(1);
    return isAllowed(unended, edited) ? std::optional(edited) : std::nullopt;
}

std::optional<QString> tokenEdit(const QString &program, const QString &language, Random &random)
{
    const int first = random.below(10);
    const std::array order{first < 4 ? 0 : first < 6 ? 1 : first < 8 ? 2 : 3, 0, 1, 2, 3};
    for (const int kind : order) {
        const std::optional<QString> edited = kind == 0 ? steppedNumber(program, language, random)
            : kind == 1                                 ? editedList(program, language, random)
            : kind == 2                                 ? swappedOperator(program, language, random)
                                                        : editedLines(program, random);
        if (edited && *edited != program)
            return edited;
    }
    return {};
}

QString crossedProgram(const QString &first, const QString &second, Random &random)
{
    const QList<TextRange> mine = editableRegions(first), theirs = editableRegions(second);
    if (mine.size() != theirs.size())
        return first;
    QStringList bodies;
    bool changed = false;
    for (qsizetype i = 0; i < mine.size(); ++i) {
        const QString own = first.mid(mine[i].from, mine[i].size());
        const QString other = second.mid(theirs[i].from, theirs[i].size());
        const QString crossed = mine.size() > 1 && random.below(2) == 0 ? other : crossedRegion(own, other, random);
        bodies.append(crossed.isEmpty() ? own : crossed);
        changed = changed || bodies.constLast() != own;
    }
    return changed ? withRegions(first, bodies) : first;
}

} // namespace engine
