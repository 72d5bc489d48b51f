// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/marks.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

namespace engine {

namespace {

constexpr QLatin1StringView markStem("EVOLVE-BLOCK-");
constexpr int longestComment = 24; ///< lines of a block comment that are read before and after a mark

using Signs = std::pair<QLatin1StringView, QLatin1StringView>;
constexpr std::array<Signs, 10> blockSigns{{{QLatin1StringView("/*"), QLatin1StringView("*/")}, {QLatin1StringView("<!--"), QLatin1StringView("-->")},
    {QLatin1StringView("(*"), QLatin1StringView("*)")}, {QLatin1StringView("{-"), QLatin1StringView("-}")}, {QLatin1StringView("#="), QLatin1StringView("=#")},
    {QLatin1StringView("#|"), QLatin1StringView("|#")}, {QLatin1StringView("<#"), QLatin1StringView("#>")}, {QLatin1StringView("--[["), QLatin1StringView("]]")},
    {QLatin1StringView("%{"), QLatin1StringView("%}")}, {QLatin1StringView("=begin"), QLatin1StringView("=end")}}};

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// The line around `at` and the start of the next one.
struct MarkedLine {
    MarkedLine(const QString &text, qsizetype at)
        : from(at > 0 ? text.lastIndexOf(u'\n', at - 1) + 1 : 0)
        , end(text.indexOf(u'\n', at))
        , after(end < 0 ? text.size() : end + 1)
        , view(QStringView(text).mid(from, (end < 0 ? text.size() : end) - from))
    {
    }
    qsizetype from, end, after;
    QStringView view;
};

/// Whether the end of the code lies inside quotes.
bool endsInQuotes(QStringView code)
{
    QChar quote;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (!quote.isNull() && c == u'\\')
            ++i;
        else if (c == quote)
            quote = QChar();
        else if (quote.isNull() && (c == u'"' || c == u'\'' || c == u'`'))
            quote = c;
    }
    return !quote.isNull();
}

/// The text before the word: only space and rules, a comment sign, or other text.
enum class Lead { Bare, Comment, Other };

bool hasCommentSign(QStringView signs)
{
    for (const QChar c : {u'#', u';', u'%', u'!', u'*'}) {
        if (signs.contains(c))
            return true;
    }
    return signs.contains(u"//") || signs.contains(u"--") || signs.contains(u"{") || signs.contains(u"(*");
}

/// REM, dnl, #region …: comment signs that are words.
bool isCommentWord(QStringView code)
{
    static const QRegularExpression words(QStringLiteral("^(?:REM|dnl|C|[#/*;% -]*(?:pragma\\s+)?(?:region|mark|folding))[ \\t:]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(code).hasMatch();
}

Lead leadOf(QStringView before)
{
    qsizetype at = before.size();
    while (at > 0 && !isWordSign(before[at - 1]) && !QStringView(u"\"'`").contains(before[at - 1]))
        --at;
    const QStringView signs = before.mid(at);
    const QStringView code = before.left(at).trimmed();
    if (code.isEmpty())
        return hasCommentSign(signs) ? Lead::Comment : Lead::Bare;
    if (code == u"\"\"\"" || code == u"'''" || code == u"'" || isCommentWord(code))
        return Lead::Comment;
    const bool prose = code.startsWith(u'#') || code.startsWith(u"//") || code.startsWith(u"--") || code.startsWith(u'*') || code.startsWith(u"/*")
        || code.startsWith(u"<!--") || code.startsWith(u';') || code.startsWith(u'%');
    return !prose && hasCommentSign(signs) && !endsInQuotes(before) ? Lead::Comment : Lead::Other;
}

/// Whether this text may follow a mark: a label or a banner; not a sentence, another mark or the end of a string.
bool mayFollow(QStringView after, QStringView before)
{
    if (after.contains(markStem, Qt::CaseInsensitive) || (!after.isEmpty() && (isWordSign(after.front()) || after.front() == u'"' || after.front() == u'`')))
        return after.trimmed() == u"\"\"\"" && before.trimmed() == u"\"\"\"";
    if (after.startsWith(u'\''))
        return after.trimmed() == u"'''" && before.trimmed() == u"'''";
    if (before.trimmed() == u"'" && after.contains(u'\''))
        return false;
    const QStringView label = after.trimmed();
    const bool words = !label.isEmpty() && isWordSign(label.front());
    return !(words && label.count(u' ') >= 2 && (label.endsWith(u'.') || label.endsWith(u'?') || label.endsWith(u'!')));
}

struct FoundMark {
    bool start;
    bool bare;    ///< without a comment sign: a mark only inside a block comment
    bool inBlock; ///< may be inside a block comment of several lines
};

bool mayBeInBlock(QStringView before)
{
    const QStringView signs = before.trimmed();
    return signs.isEmpty() || signs.startsWith(u'*')
        || std::any_of(blockSigns.begin(), blockSigns.end(), [&](const Signs &block) { return signs.startsWith(block.first); });
}

std::optional<FoundMark> markAt(QStringView line, qsizetype at)
{
    const QStringView word = line.mid(at + markStem.size());
    const bool start = word.startsWith(u"START", Qt::CaseInsensitive);
    if (!start && !word.startsWith(u"END", Qt::CaseInsensitive))
        return {};
    const Lead lead = leadOf(line.left(at));
    if (lead == Lead::Other || !mayFollow(word.mid(start ? 5 : 3), line.left(at)))
        return {};
    return FoundMark{start, lead == Lead::Bare, lead == Lead::Bare || mayBeInBlock(line.left(at))};
}

/// Finds the lines of the multi-line block comment around a marked line.
class CommentAround
{
public:
    CommentAround(const QString &text, const MarkedLine &line) : m_text(text), m_line(line) { }

    [[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>> find() const
    {
        for (const auto &[open, close] : blockSigns) {
            const std::optional<qsizetype> from = opening(open, close);
            if (const std::optional<qsizetype> after = from ? closing(open, close) : std::nullopt)
                return std::pair(*from, *after);
        }
        return quoted();
    }

private:
    /// Start of the line that opens the comment.
    [[nodiscard]] std::optional<qsizetype> opening(QLatin1StringView open, QLatin1StringView close) const
    {
        const qsizetype own = m_line.view.indexOf(open);
        if (own >= 0)
            return m_line.view.indexOf(close, own + open.size()) < 0 ? std::optional(m_line.from) : std::nullopt;
        qsizetype at = m_line.from;
        for (int i = 0; i < longestComment && at > 0; ++i) {
            const MarkedLine line(m_text, at - 1);
            const qsizetype opens = line.view.lastIndexOf(open), closes = line.view.lastIndexOf(close);
            if (opens >= 0 && closes < opens)
                return line.view.trimmed().startsWith(open) ? std::optional(line.from) : std::nullopt;
            if (closes >= 0)
                return {};
            at = line.from;
        }
        return {};
    }

    /// Position after the line that closes the comment.
    [[nodiscard]] std::optional<qsizetype> closing(QLatin1StringView open, QLatin1StringView close) const
    {
        qsizetype at = m_line.from;
        for (int i = 0; i < longestComment && at < m_text.size(); ++i) {
            const MarkedLine line(m_text, at);
            const qsizetype from = std::max<qsizetype>(0, line.view.indexOf(open));
            const qsizetype closes = line.view.indexOf(close, from);
            if (closes >= 0)
                return line.view.mid(closes + close.size()).trimmed().isEmpty() ? std::optional(line.after) : std::nullopt;
            at = line.after;
        }
        return {};
    }

    /// The comment between two lines of triple quotes.
    [[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>> quoted() const
    {
        if (m_line.from == 0 || m_line.after >= m_text.size())
            return {};
        const MarkedLine before(m_text, m_line.from - 1), behind(m_text, m_line.after);
        const QStringView sign = before.view.trimmed();
        if ((sign != u"\"\"\"" && sign != u"'''") || behind.view.trimmed() != sign)
            return {};
        return std::pair(before.from, behind.after);
    }

    const QString &m_text;
    const MarkedLine &m_line;
};

/// Position of the next mark word. Searches for its hyphen, which is several times faster than a case-insensitive word search.
qsizetype nextMarkStem(const QString &text, qsizetype from)
{
    constexpr qsizetype before = 6; // length of EVOLVE
    for (qsizetype at = text.indexOf(u'-', from); at >= 0; at = text.indexOf(u'-', at + 1)) {
        if (at - before >= from && QStringView(text).mid(at - before).startsWith(markStem, Qt::CaseInsensitive))
            return at - before;
    }
    return -1;
}

} // namespace

QList<EvolveMark> marksIn(const QString &text)
{
    QList<EvolveMark> marks;
    for (qsizetype at = nextMarkStem(text, 0); at >= 0;) {
        const MarkedLine line(text, at);
        qsizetype next = line.end < 0 ? text.size() : line.end;
        if (const std::optional<FoundMark> found = markAt(line.view, at - line.from)) {
            const auto around = found->inBlock ? CommentAround(text, line).find() : std::nullopt;
            if (around && (marks.isEmpty() || around->first >= marks.constLast().after)) {
                marks.append({found->start, around->first, around->second});
                next = around->second;
            } else if (!found->bare) {
                marks.append({found->start, line.from, line.after});
            }
        }
        at = nextMarkStem(text, next);
    }
    return marks;
}

} // namespace engine
