// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/texts/wrapping.h"

#include "engine/replies/cues/textcues.h"
#include "engine/replies/cues/textsigns.h"
#include "engine/replies/fences.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace engine {

namespace {

/// Languages of programs and diagrams: a text in such a fence may need the fence. Names of text and data formats do not count.
bool namesCode(const QString &info)
{
    static const QRegularExpression code(QStringLiteral("^\\{?\\.?(?:python3?|py|pycon|ipython|javascript|js|jsx|typescript|ts|tsx|java|kotlin|kt|"
                                                        "scala|c|h|cc|cpp|c\\+\\+|cxx|hpp|csharp|cs|c#|"
                                                        "go|golang|rust|rs|ruby|rb|perl|pl|php|swift|objc|r|julia|jl|lua|haskell|hs|ocaml|ml|"
                                                        "elixir|erlang|clojure|lisp|scheme|racket|"
                                                        "dart|zig|nim|fortran|pascal|cobol|ada|d|v|sql|bash|sh|zsh|fish|shell|console|powershell|"
                                                        "ps1|bat|cmd|makefile|make|cmake|dockerfile|"
                                                        "asm|nasm|wasm|glsl|hlsl|cuda|matlab|octave|verilog|vhdl|tex|latex|mermaid|plantuml|dot|"
                                                        "graphviz|diff|patch|qml|vim|awk|sed|regex)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return code.match(info).hasMatch();
}

/// End of the line; `text.size()` for the last one.
qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

struct FencedWhole {
    qsizetype bodyBegin = 0;
    qsizetype bodyEnd = 0;
    qsizetype end = 0; ///< after the closing line
};

/// The block that the first line opens, counting nested blocks: a fence with
/// an info string always opens one. nullopt when the first line opens none.
std::optional<FencedWhole> nestedFence(QStringView text)
{
    FencedWhole block;
    QList<FenceSign> open;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = lineEnd(text, at);
        const FenceSign sign = fenceSignOf(text.mid(at, end - at));
        if (at == 0) {
            if (sign.sign.isNull())
                return {};
            block.bodyBegin = std::min(end + 1, text.size());
            open << sign;
        } else if (!sign.sign.isNull()) {
            const FenceSign &top = open.constLast();
            if (sign.info.isEmpty() && sign.sign == top.sign && sign.length >= top.length)
                open.removeLast();
            else
                open << sign;
            if (open.isEmpty()) {
                block.bodyEnd = std::max(block.bodyBegin, at - 1);
                block.end = end;
                return block;
            }
        }
        at = end + 1;
    }
    block.bodyEnd = block.end = text.size();
    return open.size() == 1 ? std::optional(block) : std::nullopt;
}

/// A single tag: "<text>", "[ANSWER]", "<|begin_of_solution|>".
struct EchoTag {
    QString name; ///< lower case, '_' between words
    qsizetype end = 0;
    bool closing = false;
};

std::optional<EchoTag> echoTagAt(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(?:<(/?)([A-Za-z][\\w.-]{0,40})>|<\\|(/?)(\\w{1,40})\\|>|\\[(/?)([A-Z][A-Z _]{0,40})\\])"));
    const QRegularExpressionMatch match = form.match(text.left(60).toString());
    if (!match.hasMatch())
        return {};
    EchoTag tag;
    for (const int group : {2, 4, 6}) {
        if (match.capturedLength(group) <= 0)
            continue;
        tag.name = match.captured(group).toLower();
        tag.closing = match.capturedLength(group - 1) > 0;
    }
    static const QRegularExpression gap(QStringLiteral("[ .-]")), ownMark(QStringLiteral("_[0-9a-f]{6}$")); // of the prompts' own tags (dataTag)
    tag.name.replace(gap, QStringLiteral("_"));
    tag.name.remove(ownMark);
    tag.end = match.capturedEnd();
    return tag;
}

/// Whether the name is a kind of text; counts only when the content has no tags.
bool marksGenre(const QString &name)
{
    static const QRegularExpression genre(QStringLiteral("^(?:tweet|haiku|poem|story|slogan|tagline|pitch|letter|email|paragraph|joke|essay|"
                                                        "caption)$"));
    return genre.match(name).hasMatch();
}

/// Whether the name only marks the text: names of texts in the prompts, and general words for texts.
bool marksText(const QString &name)
{
    static const QRegularExpression words(QStringLiteral("^(?:(?:begin|start|end)_of_|(?:begin|start|end)_)?(?:text|first|second|answer|final|"
                                                        "output|response|reply|result|solution|box|version|candidate|draft|"
                                                         "rewritten|revised|improved|updated|rewrite|revision|prompt|new|(?:final|new|best|your|my|"
                                                        "the)_\\w+|\\w+_(?:text|version|answer|output|response|prompt|draft))$"));
    if (words.match(name).hasMatch())
        return true;
    QString spaced = name;
    spaced.replace(u'_', u' ');
    return spaced.contains(u' ') && (holds(TextCue::Revised, spaced) || holds(TextCue::Rewritten, spaced));
}

bool pairs(const EchoTag &open, const EchoTag &close)
{
    if (close.closing)
        return open.name == close.name;
    QString begun = open.name, ended = close.name;
    static const QRegularExpression begin(QStringLiteral("^(?:begin|start)_(?:of_)?")), end(QStringLiteral("^end_(?:of_)?"));
    begun.remove(begin);
    ended.remove(end);
    return begun != open.name && ended != close.name && begun == ended;
}

/// The last tag of a text that ends with one.
std::optional<EchoTag> echoTagAtEnd(const QString &text, qsizetype *begin)
{
    const qsizetype from = std::max<qsizetype>(0, text.size() - 60);
    for (qsizetype at = text.size() - 1; at >= from; --at) {
        if (text[at] != u'<' && text[at] != u'[')
            continue;
        const auto tag = echoTagAt(QStringView(text).mid(at));
        if (!tag || at + tag->end != text.size())
            return {};
        *begin = at;
        return tag;
    }
    return {};
}

constexpr std::array<std::pair<char16_t, char16_t>, 10> quotePairs{{{u'"', u'"'}, {u'“', u'”'}, {u'«', u'»'}, {u'„', u'“'}, {u'„', u'”'}, {u'‘', u'’'},
    {u'「', u'」'}, {u'『', u'』'}, {u'»', u'«'}, {u'\'', u'\''}}};

/// Removes one pair of marks of emphasis around the whole: **"Bread first."**
QString withoutEmphasis(const QString &text)
{
    for (const QLatin1StringView mark : {QLatin1StringView("**"), QLatin1StringView("*"), QLatin1StringView("_")}) {
        if (text.size() > 2 * mark.size() && text.startsWith(mark) && text.endsWith(mark))
            return text.mid(mark.size(), text.size() - 2 * mark.size());
    }
    return text;
}

} // namespace

QString inFence(const QString &text)
{
    const auto block = nestedFence(text);
    if (!block || block->end != text.size() || namesCode(fenceSignOf(QStringView(text).left(lineEnd(text, 0))).info))
        return {};
    const QString inside = text.mid(block->bodyBegin, block->bodyEnd - block->bodyBegin).trimmed();
    return inside.isEmpty() ? QString() : inside;
}

QString inTags(const QString &text)
{
    qsizetype lastBegin = text.size();
    auto first = echoTagAt(text);
    const auto last = echoTagAtEnd(text, &lastBegin);
    const bool genre = first && last && first->name == last->name && marksGenre(first->name);
    if (first && (first->closing || !(genre || marksText(first->name))))
        first.reset();
    const bool lastMarks = last && (genre || marksText(last->name)) && (last->closing || last->name.startsWith(u"end_"));
    if (!first && !lastMarks)
        return {};
    if (first && last && lastBegin >= first->end && !pairs(*first, *last))
        return {};
    const QString inside = text.mid(first ? first->end : 0, (lastMarks ? lastBegin : text.size()) - (first ? first->end : 0)).trimmed();
    // The same tag inside: the text consists of such parts.
    static const QRegularExpression anyTag(QStringLiteral("</?([A-Za-z][\\w.-]*)>"));
    const QString name = first ? first->name : last->name;
    for (auto it = anyTag.globalMatch(inside); it.hasNext();) {
        if (it.next().captured(1).compare(name, Qt::CaseInsensitive) == 0 || genre)
            return {};
    }
    // With only one tag of the pair, the tag must be on a line of its own.
    const bool alone = first ? text.mid(first->end, 1) == u"\n" : lastBegin > 0 && text[lastBegin - 1] == u'\n';
    return (first && lastMarks) || alone ? inside : QString();
}

QString inQuotes(const QString &text)
{
    const QString bare = withoutEmphasis(text);
    if (bare.size() < 3)
        return {};
    for (const auto &[open, close] : quotePairs) {
        if (bare.front() != open || bare.back() != close)
            continue;
        const QString inside = bare.mid(1, bare.size() - 2);
        // “A” and “B”: quotes that open and close within belong to the text.
        if (!inside.contains(QChar(open)) && !inside.contains(QChar(close)))
            return inside.trimmed();
    }
    return {};
}

QString inRules(const QString &text)
{
    const qsizetype first = lineEnd(text, 0);
    if (first == text.size() || !isRule(QStringView(text).left(first)))
        return {};
    const qsizetype last = text.lastIndexOf(u'\n') + 1;
    const bool closed = last > first && isRule(QStringView(text).mid(last));
    return text.mid(first + 1, closed ? last - first - 1 : -1).trimmed();
}

QString inBlockQuote(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (!line.startsWith(u'>'))
            return {};
        line = line.mid(line.startsWith(u"> ") ? 2 : 1);
    }
    return lines.join(u'\n').trimmed();
}

qsizetype delimitedPart(const QString &text)
{
    if (const auto block = nestedFence(text))
        return block->end;
    if (const auto tag = echoTagAt(text); tag && !tag->closing && text.front() == u'<') {
        const qsizetype close = text.indexOf(QStringLiteral("</%1>").arg(text.mid(1, tag->end - 2)), tag->end);
        if (close >= 0)
            return close + tag->end + 1;
    }
    if (text.startsWith(QLatin1StringView("\"\"\""))) {
        const qsizetype close = text.indexOf(QLatin1StringView("\"\"\""), 3);
        if (close >= 0)
            return close + 3;
    }
    return 0;
}

} // namespace engine
