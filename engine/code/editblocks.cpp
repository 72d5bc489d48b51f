// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/editblocks.h"

#include "engine/code/regions.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace engine {

namespace {

constexpr double clearlyAlike = 0.85; ///< mean similarity of lines from which they are taken for the ones meant
constexpr double clearLead = 0.05;    ///< by which the second best place must be worse

enum class Sign { None, Search, Middle, Replace };

Sign signOf(QStringView line)
{
    static const QRegularExpression search(QStringLiteral(R"(^\s*<{4,}\s*(SEARCH|ORIGINAL|HEAD|BEFORE)\b.*$)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression middle(QStringLiteral(R"(^\s*={4,}\s*$)"));
    static const QRegularExpression replace(QStringLiteral(R"(^\s*>{4,}\s*(REPLACE|UPDATED|NEW|AFTER)?\s*$)"), QRegularExpression::CaseInsensitiveOption);
    if (search.match(line).hasMatch())
        return Sign::Search;
    if (middle.match(line).hasMatch())
        return Sign::Middle;
    return replace.match(line).hasMatch() ? Sign::Replace : Sign::None;
}

bool isFence(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.startsWith(QLatin1StringView("```")) || trimmed.startsWith(QLatin1StringView("~~~"));
}

QString joinedLines(const QStringList &lines)
{
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

QList<EditBlock> searchReplaceBlocks(const QStringList &lines)
{
    QList<EditBlock> blocks;
    Sign at = Sign::None;
    QStringList search, replace;
    const auto close = [&] {
        while (!replace.isEmpty() && isFence(replace.constLast()))
            replace.removeLast(); // a fence closed before the block was
        blocks.append({joinedLines(search), joinedLines(replace)});
        search.clear();
        replace.clear();
    };
    for (const QString &line : lines) {
        const Sign sign = signOf(line);
        if (sign == Sign::Search) {
            if (at == Sign::Middle)
                close(); // not closed: the next one begins
            search.clear();
            at = Sign::Search;
        } else if (sign == Sign::Middle && at == Sign::Search) {
            at = Sign::Middle;
        } else if (sign == Sign::Replace && at == Sign::Middle) {
            close();
            at = Sign::None;
        } else if (at == Sign::Search) {
            search.append(line);
        } else if (at == Sign::Middle) {
            replace.append(line);
        }
    }
    if (at == Sign::Middle)
        close();
    return blocks;
}

QList<EditBlock> hunks(const QStringList &lines)
{
    QList<EditBlock> blocks;
    bool inHunk = false;
    QStringList search, replace;
    const auto close = [&] {
        if (search != replace)
            blocks.append({joinedLines(search), joinedLines(replace)});
        search.clear();
        replace.clear();
    };
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1StringView("@@"))) {
            close();
            inHunk = true;
        } else if (!inHunk || line.startsWith(QLatin1StringView("--- ")) || line.startsWith(QLatin1StringView("+++ ")) || isFence(line)) {
            inHunk = inHunk && !isFence(line);
        } else if (line.startsWith(u'-')) {
            search.append(line.mid(1));
        } else if (line.startsWith(u'+')) {
            replace.append(line.mid(1));
        } else {
            const QString same = line.startsWith(u' ') ? line.mid(1) : line;
            search.append(same);
            replace.append(same);
        }
    }
    close();
    return blocks;
}

// ---- where a block belongs

struct TextLines {
    QStringList text;
    QList<qsizetype> begin; ///< of each line, and where the text ends
};

TextLines textLines(const QString &text)
{
    TextLines lines;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf(u'\n', from);
        lines.text.append(text.mid(from, (end < 0 ? text.size() : end) - from));
        lines.begin.append(from);
        from = end < 0 ? text.size() : end + 1;
    }
    lines.begin.append(text.size());
    return lines;
}

QString rightTrimmed(const QString &line)
{
    qsizetype end = line.size();
    while (end > 0 && line[end - 1].isSpace())
        --end;
    return line.left(end);
}

qsizetype indentOf(const QString &line)
{
    qsizetype n = 0;
    while (n < line.size() && (line[n] == u' ' || line[n] == u'\t'))
        ++n;
    return n;
}

