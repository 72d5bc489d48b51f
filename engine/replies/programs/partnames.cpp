// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/programs/partnames.h"

#include "engine/replies/programs/replylines.h"

#include <QRegularExpression>

namespace engine {

namespace {

QString normalized(const QString &path)
{
    QString out = QString(path).replace(u'\\', u'/');
    while (out.startsWith(u"./"))
        out.remove(0, 2);
    return out;
}

/// The only name for which `fits` is true; nullopt: none, or several.
template <typename Fits>
std::optional<QString> onlyName(const QStringList &names, Fits fits)
{
    std::optional<QString> found;
    for (const QString &name : names) {
        if (!fits(name))
            continue;
        if (found)
            return {};
        found = name;
    }
    return found;
}

} // namespace

std::optional<QString> partMeant(const QString &path, const QStringList &names)
{
    const QString wanted = normalized(path);
    if (wanted.isEmpty())
        return {};
    if (names.contains(wanted))
        return wanted;
    if (const auto longer = onlyName(names, [&](const QString &name) { return name.endsWith(u'/' + wanted); }))
        return longer;
    return onlyName(names, [&](const QString &name) { return wanted.endsWith(u'/' + name); });
}

QString pathOfHeading(QStringView line)
{
    const QStringView bare = line.trimmed();
    if (!bare.startsWith(u"==> ") || !bare.endsWith(u" <=="))
        return {};
    return bare.mid(4, bare.size() - 8).trimmed().toString();
}

QString pathOfInfo(const QString &info)
{
    static const QRegularExpression separators(QStringLiteral("[\\s:={}\"',]+"));
    const QStringList words = info.split(separators, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString path = pathOfLine(word);
        if (!path.isEmpty() && path == word)
            return path;
    }
    return {};
}

} // namespace engine
