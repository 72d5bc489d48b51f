// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/thoughts.h"

#include "engine/replies/harmony.h"
#include "engine/replies/thoughttags.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace engine {

namespace {

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// Visits the tags of a text in order with their context: inside a fence, in quotes, in a sentence.
class TagWalk
{
public:
    explicit TagWalk(const QString &text)
        : m_text(text)
    {
        enterLine(0);
    }
    /// Continues at a later position, outside of fences and quotes.
    void restart(qsizetype from)
    {
        m_at = from;
        m_fenceLength = 0;
        m_inTriple = m_inTripleAtLine = false;
        if (from == m_lineBegin || from > m_lineEnd)
            enterLine(from);
        else
            enterRestOfLine(from);
    }

    struct Place {
        ThoughtTag tag;
        bool fenced = false;  ///< inside a Markdown fence or a multi-line string
        bool quoted = false;  ///< between quotes or backticks on its line
        bool alone = false;   ///< the only content of its line
        bool closes = false;  ///< at a position of a closing tag: see closesThoughts()
    };

    /// The next tag; nullopt at the end of the text.
    std::optional<Place> next()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n') {
                enterLine(m_at + 1);
            } else if (mayBeginThoughtTag(c)) {
                if (const auto tag = thoughtTagAt(m_text, m_at)) {
                    m_at = tag->end;
                    return placeOf(*tag);
                }
            } else {
                countQuote(c);
            }
        }
        return {};
    }

