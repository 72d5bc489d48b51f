// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/hunks.h"

#include "engine/replies/fences.h"
#include "engine/replies/programs/replylines.h"

#include <QRegularExpression>

#include <optional>

namespace engine {

namespace {

/// Parsed "@@ -l,n +l,n @@ heading"; counts are absent when not given.
struct HunkHead {
    int line = 0;
    std::optional<int> before, after; ///< lines of the hunk in the text before and after it
    QString heading;
};

std::optional<HunkHead> hunkHeadOf(QStringView line)
{
    static const QRegularExpression head(QStringLiteral("^@@+(?:\\s+-(\\d{1,9})(?:,(\\d{1,9}))?\\s+\\+\\d{1,9}(?:,(\\d{1,9}))?)?(?:\\s*@@+(?:\\s+(.*))?|\\s+(.*))?\\s*$"));
    if (!line.startsWith(u"@@"))
        return {};
    const QRegularExpressionMatch match = head.match(line);
    if (!match.hasMatch())
        return {};
    HunkHead found;
    found.heading = (match.captured(4).isEmpty() ? match.captured(5) : match.captured(4)).trimmed();
    if (match.captured(1).isEmpty())
        return found;
    found.line = match.captured(1).toInt();
    found.before = match.captured(2).isNull() ? 1 : match.captured(2).toInt();
    found.after = match.captured(3).isNull() ? 1 : match.captured(3).toInt();
    return found;
}

/// "a/src/x.py<tab>date" → "src/x.py"; empty for /dev/null.
QString fileOfHeader(QStringView header)
{
    QString path = header.toString().section(u'\t', 0, 0).trimmed();
    if (path.startsWith(u"a/") || path.startsWith(u"b/"))
        path = path.mid(2);
    return path == u"/dev/null" ? QString() : path;
}

class HunkReader
{
public:
    explicit HunkReader(const QString &reply) : m_lines(reply) { }

    ReadEdits read()
    {
        while (m_at < m_lines.count())
            outside();
        return std::move(m_read);
    }

private:
    /// The line without the indentation of its fence.
    [[nodiscard]] QStringView line(qsizetype index) const
    {
        const QStringView view = m_lines.value(index);
        return view.mid(std::min(m_indent, indentOf(view)));
    }

    void outside()
    {
        const QStringView here = line(m_at);
        if (const FenceSign sign = fenceSignOf(m_lines.view[m_at]); !sign.sign.isNull() && indentOf(m_lines.view[m_at]) <= fenceIndent)
            fence(sign);
        else if (const std::optional<HunkHead> head = hunkHeadOf(here))
            hunk(*head, m_at, m_at + 1);
        else if (here.startsWith(u"*** Update File: ") || here.startsWith(u"*** Add File: ") || here.startsWith(u"*** Delete File: "))
            m_file = here.mid(here.indexOf(u':') + 1).trimmed().toString(), ++m_at;
        else if (isFileHeader(m_at))
            fileHeader();
        else
            ++m_at;
    }

    void fence(const FenceSign &sign)
    {
        m_inFence = !m_inFence;
        m_indent = m_inFence ? indentOf(m_lines.view[m_at]) : 0;
        ++m_at;
        const QString info = sign.info.section(u' ', 0, 0).toLower();
        const bool diff = m_inFence && (info == u"diff" || info == u"patch" || info == u"udiff");
        if (diff && !announcesHunk())
            hunk({}, m_at, m_at);
    }

    /// Whether the fence that begins here has a header or "@@" before a changed line.
    [[nodiscard]] bool announcesHunk() const
    {
        for (qsizetype i = m_at; i < m_lines.count() && fenceSignOf(m_lines.view[i]).sign.isNull(); ++i) {
            const QStringView here = line(i);
            if (here.startsWith(u"@@") || here.startsWith(u"*** ") || isFileHeader(i))
                return true;
            if (here.startsWith(u'+') || here.startsWith(u'-'))
                return false;
        }
        return true; // no changed lines
    }

    [[nodiscard]] bool isFileHeader(qsizetype at) const
    {
        return line(at).startsWith(u"--- ") && line(at + 1).startsWith(u"+++ ");
    }

