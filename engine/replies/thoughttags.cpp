// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/thoughttags.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr qsizetype longestTag = 200;

template <size_t N>
bool isWordOf(const std::array<QLatin1StringView, N> &words, const QString &word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array thoughtWords{QLatin1StringView("think"), QLatin1StringView("thinking"), QLatin1StringView("thought"),
    QLatin1StringView("thoughts"), QLatin1StringView("reasoning"), QLatin1StringView("reflection"), QLatin1StringView("reflections"),
    QLatin1StringView("scratchpad"), QLatin1StringView("monologue"), QLatin1StringView("cot"), QLatin1StringView("antthinking")};
/// Additional words with no effect on the meaning: <thought_process>, <chain-of-thought>, <inner_monologue>.
constexpr std::array besideWords{QLatin1StringView("chain"), QLatin1StringView("of"), QLatin1StringView("process"), QLatin1StringView("inner"),
    QLatin1StringView("internal"), QLatin1StringView("deep"), QLatin1StringView("my"), QLatin1StringView("step"), QLatin1StringView("steps"),
    QLatin1StringView("content"), QLatin1StringView("trace"), QLatin1StringView("block"), QLatin1StringView("hidden"), QLatin1StringView("silent"),
    QLatin1StringView("private"), QLatin1StringView("budget"), QLatin1StringView("reflect")};
/// Blocks of these names are thoughts only when an answer follows; otherwise they may be the text.
constexpr std::array mildWords{QLatin1StringView("analysis"), QLatin1StringView("rationale"), QLatin1StringView("brainstorm"),
    QLatin1StringView("brainstorming"), QLatin1StringView("deliberation"), QLatin1StringView("planning")};
constexpr std::array openWords{QLatin1StringView("start"), QLatin1StringView("begin"), QLatin1StringView("open")};
constexpr std::array closeWords{QLatin1StringView("end"), QLatin1StringView("close"), QLatin1StringView("stop")};

/// "antThinking" → "ant thinking", "chain-of-thought" → "chain of thought"; without the namespace.
QStringList wordsOfName(QString name)
{
    name = name.mid(name.lastIndexOf(u':') + 1).toLower();
    name.replace(u'-', u'_');
    name.replace(u'.', u'_');
    return name.split(u'_', Qt::SkipEmptyParts);
}

/// Removes "start" or "end" (with "of") from a name such as "START_THINKING"; 0 none, 1 opening, −1 closing.
int takeDirection(QStringList &words)
{
    for (const int at : {0, int(words.size()) - 1}) {
        if (words.size() < 2)
            return 0;
        const int direction = isWordOf(openWords, words.at(at)) ? 1 : isWordOf(closeWords, words.at(at)) ? -1 : 0;
        if (!direction)
            continue;
        words.removeAt(at);
        if (words.size() > 1 && words.constFirst() == u"of")
            words.removeFirst();
        return direction;
    }
    return 0;
}

bool namesThoughts(const QStringList &words)
{
    if (words.isEmpty() || words.size() > 4)
        return false;
    const auto isThought = [](const QString &word) { return isWordOf(thoughtWords, word); };
    const auto isBeside = [&](const QString &word) { return isThought(word) || isWordOf(besideWords, word); };
    return std::any_of(words.begin(), words.end(), isThought) && std::all_of(words.begin(), words.end(), isBeside);
}

/// Parses the inside of a tag in any form: name, attributes, slashes.
std::optional<ThoughtTag> readTag(QStringView inside, bool piped)
{
    ThoughtTag tag;
    if (inside.startsWith(u'/')) {
        tag.closing = true;
        inside = inside.mid(1);
    } else if (inside.endsWith(u'/')) {
        tag.empty = true;
        inside.chop(1);
    }
    qsizetype nameEnd = 0;
    while (nameEnd < inside.size() && (inside[nameEnd].isLetterOrNumber() || QStringView(u"_-.:").contains(inside[nameEnd])))
        ++nameEnd;
    const QStringView attributes = inside.mid(nameEnd);
    if (nameEnd == 0 || (!attributes.isEmpty() && !attributes.front().isSpace()))
        return {};
    QStringList words = wordsOfName(inside.left(nameEnd).toString());
    if (piped)
        tag.closing |= takeDirection(words) < 0;
    tag.name = words.join(u'_');
    tag.strict = tag.lone = namesThoughts(words);
    const bool details = tag.name == u"details" && (tag.closing || attributes.contains(u"\"reasoning\""));
    const bool mild = words.size() == 1 && isWordOf(mildWords, tag.name);
    return tag.strict || details || mild ? std::optional(tag) : std::nullopt;
}

} // namespace

bool mayBeginThoughtTag(QChar sign)
{
    return sign == u'<' || sign == u'[' || sign == u'◁';
}

std::optional<ThoughtTag> thoughtTagAt(const QString &text, qsizetype at)
{
    if (at >= text.size() || !mayBeginThoughtTag(text[at]))
        return {};
    const QChar open = text[at];
    const QChar close = open == u'<' ? QChar(u'>') : open == u'[' ? QChar(u']') : QChar(u'▷');
    const QStringView near = QStringView(text).mid(at + 1, longestTag);
    qsizetype end = 0;
    while (end < near.size() && near[end] != close && near[end] != open && near[end] != u'\n')
        ++end;
    if (end == near.size() || near[end] != close)
        return {};
    QStringView inside = near.left(end);
    const bool piped = open == u'<' && inside.size() > 2 && inside.startsWith(u'|') && inside.endsWith(u'|');
    if (piped)
        inside = inside.mid(1, inside.size() - 2);
    std::optional<ThoughtTag> tag = readTag(inside, piped);
    if (!tag)
        return {};
    tag->begin = at;
    tag->end = at + 1 + end + 1;
    // Square brackets are also used for stage directions: "[thinking] I wonder …".
    if (open == u'[' && inside != inside.toString().toUpper())
        tag->strict = tag->lone = false;
    return tag;
}

} // namespace engine
