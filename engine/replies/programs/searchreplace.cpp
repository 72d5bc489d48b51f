// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/searchreplace.h"

#include "engine/replies/fences.h"
#include "engine/replies/programs/replylines.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace engine {

namespace {

constexpr qsizetype fewestSigns = 4;
constexpr qsizetype mostDividers = 64; ///< maximum number of lines tried as divider

/// A line of signs: opener, divider or closer of a block, or a line that only looks like one.
struct SignLine {
    enum Kind { Opener, Divider, Closer };
    Kind kind = Opener;
    qsizetype index = 0;  ///< of the line
    qsizetype length = 0; ///< of the signs
    QChar sign;
    QStringView indent;
    QStringView label;

    [[nodiscard]] bool hasFormOf(const SignLine &opener) const
    {
        const QChar closing = opener.sign == u'<' ? u'>' : u'+';
        return length == opener.length && indent == opener.indent && sign == (kind == Divider ? QChar(u'=') : kind == Closer ? closing : opener.sign);
    }
};

bool isOneOfLabels(QStringView label, std::initializer_list<QStringView> words)
{
    qsizetype end = 0;
    while (end < label.size() && label[end] != u' ' && label[end] != u':')
        ++end;
    const QStringView word = label.left(end);
    return std::any_of(words.begin(), words.end(), [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

bool labelsSearch(QStringView label)
{
    return isOneOfLabels(label, {u"SEARCH", u"ORIGINAL", u"HEAD", u"BEFORE", u"OLD", u"FIND", u"CURRENT"});
}

bool labelsReplace(QStringView label)
{
    return isOneOfLabels(label, {u"REPLACE", u"UPDATED", u"NEW", u"AFTER", u"MODIFIED", u"CHANGED"});
}

std::optional<SignLine> signLineOf(QStringView line, qsizetype index)
{
    SignLine found;
    found.index = index;
    found.indent = line.left(indentOf(line));
    const QStringView bare = line.mid(found.indent.size()).trimmed();
    if (bare.isEmpty() || !QStringView(u"<=>-+").contains(bare[0]))
        return {};
    found.sign = bare[0];
    while (found.length < bare.size() && bare[found.length] == found.sign)
        ++found.length;
    found.label = bare.mid(found.length).trimmed();
    const bool spaced = found.label.isEmpty() || bare[found.length].isSpace() || found.label[0].isLetter();
    if (found.length < fewestSigns || !spaced)
        return {};
    if (found.sign == u'=' && !found.label.isEmpty())
        return {};
    found.kind = found.sign == u'=' ? SignLine::Divider : found.sign == u'<' || found.sign == u'-' ? SignLine::Opener : SignLine::Closer;
    const bool rule = found.sign == u'-' || found.sign == u'+'; // a rule or a list has no such label
    if (rule && !(found.sign == u'-' ? labelsSearch(found.label) : labelsReplace(found.label)))
        return {};
    return found;
}

class BlockReader
{
public:
    BlockReader(const QString &reply, const QString &parent)
        : m_lines(reply)
        , m_parentLines(u'\n' + parent + (parent.endsWith(u'\n') ? QString() : QStringLiteral("\n")))
    {
    }

    ReadEdits read()
    {
        for (qsizetype i = 0; i < m_lines.count(); ++i) {
            if (const auto found = signLineOf(m_lines.view[i], i))
                m_signs.append(*found);
        }
        for (qsizetype at = 0; at < m_signs.size() && m_read.refusal.isEmpty();)
            at = m_signs[at].kind == SignLine::Opener ? block(at) : outside(at);
        if (!m_read.refusal.isEmpty())
            m_read.blocks.clear();
        return std::move(m_read);
    }

private:
    void refuse(const QString &why, const SignLine &line)
    {
        m_read.refusal = QStringLiteral("an edit cannot be read: %1 (line %2 of the reply, \"%3\")")
            .arg(why).arg(line.index + 1).arg(m_lines.view[line.index].trimmed().left(60));
        m_read.ranges.append({m_lines.begin[line.index], m_lines.begin[line.index + 1]});
    }

    /// Handles a divider or closer outside of blocks.
    qsizetype outside(qsizetype at)
    {
        const SignLine &line = m_signs[at];
        if (line.kind == SignLine::Closer && line.sign == u'>' && isOneOfLabels(line.label, {u"REPLACE", u"UPDATED"}))
            refuse(QStringLiteral("a block ends that was not begun"), line);
        return at + 1;
    }

    /// Reads the block that begins with the sign line; returns the next sign line.
    qsizetype block(qsizetype at)
    {
        const SignLine &opener = m_signs[at];
        const bool meant = labelsSearch(opener.label);
        QList<qsizetype> dividers;
        qsizetype end = at + 1;
        for (; end < m_signs.size(); ++end) {
            const SignLine &line = m_signs[end];
            if (!line.hasFormOf(opener))
                continue;
            if (line.kind != SignLine::Divider)
                break;
            dividers.append(line.index);
        }
        const bool closed = end < m_signs.size() && m_signs[end].kind == SignLine::Closer;
        if (closed && !dividers.isEmpty() && (meant || !opener.label.isEmpty() || labelsReplace(m_signs[end].label))) {
            take(opener, dividers, m_signs[end].index);
            return end + 1;
        }
        if (meant && !closed)
            refuse(QStringLiteral("its end, with as many signs as its beginning, is missing"), opener);
        else if (meant)
            refuse(QStringLiteral("the line between its two parts, with as many signs as its beginning, is missing"), opener);
        return at + 1;
    }

    [[nodiscard]] QStringList linesBetween(const SignLine &opener, qsizetype first, qsizetype last) const
    {
        QStringList lines;
        for (qsizetype i = first; i < last; ++i) {
            const QStringView line = m_lines.view[i];
            lines.append((line.startsWith(opener.indent) ? line.mid(opener.indent.size()) : line).toString());
        }
        return lines;
    }

    [[nodiscard]] bool isInParent(const QStringList &lines) const
    {
        return m_parentLines.contains(u'\n' + joinedLines(lines));
    }

    /// The divider with the longest search text that is in the parent; else the first one.
    [[nodiscard]] qsizetype dividerOf(const SignLine &opener, const QList<qsizetype> &dividers) const
    {
        if (dividers.size() == 1 || dividers.size() > mostDividers)
            return dividers.constFirst();
        for (auto divider = dividers.rbegin(); divider != dividers.rend(); ++divider) {
            if (*divider > opener.index + 1 && isInParent(linesBetween(opener, opener.index + 1, *divider)))
                return *divider;
        }
        return dividers.constFirst();
    }

    void take(const SignLine &opener, const QList<qsizetype> &dividers, qsizetype closer)
    {
        const qsizetype divider = dividerOf(opener, dividers);
        QStringList search = linesBetween(opener, opener.index + 1, divider), replace = linesBetween(opener, divider + 1, closer);
        EditBlock edit;
        edit.line = takeLineNumber(search);
        if (!isInParent(search) && isFenced(search)) {
            search = search.mid(1, search.size() - 2);
            if (isFenced(replace))
                replace = replace.mid(1, replace.size() - 2);
        }
        edit.search = joinedLines(search);
        edit.replace = joinedLines(replace);
        describe(edit, opener);
        m_read.blocks.append(edit);
        m_read.ranges.append({m_lines.begin[opener.index], m_lines.begin[closer + 1]});
        m_behind = closer + 1;
    }

    /// ":start_line:7", ":end_line:9" and a rule before the search text.
    static int takeLineNumber(QStringList &search)
    {
        static const QRegularExpression number(QStringLiteral("^:(start|end)_line:\\s*(\\d{1,9})\\s*$"));
        int line = 0;
        bool any = false;
        while (!search.isEmpty()) {
            const QRegularExpressionMatch match = number.match(search.constFirst());
            if (!match.hasMatch())
                break;
            line = match.captured(1) == u"start" ? match.captured(2).toInt() : line;
            any = true;
            search.removeFirst();
        }
        if (any && !search.isEmpty() && search.constFirst().startsWith(u"---") && search.constFirst().count(u'-') == search.constFirst().size())
            search.removeFirst();
        return line;
    }

    static bool isFenced(const QStringList &lines)
    {
        if (lines.size() < 2 || fenceSignOf(lines.constFirst()).sign.isNull())
            return false;
        const FenceSign last = fenceSignOf(lines.constLast());
        return !last.sign.isNull() && last.info.isEmpty();
    }

    /// Stores the text before the block: the last paragraphs, and a line that is a path.
    void describe(EditBlock &edit, const SignLine &opener) const
    {
        constexpr int mostLines = 3;
        const QStringView rest = labelsSearch(opener.label) ? opener.label.mid(std::max<qsizetype>(0, opener.label.indexOf(u' '))) : opener.label;
        edit.file = opener.label.contains(u' ') || opener.label.contains(u':') ? pathOfLine(rest.trimmed()) : QString();
        QStringList near{rest.trimmed().toString()};
        int seen = 0;
        for (qsizetype i = opener.index - 1; i >= m_behind && seen < mostLines; --i) {
            const QStringView line = m_lines.view[i].trimmed();
            if (line.isEmpty() || !fenceSignOf(line).sign.isNull())
                continue;
            if (edit.file.isEmpty() && seen == 0)
                edit.file = pathOfLine(line);
            near.prepend(line.toString());
            ++seen;
        }
        edit.near = near.join(u'\n').trimmed();
    }

    ReplyLines m_lines;
    QString m_parentLines; ///< the parent with a line break at both ends
    QList<SignLine> m_signs;
    ReadEdits m_read;
    qsizetype m_behind = 0; ///< first line after the previous block
};

} // namespace

ReadEdits readSearchReplace(const QString &reply, const QString &parent)
{
    return BlockReader(reply, parent).read();
}

} // namespace engine
