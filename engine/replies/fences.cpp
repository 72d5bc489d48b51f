// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/fences.h"

namespace engine {

namespace {

constexpr int freeIndent = 3; ///< columns by which a fence may be indented relative to its container
constexpr int tabWidth = 4;
constexpr int mostQuotes = 16; ///< maximum number of block quote markers read in a line

/// Columns of space at the start of `line`, which begins at `column`; `length` receives the number of characters.
int indentColumns(QStringView line, int column, qsizetype *length)
{
    const int first = column;
    qsizetype at = 0;
    for (; at < line.size() && (line[at] == u' ' || line[at] == u'\t'); ++at)
        column += line[at] == u'\t' ? tabWidth - column % tabWidth : 1;
    *length = at;
    return column - first;
}

/// The line without up to `columns` columns of leading space.
QString outdented(QStringView line, int columns)
{
    int column = 0;
    qsizetype at = 0;
    while (at < line.size() && column < columns && (line[at] == u' ' || line[at] == u'\t')) {
        column += line[at] == u'\t' ? tabWidth - column % tabWidth : 1;
        ++at;
    }
    return QString(std::max(0, column - columns), u' ') + line.mid(at).toString();
}

/// Removes up to `most` block quote markers; returns their number.
int takeQuotes(QStringView &line, int most)
{
    int taken = 0;
    while (taken < most) {
        qsizetype space = 0;
        if (indentColumns(line, 0, &space) > freeIndent || space >= line.size() || line[space] != u'>')
            break;
        line = line.mid(space + 1);
        if (line.startsWith(u' '))
            line = line.mid(1);
        ++taken;
    }
    return taken;
}

/// Length of the list marker at the start of the line; 0: none.
qsizetype listMarkerLength(QStringView line)
{
    constexpr qsizetype mostDigits = 9;
    qsizetype at = 0;
    if (!line.isEmpty() && (line[0] == u'-' || line[0] == u'*' || line[0] == u'+')) {
        at = 1;
    } else {
        while (at < line.size() && at < mostDigits && line[at] >= u'0' && line[at] <= u'9')
            ++at;
        if (at == 0 || at >= line.size() || (line[at] != u'.' && line[at] != u')'))
            return 0;
        ++at;
    }
    return at < line.size() && (line[at] == u' ' || line[at] == u'\t') ? at : 0;
}

/// The open list items around a line, by the columns of their contents.
class ListItems
{
public:
    /// Opens the items that begin on the line; `line` becomes the text after their markers. Returns its column.
    int enter(QStringView &line)
    {
        qsizetype space = 0;
        int column = indentColumns(line, 0, &space);
        while (!m_columns.isEmpty() && m_columns.constLast() > column)
            m_columns.removeLast();
        line = line.mid(space);
        while (const qsizetype marker = listMarkerLength(line)) {
            column += int(marker);
            const int gap = indentColumns(line.mid(marker), column, &space);
            m_columns.append(column + (gap > tabWidth ? 1 : gap));
            column += gap;
            line = line.mid(marker + space);
        }
        return column;
    }

    [[nodiscard]] bool isEmpty() const { return m_columns.isEmpty(); }
    /// Start of the innermost item's content; 0 outside of lists.
    [[nodiscard]] int column() const { return m_columns.isEmpty() ? 0 : m_columns.constLast(); }

private:
    QList<int> m_columns;
};

/// Reads a text line by line.
class FenceScanner
{
public:
    explicit FenceScanner(const MayClose &mayClose) : m_mayClose(mayClose) { }

    /// `begin`: start of the line; `next`: start of the next one.
    void see(QStringView line, qsizetype begin, qsizetype next)
    {
        if (!m_open)
            outside(line, begin, next);
        else
            inside(line, begin, next);
    }

    QList<Fence> finish(qsizetype end)
    {
        if (m_open)
            m_fences.last().end = end;
        return std::move(m_fences);
    }

private:
    void outside(QStringView line, qsizetype begin, qsizetype next)
    {
        const int quotes = takeQuotes(line, mostQuotes);
        if (line.trimmed().isEmpty())
            return;
        if (quotes != m_quotes)
            m_items = {};
        m_quotes = quotes;
        const int column = m_items.enter(line);
        const FenceSign sign = fenceSignOf(line);
        if (sign.sign.isNull() || (m_items.isEmpty() && column > freeIndent))
            return;
        m_open = true;
        m_content = next;
        m_sign = sign;
        m_indent = column;
        m_closerIndent = freeIndent + (column - m_items.column() > freeIndent ? column : m_items.column());
        m_fences.append({sign.info, {}, begin, next, false});
    }

    void inside(QStringView line, qsizetype begin, qsizetype next)
    {
        Fence &fence = m_fences.last();
        if (takeQuotes(line, m_quotes) < m_quotes) {
            m_open = false; // the block quote around it ended
            fence.end = begin;
            outside(line, begin, next);
            return;
        }
        qsizetype space = 0;
        const FenceSign sign = fenceSignOf(line);
        const bool closes = sign.sign == m_sign.sign && sign.length >= m_sign.length && sign.info.isEmpty()
            && indentColumns(line, 0, &space) <= m_closerIndent;
        if (closes && (!m_mayClose || m_mayClose(fence, m_content, begin))) {
            m_open = false;
            fence.closed = true;
            fence.end = next;
        } else {
            fence.text += outdented(line, m_indent) + u'\n';
        }
    }

    const MayClose &m_mayClose;
    QList<Fence> m_fences;
    ListItems m_items;
    FenceSign m_sign;         ///< opener of the current block
    qsizetype m_content = 0;  ///< start of its content
    int m_quotes = 0;
    int m_indent = 0;       ///< of the current block, columns
    int m_closerIndent = 0; ///< largest indentation of its closer
    bool m_open = false;
};

} // namespace

FenceSign fenceSignOf(QStringView line)
{
    constexpr qsizetype shortest = 3;
    const QStringView bare = line.trimmed();
    if (bare.isEmpty() || (bare[0] != u'`' && bare[0] != u'~'))
        return {};
    qsizetype length = 0;
    while (length < bare.size() && bare[length] == bare[0])
        ++length;
    const QStringView info = bare.mid(length).trimmed();
    if (length < shortest || (bare[0] == u'`' && info.contains(u'`')))
        return {};
    return {bare[0], length, info.toString()};
}

QList<Fence> fencesIn(const QString &text)
{
    return fencesIn(text, {});
}

QList<Fence> fencesIn(const QString &text, const MayClose &mayClose)
{
    FenceScanner scanner(mayClose);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
            ++end;
        qsizetype next = end;
        if (next < text.size())
            next += QStringView(text).mid(end).startsWith(u"\r\n") ? 2 : 1;
        scanner.see(QStringView(text).mid(at, end - at), at, next);
        at = next;
    }
    return scanner.finish(text.size());
}

} // namespace engine
