// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/cues/textsigns.h"

#include <algorithm>

namespace engine {

bool isDecoration(QChar c)
{
    const char16_t code = c.unicode();
    const bool joiner = code == 0x200d || (code >= 0xfe00 && code <= 0xfe0f), arrow = code >= 0x2190 && code <= 0x21ff;
    return joiner || arrow || c.isSurrogate() || c.category() == QChar::Symbol_Other;
}

QStringView withoutMarks(QStringView text)
{
    const auto isMark = [](QChar c) { return c.isSpace() || isDecoration(c) || QStringView(u"*_#").contains(c); };
    while (!text.isEmpty() && isMark(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isMark(text.back()))
        text.chop(1);
    return text;
}

bool endsIn(QStringView text, QStringView signs)
{
    return !text.isEmpty() && signs.contains(text.back());
}

bool isRule(QStringView line)
{
    const QStringView bare = line.trimmed();
    if (bare.size() < 3 || bare.size() > 200 || !QStringView(u"-*_—=").contains(bare.front()))
        return false;
    return bare.count(bare.front()) >= 3 && std::all_of(bare.begin(), bare.end(), [&](QChar c) { return c == bare.front() || c.isSpace(); });
}

bool hasScriptWithoutSpaces(QStringView text)
{
    const auto isOne = [](QChar c) { return (c.unicode() >= 0x3040 && c.unicode() <= 0xd7af) || (c.unicode() >= 0x0e00 && c.unicode() <= 0x0e7f); };
    return std::any_of(text.begin(), text.end(), isOne);
}

QStringView openingLine(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    return (end < 0 ? text : text.left(end)).trimmed();
}

QStringView closingLine(QStringView text)
{
    return text.mid(text.lastIndexOf(u'\n') + 1).trimmed();
}

} // namespace engine
