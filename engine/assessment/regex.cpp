// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/textevaluators.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/base/result.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"

#include <QRegularExpression>

namespace engine {

namespace {

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

void checkPatterns(const Json &value, const NoteProblem &note)
{
    int patterns = 0;
    for (const char *key : {"required", "forbidden"}) {
        const Json *list = member(value, key);
        const FieldValue read = list ? fieldValue(*list, Field{s(key), FieldType::TextList, {}, {}, {}, {}, {}, {}}) : FieldValue{};
        const QStringList texts = read.value.toStringList();
        patterns += int(texts.size());
        for (int i = 0; i < texts.size(); ++i) {
            const QRegularExpression expression(texts[i]);
            if (!expression.isValid())
                note(Severity::Error, ProblemKind::BadPattern, list->is_array() ? memberPath(s(key), i) : s(key),
                    {texts[i], expression.errorString()});
        }
    }
    if (patterns == 0)
        note(Severity::Warning, ProblemKind::Missing, {}, {s("a pattern under required or forbidden")});
}

} // namespace

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

EvaluatorKind regexKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("regex");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Patterns", "kind of an evaluator: regular expressions");
    kind.fields = {
        field("required", &EvaluatorPlan::required)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Required"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "One per line: regular expressions that have to be found; for JSON the names of fields.")),
        field("forbidden", &EvaluatorPlan::forbidden)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Forbidden"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Regular expressions that must not be found, one per line.")),
        field("caseSensitive", &EvaluatorPlan::caseSensitive)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Case-sensitive"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether capital and small letters are different.")),
    };
    kind.check = checkPatterns;
    kind.assess = assessRegex;
    return kind;
}

} // namespace engine
