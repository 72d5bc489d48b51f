// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/programparts.h"

#include "engine/base/texthash.h"
#include "engine/code/languages.h"
#include "engine/code/linediff.h"
#include "engine/code/programtext.h"
#include "engine/code/regions.h"
#include "engine/types/plan/partpatterns.h"
#include "engine/types/plan/runplan.h"

#include <algorithm>

namespace engine {

namespace {

QString baseNameOf(const QString &name) { return name.section(u'/', -1).section(u'.', 0, 0); }

/// Whether a program can be started from this file.
bool canStart(const QString &name) { return !languageOfFile(name).start.isEmpty() && !isHeaderFile(name); }

} // namespace

bool isHeaderFile(const QString &name)
{
    static const QStringList suffixes{QStringLiteral("h"), QStringLiteral("hh"), QStringLiteral("hpp"), QStringLiteral("hxx"), QStringLiteral("cuh")};
    return suffixes.contains(name.section(u'.', -1).toLower());
}

QString languageOfPart(const QString &name, const QString &language)
{
    const QString own = name.isEmpty() ? QString() : languageOfFile(name).name;
    return own.isEmpty() || own == u"other" ? language : own;
}

QString mainPart(const ProgramPlan &plan, const QStringList &names)
{
    const auto firstThat = [&](const auto &fits) {
        const auto found = std::find_if(names.begin(), names.end(), fits);
        return found == names.end() ? QString() : *found;
    };
    if (!plan.file.isEmpty()) {
        const QString named = firstThat([&](const QString &name) { return name == plan.file || name.endsWith(u'/' + plan.file); });
        if (!named.isEmpty())
            return named;
    }
    for (const QLatin1StringView usual : {QLatin1StringView("main"), QLatin1StringView("initial_program"), QLatin1StringView("initial"), QLatin1StringView("program"), QLatin1StringView("solution")}) {
        const QString found = firstThat([&](const QString &name) { return baseNameOf(name) == usual && canStart(name); });
        if (!found.isEmpty())
            return found;
    }
    const QString running = firstThat([&](const QString &name) { return isEditablePart(plan, name) && canStart(name); });
    return running.isEmpty() ? names.value(0) : running;
}

quint64 programFingerprint(const Parts &program, const QString &language)
{
    if (program.named.isEmpty())
        return programFingerprint(program.single, language);
    quint64 hash = 0;
    for (const Part &part : program.named)
        hash = textHash(QString::number(programFingerprint(part.text, languageOfPart(part.name, language)), 16), textHash(part.name, hash));
    return hash;
}

QString changeOutside(const Parts &parent, const Parts &child, const ProgramPlan &plan)
{
    if (parent.isBlank())
        return {};
    for (const QString &name : changedParts(parent, child)) {
        const QString *before = parent.find(name), *after = child.find(name);
        if (!before || !after)
            return QStringLiteral("%1 is not a file of the program").arg(name);
        if (!name.isEmpty() && !isEditablePart(plan, name))
            return QStringLiteral("%1 must not be changed").arg(name);
        const std::optional<OutsideEdit> outside = plan.regions ? editOutside(*before, *after) : std::nullopt;
        if (!outside)
            continue;
        const QString place = name.isEmpty() ? QString() : name + QStringLiteral(", ");
        return place + QStringLiteral("line %1: %2").arg(outside->line).arg(outside->text.trimmed().left(160));
    }
    return {};
}

QHash<QString, int> differingParts(const Parts &before, const Parts &after)
{
    QHash<QString, int> lines;
    for (const QString &name : before.names() + after.names()) {
        const QString *from = before.find(name), *to = after.find(name);
        lines.insert(name, differingLines(from ? *from : QString(), to ? *to : QString()));
    }
    return lines;
}

} // namespace engine
