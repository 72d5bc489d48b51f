// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/programblocks.h"

#include "engine/code/lexer.h"
#include "engine/code/marks.h"
#include "engine/code/prose.h"
#include "engine/replies/fences.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace engine {

namespace {

QString infoWord(const QString &info)
{
    QString word = info.section(u' ', 0, 0).section(u',', 0, 0).section(u':', 0, 0).toLower();
    word.remove(u'{');
    word.remove(u'}');
    return word.startsWith(u'.') ? word.mid(1) : word;
}

/// Calls see(line) for the lines of the text in the range.
template <typename See>
void eachLineIn(const QString &text, qsizetype from, qsizetype to, See see)
{
    while (from < to) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype stop = end < 0 || end > to ? to : end;
        see(QStringView(text).mid(from, stop - from));
        from = stop + 1;
    }
}

/// Decides which lines in the form of a closing fence close a block.
class BlockClosers
{
public:
    BlockClosers(const QString &text, const QString &language, bool textWithFences)
        : m_text(text)
        , m_language(language)
        , m_marks(marksIn(text))
        , m_textWithFences(textWithFences)
        , m_lastLine(text.lastIndexOf(u'\n', text.trimmed().isEmpty() ? 0 : lastSign(text)) + 1)
    {
    }

    bool mayClose(const Fence &open, qsizetype content, qsizetype line)
    {
        if (m_plain.contains(content))
            return true;
        if (content != m_content)
            begin(open, content);
        const bool may = !isInLongPiece(line) && !needsEnd(line) && !belongsToText(line);
        m_refused = m_refused || !may;
        return may;
    }

    /// Whether an unclosed block would have ended by another rule; the next reading uses the form of lines only.
    bool giveUp()
    {
        if (m_refused)
            m_plain.insert(m_content);
        return m_refused;
    }

private:
    static qsizetype lastSign(const QString &text)
    {
        qsizetype at = text.size() - 1;
        while (at > 0 && text[at].isSpace())
            --at;
        return at;
    }

    void begin(const Fence &open, qsizetype content)
    {
        m_content = m_seen = content;
        m_refused = false;
        m_inner = 0;
        const QString word = infoWord(open.info);
        m_row = &languageNamed(word.isEmpty() ? m_language : word);
        m_lexer.emplace(QStringView(m_text).mid(content), *m_row);
        m_piece = {};
    }

    /// Whether the line begins inside a string or comment of an earlier line.
    bool isInLongPiece(qsizetype line)
    {
        constexpr int mostUnclosed = 64; // each is searched up to the end of the reply
        const qsizetype at = line - m_content;
        while (m_unclosed < mostUnclosed && m_piece.to <= at && m_lexer->next(m_piece, at + 1))
            m_unclosed += !m_piece.closed;
        return m_piece.kind != Piece::Code && m_piece.from < at && at < m_piece.to && m_piece.closed;
    }

    /// Between EVOLVE-BLOCK-START and an EVOLVE-BLOCK-END, with no other block opening in between.
    bool needsEnd(qsizetype line)
    {
        const auto next = std::find_if(m_marks.begin(), m_marks.end(), [&](const EvolveMark &mark) { return mark.from >= line; });
        if (next == m_marks.end() || next == m_marks.begin() || next->start || !std::prev(next)->start || std::prev(next)->from < m_content)
            return false;
        const auto known = m_opensBefore.constFind(next->from);
        if (known != m_opensBefore.constEnd())
            return !*known;
        bool opens = false;
        eachLineIn(m_text, line, next->from, [&](QStringView each) { opens = opens || !fenceSignOf(each).info.isEmpty(); });
        m_opensBefore.insert(next->from, opens);
        return !opens;
    }

    /// Texts may contain fences: each one with an info string needs its own closer.
    bool belongsToText(qsizetype line)
    {
        if (!m_row->has(Trait::Text))
            return false;
        if (m_textWithFences)
            return line < m_lastLine;
        eachLineIn(m_text, m_seen, line, [&](QStringView each) { m_inner += !fenceSignOf(each).info.isEmpty(); });
        m_seen = line;
        return m_inner > 0 && m_inner-- > 0;
    }

