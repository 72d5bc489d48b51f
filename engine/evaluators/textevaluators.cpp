// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/textevaluators.h"

#include "engine/base/words.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace engine {

namespace {

int countCharacters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

QString counted(int n, const char *one, const char *many)
{
    return QString::number(n) + u' ' + QLatin1StringView(n == 1 ? one : many);
}

/// Multiplies `score` by how far `actual` is outside of smallest … largest (0: no limit) and says so.
void checkRange(Score *score, int actual, int smallest, int largest, const char *one, const char *many)
{
    QString wanted;
    if (largest > 0 && actual > largest) {
        score->value *= double(largest) / actual;
        wanted = QStringLiteral("at most %1 wanted").arg(largest);
    } else if (smallest > 0 && actual < smallest) {
        score->value *= double(actual) / smallest;
        wanted = QStringLiteral("at least %1 wanted").arg(smallest);
    }
    if (wanted.isEmpty())
        return;
    score->feedback += score->feedback.isEmpty() ? QString() : QStringLiteral("; ");
    score->feedback += QStringLiteral("has %1, %2").arg(counted(actual, one, many), wanted);
}

Score evaluateLength(const EvaluatorPlan &plan, const QString &text)
{
    Score score{.metric = plan.name, .value = 1, .feedback = {}};
    if (plan.minWords > 0 || plan.maxWords > 0)
        checkRange(&score, countWords(text), plan.minWords, plan.maxWords, "word", "words");
    if (plan.minCharacters > 0 || plan.maxCharacters > 0)
        checkRange(&score, countCharacters(text), plan.minCharacters, plan.maxCharacters, "character", "characters");
    return score;
}

/// Whether `pattern` stands as it should in the text; if not, `complaint` says why.
bool satisfied(const QString &pattern, bool wanted, bool caseSensitive, const QString &text, QStringList *complaint)
{
    // Setting a limit by the pattern itself is the only door Qt leaves to PCRE's match limit: a runaway pattern ends within
    // some tens of milliseconds instead of at PCRE's own ten million steps.
    const QString bounded = QStringLiteral("(*LIMIT_MATCH=200000)") + pattern;
    const auto option = caseSensitive ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption;
    QRegularExpression regex(bounded, option | QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption);
    if (!regex.isValid()) {
        *complaint << QStringLiteral("the pattern \"%1\" is invalid: %2").arg(pattern, regex.errorString());
        return false;
    }
    const QRegularExpressionMatch match = regex.match(text);
    if (!match.isValid()) {
        *complaint << QStringLiteral("the pattern \"%1\" takes too long on this text").arg(pattern);
        return false;
    }
    if (match.hasMatch() == wanted)
        return true;
    *complaint << (wanted ? QStringLiteral("\"%1\" is missing").arg(pattern)
                          : QStringLiteral("\"%1\" must not occur").arg(match.captured().isEmpty() ? pattern : match.captured().left(60)));
    return false;
}

Score evaluateRegex(const EvaluatorPlan &plan, const QString &text)
{
    QStringList complaints;
    qsizetype good = 0;
    for (const QString &pattern : plan.required)
        good += satisfied(pattern, true, plan.caseSensitive, text, &complaints);
    for (const QString &pattern : plan.forbidden)
        good += satisfied(pattern, false, plan.caseSensitive, text, &complaints);
    const qsizetype all = plan.required.size() + plan.forbidden.size();
    return {.metric = plan.name, .value = all ? double(good) / double(all) : 1, .feedback = complaints.join(QStringLiteral("; "))};
}

} // namespace

QList<Score> evaluateText(const QList<EvaluatorPlan> &plans, const QString &text)
{
    QList<Score> scores;
    for (const EvaluatorPlan &plan : plans) {
        if (plan.kind == QLatin1StringView("length"))
            scores << evaluateLength(plan, text);
        else if (plan.kind == QLatin1StringView("regex"))
            scores << evaluateRegex(plan, text);
        else
            scores << Score{.metric = plan.name, .value = 0, .feedback = QStringLiteral("there is no evaluator \"%1\"").arg(plan.kind)};
        if (scores.last().metric.isEmpty())
            scores.last().metric = plan.kind;
    }
    return scores;
}

double weightedScore(const QList<EvaluatorPlan> &plans, const QList<Score> &scores)
{
    Q_ASSERT(plans.size() == scores.size());
    double sum = 0;
    double weights = 0;
    for (qsizetype i = 0; i < std::min(plans.size(), scores.size()); ++i) {
        const double weight = std::max(0.0, plans.at(i).weight);
        sum += weight * scores.at(i).value;
        weights += weight;
    }
    return weights > 0 ? sum / weights : 1;
}

} // namespace engine