    void fileHeader()
    {
        const QString after = fileOfHeader(line(m_at + 1).mid(4));
        m_file = after.isEmpty() ? fileOfHeader(line(m_at).mid(4)) : after;
        m_at += 2;
        const QStringView next = line(m_at);
        if (next.startsWith(u' ') || next.startsWith(u'-') || next.startsWith(u'+'))
            hunk({}, m_at, m_at); // its "@@" line is missing
    }

    /// Reads the lines of a hunk from `body`; `begin`: its first line.
    void hunk(const HunkHead &head, qsizetype begin, qsizetype body)
    {
        m_search.clear();
        m_replace.clear();
        m_before = head.before.value_or(0);
        m_after = head.after.value_or(0);
        m_counted = head.before.has_value();
        for (m_at = body; m_at < m_lines.count() && !endsHunk(); ++m_at)
            take(line(m_at));
        dropEmptyEnds();
        if (m_search == m_replace)
            return;
        const bool behind = m_search.isEmpty() && m_counted && head.before == 0; // "-4,0": insert after line 4
        m_read.blocks.append({joinedLines(m_search), joinedLines(m_replace), head.line + int(behind), head.heading, m_file});
        m_read.ranges.append({m_lines.begin[begin], m_lines.begin[m_at]});
    }

    [[nodiscard]] bool isDue() const { return m_counted && (m_before > 0 || m_after > 0); }

    [[nodiscard]] bool endsHunk() const
    {
        const QStringView here = line(m_at);
        if (hunkHeadOf(here) || here.startsWith(u"diff --git ") || here.startsWith(u"*** "))
            return true;
        if (!fenceSignOf(here).sign.isNull() && !here.startsWith(u' '))
            return true;
        if (isFileHeader(m_at) && line(m_at + 2).startsWith(u"@@"))
            return !(m_counted && m_before == 1 && m_after == 1); // a line is replaced, and the next hunk follows
        if (isDue())
            return false;
        const bool marked = here.startsWith(u'+') || here.startsWith(u'-') || here.startsWith(u' ') || here.startsWith(u'\\');
        if (here.isEmpty())
            return !goesOn();
        return m_inFence ? m_counted && !marked : m_counted || !marked;
    }

    /// Whether the hunk continues after the empty lines here.
    [[nodiscard]] bool goesOn() const
    {
        constexpr int mostEmpty = 8;
        for (qsizetype i = m_at; i < m_lines.count() && i < m_at + mostEmpty; ++i) {
            const QStringView here = line(i);
            if (!here.isEmpty())
                return m_inFence && (here.startsWith(u'+') || here.startsWith(u'-') || here.startsWith(u' ')) && !isFileHeader(i);
        }
        return false;
    }

    void take(QStringView here)
    {
        const QChar sign = here.isEmpty() ? QChar(u' ') : here[0];
        if (sign == u'\\')
            return; // "\ No newline at end of file"
        const bool deleted = sign == u'-', added = sign == u'+';
        const QString text = (deleted || added || sign == u' ' ? here.mid(1) : here).toString();
        if (!added)
            m_search.append(text);
        if (!deleted)
            m_replace.append(text);
        m_before -= !added;
        m_after -= !deleted;
    }

    /// Removes empty context lines at the end of a hunk without counts, as they may belong to the text after it.
    void dropEmptyEnds()
    {
        while (!m_counted && !m_search.isEmpty() && !m_replace.isEmpty() && m_search.constLast().isEmpty() && m_replace.constLast().isEmpty()) {
            m_search.removeLast();
            m_replace.removeLast();
        }
    }

    static constexpr qsizetype fenceIndent = 12; ///< maximum indentation of a fence around a diff

    ReplyLines m_lines;
    ReadEdits m_read;
    QString m_file;
    QStringList m_search, m_replace;
    qsizetype m_at = 0;
    qsizetype m_indent = 0; ///< of the fence
    int m_before = 0, m_after = 0; ///< remaining lines of the hunk
    bool m_counted = false;
    bool m_inFence = false;
};

} // namespace

ReadEdits readHunks(const QString &reply)
{
    return HunkReader(reply).read();
}

} // namespace engine