    const QString &m_text;
    const QString &m_language;
    QList<EvolveMark> m_marks;
    bool m_textWithFences; ///< the whole reply is one fence around a text that has fences
    qsizetype m_lastLine;
    QSet<qsizetype> m_plain;
    QHash<qsizetype, bool> m_opensBefore;
    const Language *m_row = nullptr;
    std::optional<Lexer> m_lexer;
    Piece m_piece;
    qsizetype m_content = -1;
    qsizetype m_seen = 0;
    int m_inner = 0;
    int m_unclosed = 0;
    bool m_refused = false;
};

bool hasFenceLine(const QString &text)
{
    bool has = false;
    eachLineIn(text, 0, text.size(), [&](QStringView line) { has = has || !fenceSignOf(line).sign.isNull(); });
    return has;
}

QList<Fence> fencesOf(const QString &reply, const QString &language, const QString &parent)
{
    constexpr int mostReadings = 4;
    const QString bare = reply.trimmed();
    const FenceSign last = fenceSignOf(QStringView(bare).mid(bare.lastIndexOf(u'\n') + 1));
    const bool around = !fenceSignOf(QStringView(bare).left(bare.indexOf(u'\n'))).sign.isNull() && !last.sign.isNull() && last.info.isEmpty();
    BlockClosers ends(reply, language, around && languageNamed(language).has(Trait::Text) && hasFenceLine(parent));
    const MayClose mayClose = [&ends](const Fence &open, qsizetype content, qsizetype line) { return ends.mayClose(open, content, line); };
    for (int i = 0; i < mostReadings; ++i) {
        const QList<Fence> fences = fencesIn(reply, mayClose);
        if (fences.isEmpty() || fences.constLast().closed || !ends.giveUp())
            return fences;
    }
    return fencesIn(reply);
}

/// Removes a closing fence at the end of the last line of code.
QString withoutGluedFence(const QString &text)
{
    QString out = trimmedLines(text);
    const QString bare = out.trimmed();
    for (const QStringView sign : {QStringView(u"```"), QStringView(u"~~~")}) {
        if (bare.endsWith(sign) && out.count(sign) == 1)
            return trimmedLines(out.left(out.lastIndexOf(sign)));
    }
    return out;
}

ProgramBlock blockOf(const Fence &fence, const Language &language)
{
    ProgramBlock block{infoWord(fence.info), {}, {fence.begin, fence.end}, true, fence.closed};
    block.text = trimmedLines(fence.text);
    if (!fence.closed && !language.has(Trait::Text))
        block.text = trimmedLines(withoutProseAround(withoutGluedFence(fence.text), language));
    return block;
}

void appendBare(QList<ProgramBlock> &blocks, const QString &reply, TextRange range, const Language &language)
{
    QString text = reply.mid(range.from, range.size());
    if (!language.has(Trait::Text))
        text = withoutProseAround(text, language);
    text = trimmedLines(text);
    if (!text.isEmpty())
        blocks.append({{}, text, range, false, true});
}

} // namespace

QString trimmedLines(const QString &text)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size() && text[at].isSpace(); ++at) {
        if (text[at] == u'\n')
            begin = at + 1;
    }
    qsizetype end = text.size();
    while (end > begin && text[end - 1].isSpace())
        --end;
    return end > begin ? text.mid(begin, end - begin) + u'\n' : QString();
}

QList<ProgramBlock> programBlocks(const QString &reply, const QString &language, const QString &parent)
{
    const Language &row = languageNamed(language);
    QList<ProgramBlock> blocks;
    qsizetype from = 0;
    for (const Fence &fence : fencesOf(reply, language, parent)) {
        appendBare(blocks, reply, {from, fence.begin}, row);
        const ProgramBlock block = blockOf(fence, row);
        if (!block.text.isEmpty())
            blocks.append(block);
        from = fence.end;
    }
    appendBare(blocks, reply, {from, reply.size()}, row);
    return blocks;
}

} // namespace engine
