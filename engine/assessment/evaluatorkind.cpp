// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/evaluatorkind.h"

#include "engine/document/literal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

EvaluatorKind lengthKind();
EvaluatorKind regexKind();
EvaluatorKind jsonFieldsKind();
EvaluatorKind jsonSchemaKind();
EvaluatorKind thresholdKind();
EvaluatorKind compositeKind();
EvaluatorKind commandKind();
EvaluatorKind judgeKind();

const QList<EvaluatorKind> &evaluatorKindTable()
{
    static const QList<EvaluatorKind> table{
        lengthKind(), regexKind(), jsonFieldsKind(), jsonSchemaKind(), thresholdKind(), compositeKind(), commandKind(), judgeKind(),
    };
    return table;
}

const EvaluatorKind *evaluatorKindOf(const QString &name)
{
    const QList<EvaluatorKind> &all = evaluatorKindTable();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const EvaluatorKind &kind) { return kind.name == name; });
    return found == all.end() ? nullptr : &*found;
}

QList<PlanField<EvaluatorPlan>> evaluatorFieldsOf(const EvaluatorKind &kind)
{
    static const QList<PlanField<EvaluatorPlan>> common{
        field("name", &EvaluatorPlan::name)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Name"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How the metric is called in tables; the kind when left empty.")),
        field("weight", &EvaluatorPlan::weight).within(0, 1e6)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Weight"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How much the metric counts in the score, relative to the others.")),
        freeField<EvaluatorPlan>("enabled", FieldType::Boolean, true)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "In use"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "An evaluator that is not in use is kept, but scores nothing.")),
    };
    return common + kind.fields;
}

EvaluatorPlan evaluatorPlan(const QString &kind, const Values &values)
{
    EvaluatorPlan plan;
    plan.kind = kind;
    const EvaluatorKind *const known = evaluatorKindOf(kind);
    if (!known)
        return plan;
    for (const PlanField<EvaluatorPlan> &field : evaluatorFieldsOf(*known)) {
        const QVariant value = values.value(field.path);
        if (field.put)
            field.put(plan, value);
        else if (value.isValid() && field.type != FieldType::Json && field.path != u"enabled")
            plan.settings.insert(field.path, value);
    }
    if (known->complete)
        known->complete(plan, values);
    return plan;
}

void noteIfMissing(const Json &written, const char *key, const char *words, const NoteProblem &note)
{
    const Json *value = find(written, s(key));
    const bool isEmpty = !value || (value->is_string() && value->get_ref<const std::string &>().empty()) || (value->is_array() && value->empty());
    if (isEmpty)
        note(Severity::Error, ProblemKind::Missing, childPath({}, key), {s(words)});
}

} // namespace engine
