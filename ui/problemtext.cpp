// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problemtext.h"

#include "ui/errortext.h"
#include "ui/problemphrases.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of all sentences in this file.
struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemText)
};

/// The known place: "Line 3, seeding.count: "; empty if neither line nor path is known.
QString placeOf(const engine::Problem &problem)
{
    if (problem.line > 0 && !problem.path.isEmpty())
        return ProblemText::tr("Line %1, %2: ", "place in a configuration; ends with a blank").arg(QString::number(problem.line), problem.path);
    if (problem.line > 0)
        return ProblemText::tr("Line %1: ", "place in a configuration; ends with a blank").arg(problem.line);
    if (!problem.path.isEmpty())
        return ProblemText::tr("%1: ", "place in a configuration; ends with a blank").arg(problem.path);
    return {};
}

QString unknownKey(const QString &key, const QString &nearest)
{
    if (nearest.isEmpty())
        return ProblemText::tr("Unknown setting “%1”. It is ignored and stays in the file.").arg(key);
    return ProblemText::tr("Unknown setting “%1”, ignored. Did you mean “%2”?").arg(key, nearest);
}

/// Sentence for a missing value. Values that have a field in the forms have a sentence of their own.
QString missingOf(const engine::Problem &problem)
{
    const QString &path = problem.path;
    if (path == u"task")
        return ProblemText::tr("The task is empty. Describe what should be written.");
    if (path == u"evaluation.prompt")
        return ProblemText::tr("The criterion is empty. Describe how the judge chooses.");
    if (path.endsWith(u".generators"))
        return ProblemText::tr("No generator is switched on. Switch one on, or add one.");
    if (path == u"testing.folder")
        return ProblemText::tr("Programs are not measured. Choose the folder with the evaluator, or a command.");
    if (path.endsWith(u".kind"))
        return ProblemText::tr("The evaluator has no kind. Choose one, such as length or regex.");
    if (path.endsWith(u".scorer"))
        return ProblemText::tr("The score has no source. Choose a judge, a command or a formula.");
    return ProblemText::tr("Missing: %1. Enter it.").arg(problemPhrase(problem.arguments.value(0)));
}

QString capitalised(const QString &sentence) { return sentence.left(1).toUpper() + sentence.mid(1); }

QString wrongOf(const engine::Problem &problem)
{
    const auto arg = [&problem](int index) { return problem.arguments.value(index); };
    const auto phrase = [&arg](int index) { return problemPhrase(arg(index)); };
    using enum engine::ProblemKind;
    switch (problem.kind) {
    case Syntax: return ProblemText::tr("The text cannot be read: %1. Correct it at this place.").arg(arg(0));
    case WrongType: return ProblemText::tr("Enter %1. Found: %2.").arg(phrase(0), phrase(1));
    case OutOfRange:
        return arg(2).isEmpty() ? ProblemText::tr("%1 is out of range; use %2 or more.").arg(arg(0), arg(1))
                                : ProblemText::tr("%1 is out of range; use %2 to %3.").arg(arg(0), arg(1), arg(2));
    case UnknownChoice: return ProblemText::tr("“%1” is not a valid choice. Use one of: %2.").arg(arg(0), arg(1));
    case UnknownProvider: return ProblemText::tr("Unknown provider “%1”. Choose one of: %2.").arg(arg(0), arg(1));
    case UnknownKey: return unknownKey(arg(0), arg(1));
    case Missing: return missingOf(problem);
    case BadFile: return ProblemText::tr("File “%1”: %2. Choose another file.").arg(arg(0), phrase(1));
    case BadPattern: return ProblemText::tr("“%1” is not a valid regular expression (%2). Correct it, or escape special characters with \\.").arg(arg(0), arg(1));
    case BadSchema: return ProblemText::tr("The JSON schema is not valid: %1. Correct the schema.").arg(arg(0));
    case BadPlace: return capitalised(arg(0) + u'.');
    case KeyMissing: return ProblemText::tr("The environment variable %1 is not set; set it to your key and start Valda again.").arg(arg(0));
    case NotAvailable: return ProblemText::tr("“%1” is not available yet. %2").arg(arg(0), phrase(1)).trimmed();
    case NoStopRule: return ProblemText::tr("No stop is set. Valda will stop after 40 candidates. Set a number of candidates, a time, or a cap on calls or tokens.");
    case PriceUnknown: return ProblemText::tr("The price of %1 is not known, so the money cap of %2 does not count its calls. Enter its price.").arg(arg(0), arg(1));
    case CapCannotHold: return ProblemText::tr("The price of %1 is not known, so the money cap of %2 cannot hold. Enter its price, or set a cap on calls or tokens.").arg(arg(0), arg(1));
    case MoneyBelowCall: return ProblemText::tr("One call may cost %1, the cap is %2 (%3, %4). Raise the cap or lower the maximum of tokens.").arg(arg(2), arg(3), stepTitle(arg(0)), arg(1));
    case AllRunsBelowCall: return ProblemText::tr("One call may cost %1, the cap over all runs is %2 (%3, %4). Raise that cap or lower the maximum of tokens.").arg(arg(2), arg(3), stepTitle(arg(0)), arg(1));
    case TokensBelowCall: return ProblemText::tr("One call may take %1 tokens, the cap is %2 (%3, %4). Raise the cap or lower the maximum of tokens.").arg(arg(2), arg(3), stepTitle(arg(0)), arg(1));
    case NewerFormat: return ProblemText::tr("This file has format %1; this version reads up to %2. Update Valda.").arg(arg(0), arg(1));
    case Conflict: return capitalised(ProblemText::tr("%1 contradicts %2. Change one of the two.").arg(phrase(0), phrase(1)));
    }
    Q_UNREACHABLE();
}

} // namespace

QString problemSentence(const engine::Problem &problem) { return placeOf(problem) + wrongOf(problem); }

QString problemWords(const engine::Problem &problem) { return wrongOf(problem); }

QString severityWord(engine::Severity severity)
{
    switch (severity) {
    case engine::Severity::Error: return ProblemText::tr("Error");
    case engine::Severity::Warning: return ProblemText::tr("Warning");
    case engine::Severity::Hint: return ProblemText::tr("Hint", "severity of a finding");
    }
    Q_UNREACHABLE();
}

} // namespace ui
