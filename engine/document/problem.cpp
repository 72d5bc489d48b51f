// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/problem.h"

namespace engine {

namespace {

QString withNearest(const QString &sentence, const QString &nearest)
{
    return nearest.isEmpty() ? sentence + u'.' : sentence + QStringLiteral("; did you mean %1?").arg(nearest);
}

QString sentence(const Problem &problem)
{
    const auto arg = [&problem](int i) { return problem.arguments.value(i); };
    switch (problem.kind) {
    case ProblemKind::Syntax: return QStringLiteral("the text cannot be read: %1.").arg(arg(0));
    case ProblemKind::WrongType: return QStringLiteral("enter %1; found %2.").arg(arg(0), arg(1));
    case ProblemKind::OutOfRange: {
        if (arg(1).isEmpty() || arg(2).isEmpty())
            return QStringLiteral("%1 is out of range; use %2.").arg(arg(0), arg(1).isEmpty() ? QStringLiteral("at most ") + arg(2) : QStringLiteral("at least ") + arg(1));
        const bool small = arg(0).toDouble() < arg(1).toDouble();
        return QStringLiteral("%1 is too %2; use %3 to %4.").arg(arg(0), small ? QStringLiteral("small") : QStringLiteral("large"), arg(1), arg(2));
    }
    case ProblemKind::UnknownChoice: return QStringLiteral("\"%1\" is not known; use one of %2.").arg(arg(0), arg(1));
    case ProblemKind::UnknownProvider:
        return withNearest(QStringLiteral("there is no provider \"%1\"; known are %2").arg(arg(0), arg(1)), arg(2));
    case ProblemKind::UnknownKey:
        return withNearest(QStringLiteral("the key \"%1\" is not known here; it is kept, but has no effect").arg(arg(0)), arg(1));
    case ProblemKind::Missing: return QStringLiteral("%1 is missing; add it.").arg(arg(0));
    case ProblemKind::BadFile: return QStringLiteral("%1 cannot be used: %2.").arg(arg(0), arg(1));
    case ProblemKind::BadPattern:
        return QStringLiteral("the regular expression \"%1\" is not valid (%2); correct it or escape special characters with \\.").arg(arg(0), arg(1));
    case ProblemKind::BadSchema: return QStringLiteral("the JSON schema: %1.").arg(arg(0));
    case ProblemKind::BadPlace: return QStringLiteral("%1.").arg(arg(0));
    case ProblemKind::KeyMissing:
        return QStringLiteral("there is no key: set the environment variable %1 or store a key in the settings.").arg(arg(0));
    case ProblemKind::NotAvailable:
        return withNearest(QStringLiteral("\"%1\" is not available yet").arg(arg(0)), {})
            + (arg(1).isEmpty() ? QStringLiteral(" Remove it or choose another.") : u' ' + arg(1));
    case ProblemKind::NoStopRule:
        return QStringLiteral("no stop is set; the run stops at 40 candidates. Set stop.candidates, stop.seconds, or a cap on calls or tokens.");
    case ProblemKind::PriceUnknown:
        return QStringLiteral("the price of %1 is not known, so the money cap of %2 does not count its calls; set inputUsdPerMtok and outputUsdPerMtok.").arg(arg(0), arg(1));
    case ProblemKind::CapCannotHold:
        return QStringLiteral("the price of %1 is not known, so the money cap of %2 cannot hold; set inputUsdPerMtok and outputUsdPerMtok, or a cap on calls or tokens.").arg(arg(0), arg(1));
    case ProblemKind::MoneyBelowCall:
        return QStringLiteral("one call may cost %1, the cap is %2 (%3, %4); raise the cap or lower maxTokens.").arg(arg(2), arg(3), arg(0), arg(1));
    case ProblemKind::AllRunsBelowCall:
        return QStringLiteral("one call may cost %1, the cap over all runs is %2 (%3, %4); raise that cap or lower maxTokens.").arg(arg(2), arg(3), arg(0), arg(1));
    case ProblemKind::TokensBelowCall:
        return QStringLiteral("one call may take %1 tokens, the cap is %2 (%3, %4); raise the cap or lower maxTokens.").arg(arg(2), arg(3), arg(0), arg(1));
    case ProblemKind::NewerFormat:
        return QStringLiteral("this configuration has format %1, but only format %2 and older can be read; please update Valda.").arg(arg(0), arg(1));
    case ProblemKind::Conflict: return QStringLiteral("%1 contradicts %2; change one of the two.").arg(arg(0), arg(1));
    }
    Q_UNREACHABLE();
}

} // namespace

QString englishText(const Problem &problem)
{
    QStringList place;
    if (problem.line > 0)
        place << QStringLiteral("line %1").arg(problem.line);
    if (!problem.path.isEmpty())
        place << problem.path;
    const QString text = sentence(problem);
    return place.isEmpty() ? text.at(0).toUpper() + text.mid(1) : place.join(QStringLiteral(", ")) + QStringLiteral(": ") + text;
}

} // namespace engine
