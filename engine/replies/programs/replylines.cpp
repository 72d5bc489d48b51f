// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/replylines.h"

#include <QRegularExpression>

namespace engine {

ReplyLines::ReplyLines(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf(u'\n', from);
        view.append(QStringView(text).mid(from, (end < 0 ? text.size() : end) - from));
        begin.append(from);
        from = end < 0 ? text.size() : end + 1;
    }
    begin.append(text.size());
}

QString joinedLines(const QStringList &lines)
{
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

qsizetype indentOf(QStringView line)
{
    qsizetype n = 0;
    while (n < line.size() && (line[n] == u' ' || line[n] == u'\t'))
        ++n;
    return n;
}

QString pathOfLine(QStringView line)
{
    constexpr qsizetype longest = 260;
    static const QRegularExpression path(QStringLiteral("^[#/*`_\\s-]*(?:[Ff]ile(?:name)?:\\s*)?[`*_]*([\\w.@+-]+(?:[/\\\\][\\w.@+-]+)*\\.[A-Za-z]\\w{0,9})[`*_]*:?[`*_]*$"));
    const QStringView bare = line.trimmed();
    if (bare.isEmpty() || bare.size() > longest)
        return {};
    const QRegularExpressionMatch match = path.match(bare);
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace engine
