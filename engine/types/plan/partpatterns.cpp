// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/plan/partpatterns.h"

#include "engine/types/plan/runplan.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

/// The pattern as a regular expression over a whole name.
QString expressionOf(QStringView pattern)
{
    QString out;
    for (qsizetype i = 0; i < pattern.size();) {
        const QStringView rest = pattern.mid(i);
        if (rest.startsWith(u"**/")) {
            out += QStringLiteral("(?:.*/)?");
            i += 3;
        } else if (rest.startsWith(u"**")) {
            out += QStringLiteral(".*");
            i += 2;
        } else {
            const QChar c = pattern[i++];
            out += c == u'*' ? QStringLiteral("[^/]*") : c == u'?' ? QStringLiteral("[^/]") : QRegularExpression::escape(QString(c));
        }
    }
    return out;
}

bool matches(const QString &written, const QString &name)
{
    QStringView pattern = QStringView(written).trimmed();
    while (pattern.startsWith(u"./"))
        pattern = pattern.mid(2);
    while (pattern.endsWith(u'/'))
        pattern.chop(1);
    if (pattern.isEmpty() || pattern == u".")
        return true; // the whole folder
    const QRegularExpression whole(QStringLiteral("\\A(?:%1)(?:/.*)?\\z").arg(expressionOf(pattern)), QRegularExpression::DotMatchesEverythingOption);
    return whole.match(name).hasMatch();
}

} // namespace

bool matchesPart(const QStringList &patterns, const QString &name)
{
    return std::any_of(patterns.begin(), patterns.end(), [&name](const QString &pattern) { return matches(pattern, name); });
}

bool isEditablePart(const ProgramPlan &plan, const QString &name)
{
    return plan.editable.isEmpty() || matchesPart(plan.editable, name);
}

} // namespace engine
