// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/edits.h"

#include "engine/replies/programs/hunks.h"
#include "engine/replies/programs/placing.h"
#include "engine/replies/programs/searchreplace.h"

#include <algorithm>

namespace engine {

namespace {

QString reindented(const QString &replace, const BlockPlace &place)
{
    if (place.indent.isEmpty() && place.outdent == 0)
        return replace;
    QStringList out;
    for (const QStringView line : ReplyLines(replace).view) {
        const QStringView rest = line.mid(std::min(place.outdent, indentOf(line)));
        out.append(line.trimmed().isEmpty() ? line.toString() : place.indent + rest.toString());
    }
    return joinedLines(out);
}

/// The text without empty lines at its ends.
QString coreText(const QString &text)
{
    QStringList lines;
    for (const QStringView line : ReplyLines(text).view)
        lines.append(line.toString());
    while (!lines.isEmpty() && lines.constFirst().trimmed().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    return joinedLines(lines);
}

/// Applies blocks in order.
class Editor
{
public:
    explicit Editor(const QString &text) { m_result.text = text; }

    AppliedEdits apply(const QList<EditBlock> &blocks)
    {
        const QString before = m_result.text;
        for (const EditBlock &block : blocks) {
            if (block.search.trimmed().isEmpty())
                add(block);
            else
                replace(block);
            if (!m_result.refusal.isEmpty())
                return {before, 0, 0, {}, m_result.refusal};
        }
        return m_result;
    }

private:
    /// Number of lines by which earlier edits moved that line of the original text.
    [[nodiscard]] int expected(int line) const
    {
        int moved = line;
        for (const auto &[at, lines] : m_moves)
            moved += at <= line ? lines : 0;
        return line == 0 ? 0 : std::max(1, moved);
    }

    void add(const EditBlock &block)
    {
        const ReplyLines lines(m_result.text);
        const int line = expected(block.line);
        const bool said = line > 0 && line - 1 <= lines.count();
        const qsizetype at = said ? lines.begin[std::min<qsizetype>(line - 1, lines.count())] : editableRegions(m_result.text).constLast().to;
        const bool afterBrokenLine = at > 0 && m_result.text[at - 1] != u'\n';
        m_result.text.insert(at, afterBrokenLine ? u'\n' + block.replace : block.replace);
        m_moves.append({block.line, int(block.replace.count(u'\n'))});
        ++m_result.applied;
    }

    void replace(const EditBlock &block)
    {
        const ReplyLines lines(m_result.text);
        const std::optional<BlockPlace> place = placeOf(block, m_result.text, lines, expected(block.line));
        if (!place) {
            m_result.unmatched.append(block.search);
            return;
        }
        if (!place->others.isEmpty()) {
            m_result.refusal = QStringLiteral("the lines that begin with \"%1\" are in the program at lines %2 and %3, and nothing says which are meant")
                .arg(block.search.trimmed().section(u'\n', 0, 0).left(60)).arg(place->line + 1).arg(place->others.constFirst() + 1);
            return;
        }
        QString with = reindented(place->tolerant ? coreText(block.replace) : block.replace, *place);
        const TextRange range{lines.begin[place->line], lines.begin[place->line + place->count]};
        m_moves.append({block.line > 0 ? block.line : int(place->line) + 1, int(with.count(u'\n') - place->count)});
        if (range.to == m_result.text.size() && !m_result.text.endsWith(u'\n') && with.endsWith(u'\n'))
            with.chop(1);
        m_result.text.replace(range.from, range.size(), with);
        ++m_result.applied;
        m_result.tolerant += place->tolerant;
    }

    AppliedEdits m_result;
    QList<std::pair<int, int>> m_moves; ///< line of the original text, shift of the lines from there on
};

} // namespace

ReadEdits readEdits(const QString &reply, const QString &parent)
{
    ReadEdits read = readSearchReplace(reply, parent);
    return read.isEmpty() ? readHunks(reply) : read;
}

AppliedEdits applyEdits(const QString &text, const QList<EditBlock> &blocks)
{
    const bool returns = text.contains(u"\r\n");
    AppliedEdits result = Editor(returns ? QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")) : text).apply(blocks);
    if (returns)
        result.text.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
    return result;
}

} // namespace engine