private:
    static constexpr std::array<char16_t, 3> quoteSigns{u'"', u'\'', u'`'};

    /// One kind of quotation mark on the current line.
    struct Quote {
        bool open = false;
        qsizetype last = -1; ///< position of the last one on the line
    };

    [[nodiscard]] bool isWordSign(qsizetype at) const
    {
        return at >= m_lineBegin && at < m_lineEnd && m_text[at].isLetterOrNumber();
    }

    /// Excludes apostrophes: "don't", "the users' wish". A string prefix may precede: r'…'.
    [[nodiscard]] bool isSingleQuote(bool open) const
    {
        if (open)
            return !isWordSign(m_at + 1);
        const bool prefixed = m_at > m_lineBegin && QStringView(u"rbfu").contains(m_text[m_at - 1]) && !isWordSign(m_at - 2);
        return prefixed || !isWordSign(m_at - 1);
    }

    void countQuote(QChar c)
    {
        for (size_t i = 0; i < quoteSigns.size(); ++i) {
            if (c == quoteSigns[i] && (c != u'\'' || isSingleQuote(m_quotes[i].open)))
                m_quotes[i].open = !m_quotes[i].open;
        }
        if (c == u'“' || c == u'„' || c == u'«')
            ++m_typographic;
        else if (m_typographic > 0 && (c == u'”' || c == u'»'))
            --m_typographic;
    }

    /// Keeps the known end of the line, so that many restarts in one line stay fast.
    void enterRestOfLine(qsizetype begin)
    {
        m_lineBegin = begin;
        for (Quote &quote : m_quotes)
            quote.open = false;
        m_typographic = 0;
        m_lineIsFence = passFence(QStringView(m_text).mid(begin, m_lineEnd - begin));
    }

    void enterLine(qsizetype begin)
    {
        const qsizetype end = m_text.indexOf(u'\n', begin);
        m_lineBegin = begin;
        m_lineEnd = end < 0 ? m_text.size() : end;
        m_quotes = {};
        m_typographic = 0;
        const QStringView line = QStringView(m_text).mid(begin, m_lineEnd - begin);
        for (size_t i = 0; i < quoteSigns.size(); ++i)
            m_quotes[i].last = line.lastIndexOf(QChar(quoteSigns[i])) < 0 ? -1 : begin + line.lastIndexOf(QChar(quoteSigns[i]));
        m_lineIsFence = passFence(line.trimmed());
        m_inTripleAtLine = m_inTriple;
        for (const QStringView quotes : {QStringView(u"\"\"\""), QStringView(u"'''")}) {
            if (line.count(quotes) % 2)
                m_inTriple = !m_inTriple;
        }
    }

    /// Tracks Markdown fences, line by line.
    bool passFence(QStringView line)
    {
        if (!line.startsWith(u"```") && !line.startsWith(u"~~~"))
            return false;
        qsizetype length = 0;
        while (length < line.size() && line[length] == line[0])
            ++length;
        if (m_fenceLength == 0) {
            if (line[0] == u'`' && line.mid(length).contains(u'`'))
                return false;
            m_fenceSign = line[0];
            m_fenceLength = length;
        } else if (line[0] == m_fenceSign && length >= m_fenceLength) {
            const bool tagged = endsThoughts(line.mid(length));
            if (tagged || isBlank(line.mid(length)))
                m_fenceLength = 0;
            return !tagged;
        }
        return true;
    }

    /// Whether the rest of a line is a closing tag of thoughts.
    [[nodiscard]] bool endsThoughts(QStringView rest) const
    {
        const QStringView bare = rest.trimmed();
        if (bare.isEmpty() || !mayBeginThoughtTag(bare[0]))
            return false;
        const qsizetype at = bare.begin() - QStringView(m_text).begin();
        const std::optional<ThoughtTag> tag = thoughtTagAt(m_text, at);
        return tag && tag->closing && tag->end == at + bare.size();
    }

    [[nodiscard]] bool isQuoted(qsizetype end) const
    {
        for (const Quote &quote : m_quotes) {
            if (quote.open && quote.last >= end)
                return true;
        }
        return m_typographic > 0;
    }

    [[nodiscard]] Place placeOf(const ThoughtTag &tag) const
    {
        Place place;
        place.tag = tag;
        place.fenced = m_fenceLength > 0 || m_lineIsFence || m_inTripleAtLine;
        place.quoted = isQuoted(tag.end);
        const QStringView before = QStringView(m_text).mid(m_lineBegin, tag.begin - m_lineBegin);
        const QStringView after = QStringView(m_text).mid(tag.end, m_lineEnd - tag.end);
        place.alone = isBlank(before) && isBlank(after);
        place.closes = !place.fenced && !place.quoted && (place.alone || closesThoughts(before, after));
        return place;
    }

    /// Whether thoughts may end between these two parts of a line: a closing tag touches the text
    /// before or after it, while a tag mentioned in a sentence has spaces or punctuation around it.
    [[nodiscard]] bool closesThoughts(QStringView before, QStringView after) const
    {
        if (isBlank(before))
            return after.isEmpty() || !QStringView(u".,;:!?)").contains(after.front());
        if (!before.endsWith(u' '))
            return !QStringView(u"(\"'`“„«/=|>").contains(before.back()) && (after.isEmpty() || !QStringView(u".,;:?)\"'`”»").contains(after.front()));
        if (isBlank(after))
            return !looksLikeComment(before) && !goesOnInNextLine();
        const bool sentenceEnded = QStringView(u".!?…。！？}])\"*").contains(before.trimmed().isEmpty() ? QChar(u' ') : before.trimmed().back());
        if (after.front().isSpace())
            return sentenceEnded && !after.trimmed().front().isLower();
        return after.front().isLetterOrNumber() || QStringView(u"{[*#\"“„«<`-").contains(after.front());
    }

    [[nodiscard]] static bool looksLikeComment(QStringView before)
    {
        const QStringView line = before.trimmed();
        return line.startsWith(u"//") || line.startsWith(u"# ") || line.startsWith(u"--") || line.startsWith(u"/*") || line.startsWith(u"%");
    }

    /// Whether a sentence continues in the next line, which then begins with a small letter.
    [[nodiscard]] bool goesOnInNextLine() const
    {
        return m_lineEnd + 1 < m_text.size() && m_text[m_lineEnd + 1].isLower();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    qsizetype m_lineBegin = 0;
    qsizetype m_lineEnd = 0;
    std::array<Quote, 3> m_quotes{};
    int m_typographic = 0;
    QChar m_fenceSign;
    qsizetype m_fenceLength = 0; ///< 0: outside of fences
    bool m_lineIsFence = false;
    bool m_inTriple = false;     ///< a triple-quoted string is open after this line
    bool m_inTripleAtLine = false;
};

/// Closing tags that may end a block if no better one follows.
struct ThoughtEnds {
    qsizetype same = -1;   ///< of the block's name, when one is missing for the opening tags
    qsizetype other = -1;  ///< of another name, without an opening tag inside the block
    qsizetype alone = -1;  ///< on a line of its own, but inside a fence
    qsizetype quoted = -1; ///< on a line with an odd number of quotes, none beside the tag

    [[nodiscard]] qsizetype best() const { return same >= 0 ? same : other >= 0 ? other : alone >= 0 ? alone : quoted; }
};

bool touchesQuote(const QString &text, const ThoughtTag &tag)
{
    static constexpr QStringView quotes = u"\"'`“”„«»";
    return (tag.begin > 0 && quotes.contains(text[tag.begin - 1])) || (tag.end < text.size() && quotes.contains(text[tag.end]));
}

