// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/textevaluators.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/base/words.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"

#include <QTextBoundaryFinder>

#include <array>

namespace engine {

namespace {

constexpr int mostAllowed = 100'000;
constexpr double outOfBounds = 0.3;

QString counted(int n, const char *one, const char *many)
{
    return QString::number(n) + u' ' + QLatin1StringView(n == 1 ? one : many);
}

/// Adds a deficiency for each bound that is exceeded.
void checkBounds(Assessment *read, int actual, int smallest, int largest, const char *one, const char *many)
{
    largest = largest > 0 ? largest : mostAllowed;
    if (actual > largest)
        read->deficiencies << QStringLiteral("has %1, at most %2 wanted").arg(counted(actual, one, many)).arg(largest);
    if (actual < smallest)
        read->deficiencies << QStringLiteral("has %1, at least %2 wanted").arg(counted(actual, one, many)).arg(smallest);
}

void checkLengthLimits(const Json &value, const NoteProblem &note)
{
    const auto number = [&value](const char *key) {
        const Json *item = member(value, key);
        return item && item->is_number() ? item->get<double>() : 0;
    };
    const std::array limits{std::pair{"minWords", "maxWords"}, std::pair{"minCharacters", "maxCharacters"}};
    bool any = false;
    for (const auto &[low, high] : limits) {
        any |= number(low) != 0 || number(high) != 0;
        if (number(high) > 0 && number(low) > number(high))
            note(Severity::Error, ProblemKind::Conflict, s(low),
                {QStringLiteral("%1 %2").arg(s(low), plainNumber(number(low))), QStringLiteral("%1 %2").arg(s(high), plainNumber(number(high)))});
    }
    if (!any)
        note(Severity::Warning, ProblemKind::Missing, {}, {s("a limit such as maxWords")});
}

} // namespace

int countCharacters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

Assessment assessLength(const EvaluatorPlan &plan, const QString &text)
{
    Assessment read;
    checkBounds(&read, countWords(text), plan.minWords, plan.maxWords, "word", "words");
    checkBounds(&read, countCharacters(text), plan.minCharacters, plan.maxCharacters, "character", "characters");
    read.passed = read.deficiencies.isEmpty();
    read.score = read.passed ? 1 : outOfBounds;
    return read;
}

EvaluatorKind lengthKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("length");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Length", "kind of an evaluator");
    kind.fields = {
        field("minWords", &EvaluatorPlan::minWords).within(0, 1e6, "words")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum words"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Shorter texts lose points; 0 sets no limit.")),
        field("maxWords", &EvaluatorPlan::maxWords).within(0, 1e6, "words")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum words"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Longer texts lose points; 0 sets no limit.")),
        field("minCharacters", &EvaluatorPlan::minCharacters).within(0, 1e7, "characters")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum characters"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Shorter texts lose points; 0 sets no limit.")),
        field("maxCharacters", &EvaluatorPlan::maxCharacters).within(0, 1e7, "characters")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum characters"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Longer texts lose points; 0 sets no limit.")),
    };
    kind.check = checkLengthLimits;
    kind.assess = assessLength;
    return kind;
}

} // namespace engine
