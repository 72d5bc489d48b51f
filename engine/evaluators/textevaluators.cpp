// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/textevaluators.h"

#include "engine/base/result.h"
#include "engine/base/words.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

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

/// One pattern against the text; an error for a pattern that cannot be used.
Result<QRegularExpressionMatch> matched(const QString &pattern, bool caseSensitive, const QString &text)
{
    // Qt gives access to PCRE's match limit only through the pattern itself. The limit counts steps, not milliseconds, so that
    // the same text gives the same score on every machine.
    const QString bounded = QStringLiteral("(*LIMIT_MATCH=200000)") + pattern;
    const auto option = caseSensitive ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption;
    const QRegularExpression regex(bounded, option | QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption);
    if (!regex.isValid())
        return fail(ErrorKind::BadConfig, QStringLiteral("the pattern \"%1\" is invalid: %2").arg(pattern, regex.errorString()));
    QRegularExpressionMatch match = regex.match(text);
    if (!match.isValid())
        return fail(ErrorKind::Timeout, QStringLiteral("the pattern \"%1\" takes too long on this text").arg(pattern));
    return match;
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

Assessment assessRegex(const EvaluatorPlan &plan, const QString &text)
{
    Assessment read;
    const QStringList patterns = plan.required + plan.forbidden;
    qsizetype good = 0;
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const bool wanted = i < plan.required.size();
        const Result<QRegularExpressionMatch> match = matched(patterns[i], plan.caseSensitive, text);
        if (!match) {
            read.trouble = match.error().detail;
            return read;
        }
        if (match->hasMatch() == wanted) {
            ++good;
            continue;
        }
        const QString found = match->captured().isEmpty() ? patterns[i] : match->captured().left(60);
        read.deficiencies << (wanted ? QStringLiteral("\"%1\" is missing").arg(patterns[i]) : QStringLiteral("\"%1\" must not occur").arg(found));
    }
    read.score = patterns.isEmpty() ? 1 : double(good) / double(patterns.size());
    read.passed = good == patterns.size();
    return read;
}

} // namespace engine