/// End of the block that `opening` opens; −1 when it is never closed. Thoughts contain unclosed quotes
/// and fences and mentioned tags, so that a doubtful closing tag counts when there is no better one.
qsizetype endOfBlock(TagWalk &walk, const QString &text, const ThoughtTag &opening)
{
    walk.restart(opening.end);
    ThoughtEnds ends;
    int depth = 1, otherDepth = 0;
    while (const auto place = walk.next()) {
        const ThoughtTag &tag = place->tag;
        const bool same = tag.name == opening.name;
        if (tag.empty || !(same || tag.lone))
            continue;
        if (place->alone && tag.closing)
            ends.alone = tag.end;
        if (place->quoted && !place->fenced && same && tag.closing && ends.quoted < 0 && !touchesQuote(text, tag))
            ends.quoted = tag.end;
        if (place->fenced || place->quoted)
            continue;
        int &open = same ? depth : otherDepth;
        if (!tag.closing)
            ++open;
        else if (--open == 0 && same)
            return tag.end;
        else if (same)
            ends.same = tag.end;
        else if (open < 0)
            ends.other = tag.end;
        otherDepth = std::max(0, otherDepth);
    }
    return ends.best();
}

/// End of a closing tag without an opening one; −1 when there is none.
/// After a complete block such a tag must be on a line of its own.
qsizetype endOfLoneThoughts(TagWalk &walk, qsizetype from, bool behindBlock)
{
    walk.restart(from);
    int open = 0;
    while (const auto place = walk.next()) {
        const ThoughtTag &tag = place->tag;
        if (place->fenced || place->quoted || tag.empty || !tag.lone)
            continue;
        if (!tag.closing)
            ++open;
        else if (open > 0)
            --open;
        else if (behindBlock ? place->alone : place->closes)
            return tag.end;
    }
    return -1;
}

qsizetype firstSign(const QString &text, qsizetype from)
{
    while (from < text.size() && (text[from].isSpace() || text[from] == QChar(0xfeff) || text[from] == QChar(0x200b)))
        ++from;
    return from;
}

/// The text from the line of its first sign, with its indentation; spaces after a tag on the same line are removed.
QString fromFirstLine(const QString &text, qsizetype at)
{
    const qsizetype first = firstSign(text, at);
    qsizetype begin = first;
    while (begin > at && text[begin - 1] != u'\n')
        --begin;
    return text.mid(begin == at ? first : begin);
}

/// Answer of models that announce thoughts and answer in plain lines.
std::optional<QString> announcedAnswer(const QString &text)
{
    static const QRegularExpression thoughts(QStringLiteral("^\\s*Here (?:is my thought process|are my reasoning steps):"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression answer(QStringLiteral("^\\s*(?:Here is my response:|\\[BEGIN FINAL RESPONSE\\])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    if (!thoughts.match(text).hasMatch())
        return {};
    const QRegularExpressionMatch found = answer.match(text);
    if (!found.hasMatch())
        return {};
    const qsizetype end = text.indexOf(QLatin1StringView("[END FINAL RESPONSE]"), found.capturedEnd());
    return text.mid(found.capturedEnd(), end < 0 ? -1 : end - found.capturedEnd());
}

/// Start of the answer after a block of thoughts, or the end of one, at `at`; −1 when there is no such block.
qsizetype passThoughts(TagWalk &walk, const QString &text, qsizetype at, bool behindBlock)
{
    const qsizetype first = firstSign(text, at);
    if (const auto tag = thoughtTagAt(text, first); tag && !tag->closing) {
        const qsizetype end = tag->empty ? tag->end : endOfBlock(walk, text, *tag);
        if (end < 0)
            return tag->strict ? text.size() : -1;
        // Names that texts may use: <analysis> is a thought only when text follows.
        return tag->strict || !isBlank(QStringView(text).mid(end)) ? end : -1;
    }
    return endOfLoneThoughts(walk, at, behindBlock);
}

} // namespace

StrippedReply withoutThoughts(const QString &reply)
{
    StrippedReply result;
    QString text = reply;
    std::optional<QString> inner = harmonyAnswer(text);
    if (!inner)
        inner = announcedAnswer(text);
    if (inner)
        text = *inner;
    TagWalk walk(text);
    qsizetype at = 0;
    for (qsizetype next = 0; (next = passThoughts(walk, text, at, at > 0)) >= 0; at = next)
        result.stripped = true;
    result.stripped |= inner.has_value();
    result.text = result.stripped ? fromFirstLine(text, at) : reply;
    result.onlyThoughts = result.stripped && isBlank(result.text);
    if (result.onlyThoughts)
        result.text.clear();
    return result;
}

} // namespace engine