/// Without empty lines at either end.
QStringList core(QStringList lines)
{
    while (!lines.isEmpty() && lines.constFirst().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

/// Dice coefficient of character pairs, space not counted.
double lineSimilarity(const QString &a, const QString &b)
{
    const auto pairs = [](const QString &line) {
        QList<quint32> out;
        QChar last;
        for (const QChar c : line) {
            if (c.isSpace())
                continue;
            if (!last.isNull())
                out.append((quint32(last.unicode()) << 16) | c.unicode());
            last = c;
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    const QList<quint32> x = pairs(a), y = pairs(b);
    if (x.isEmpty() && y.isEmpty())
        return a.simplified() == b.simplified() ? 1 : 0;
    QList<quint32> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return 2.0 * double(both.size()) / double(x.size() + y.size());
}

struct BlockPlace {
    TextRange range;
    bool tolerant = false;
    QString indent;       ///< that the replacement gets in addition
    qsizetype outdent = 0; ///< or loses
};

/// The first line from which `same` holds for all lines of `wanted`; lines outside of the regions last.
template <typename Same>
std::optional<qsizetype> findLines(const TextLines &lines, const QStringList &wanted, const QList<TextRange> &regions, Same same)
{
    std::optional<qsizetype> elsewhere;
    for (qsizetype at = 0; at + wanted.size() <= lines.text.size(); ++at) {
        bool all = true;
        for (qsizetype k = 0; all && k < wanted.size(); ++k)
            all = same(lines.text[at + k], wanted[k], k);
        if (!all)
            continue;
        const qsizetype from = lines.begin[at], to = lines.begin[at + wanted.size()];
        if (std::any_of(regions.begin(), regions.end(), [&](const TextRange &r) { return r.from <= from && to <= r.to; }))
            return at;
        if (!elsewhere)
            elsewhere = at;
    }
    return elsewhere;
}

std::optional<qsizetype> mostSimilar(const TextLines &lines, const QStringList &wanted)
{
    double best = 0, second = 0;
    qsizetype where = -1;
    for (qsizetype at = 0; at + wanted.size() <= lines.text.size(); ++at) {
        double sum = 0;
        for (qsizetype k = 0; k < wanted.size(); ++k)
            sum += lineSimilarity(lines.text[at + k], wanted[k]);
        sum /= double(wanted.size());
        if (sum > best) {
            second = best;
            best = sum;
            where = at;
        } else {
            second = std::max(second, sum);
        }
    }
    if (best < clearlyAlike || best - second < clearLead)
        return {};
    return where;
}

BlockPlace blockPlaceAt(const TextLines &lines, qsizetype at, qsizetype count)
{
    return {{lines.begin[at], lines.begin[at + count]}, true, {}, 0};
}

std::optional<BlockPlace> blockPlace(const QString &text, const QString &search)
{
    const QList<TextRange> regions = editableRegions(text);
    const TextLines lines = textLines(text);
    const QStringList exact = textLines(search).text;
    if (const auto at = findLines(lines, exact, regions, [](const QString &a, const QString &b, qsizetype) { return a == b; })) {
        BlockPlace place = blockPlaceAt(lines, *at, exact.size());
        place.tolerant = false;
        return place;
    }
    const QStringList wanted = core(exact);
    if (wanted.isEmpty())
        return {};
    if (const auto at = findLines(lines, wanted, regions, [](const QString &a, const QString &b, qsizetype) { return rightTrimmed(a) == rightTrimmed(b); }))
        return blockPlaceAt(lines, *at, wanted.size());
    if (const auto at = findLines(lines, wanted, regions, [](const QString &a, const QString &b, qsizetype) { return a.simplified() == b.simplified(); })) {
        BlockPlace place = blockPlaceAt(lines, *at, wanted.size());
        const QString &there = lines.text[*at];
        const qsizetype more = indentOf(there) - indentOf(wanted.constFirst());
        if (more > 0)
            place.indent = there.left(more);
        else
            place.outdent = -more;
        return place;
    }
    if (const auto at = mostSimilar(lines, wanted))
        return blockPlaceAt(lines, *at, wanted.size());
    return {};
}

QString reindented(const QString &replace, const BlockPlace &place)
{
    if (place.indent.isEmpty() && place.outdent == 0)
        return replace;
    QStringList lines = textLines(replace).text;
    for (QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        line = place.indent + line.mid(std::min(place.outdent, indentOf(line)));
    }
    return joinedLines(lines);
}

/// Behind the last region's text.
TextRange endOfLastRegion(const QString &text)
{
    const qsizetype at = editableRegions(text).constLast().to;
    return {at, at};
}

} // namespace

QList<EditBlock> editBlocksOf(const QString &reply)
{
    QString text = reply;
    text.remove(u'\r');
    const QStringList lines = text.split(u'\n');
    const QList<EditBlock> blocks = searchReplaceBlocks(lines);
    return blocks.isEmpty() ? hunks(lines) : blocks;
}

AppliedEdits applyEdits(const QString &text, const QList<EditBlock> &blocks)
{
    AppliedEdits result{text, 0, 0, {}};
    for (const EditBlock &block : blocks) {
        const bool adds = block.search.trimmed().isEmpty();
        const std::optional<BlockPlace> place = adds ? BlockPlace{endOfLastRegion(result.text), false, {}, 0} : blockPlace(result.text, block.search);
        if (!place) {
            result.unmatched.append(block.search);
            continue;
        }
        QString replace = place->tolerant ? joinedLines(core(textLines(block.replace).text)) : block.replace;
        replace = reindented(replace, *place);
        if (place->range.to == result.text.size() && !result.text.endsWith(u'\n') && replace.endsWith(u'\n') && !adds)
            replace.chop(1);
        result.text.replace(place->range.from, place->range.size(), replace);
        ++result.applied;
        result.tolerant += place->tolerant;
    }
    return result;
}

} // namespace engine
