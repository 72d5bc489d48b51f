// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/parts.h"

#include <algorithm>

namespace engine {

namespace {

bool isBlankText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

bool Parts::isBlank() const
{
    return isBlankText(single) && std::all_of(named.begin(), named.end(), [](const Part &part) { return isBlankText(part.text); });
}

QString Parts::text() const
{
    if (named.isEmpty())
        return single;
    QString all;
    for (const Part &part : named) {
        all += QStringLiteral("==> ") + part.name + QStringLiteral(" <==\n") + part.text;
        if (!all.endsWith(u'\n'))
            all += u'\n';
    }
    return all;
}

const QString *Parts::find(const QString &name) const
{
    if (named.isEmpty())
        return name.isEmpty() ? &single : nullptr;
    const auto found = std::find_if(named.begin(), named.end(), [&name](const Part &part) { return part.name == name; });
    return found == named.end() ? nullptr : &found->text;
}

QStringList Parts::names() const
{
    QStringList all;
    for (const Part &part : named)
        all.append(part.name);
    return all;
}

QStringList changedParts(const Parts &before, const Parts &after)
{
    QStringList names = before.named.isEmpty() ? QStringList(QString()) : before.names();
    names += after.named.isEmpty() ? QStringList(QString()) : after.names();
    names.sort();
    names.removeDuplicates();
    names.removeIf([&](const QString &name) {
        const QString *from = before.find(name), *to = after.find(name);
        return from && to && *from == *to;
    });
    return names;
}

bool isPartName(const QString &name)
{
    constexpr qsizetype longest = 260;
    if (name.isEmpty() || name.size() > longest)
        return false;
    const QList<QStringView> steps = QStringView(name).split(u'/');
    return std::all_of(steps.begin(), steps.end(), [](QStringView step) { return !step.isEmpty() && step != u"." && step != u".."; })
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control || c == u'\\'; });
}

} // namespace engine
