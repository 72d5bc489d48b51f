// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/evaluatorlist.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/assessment/jsonschema.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/paths.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"
#include "engine/document/schematext.h"
#include "engine/jsonschema/jsonschema.h"
#include "engine/types/events/steering.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// Whether a document contains a number that may have lost digits in parsing.
bool roundsNumbers(const Json &document)
{
    constexpr double exactBelow = 9'007'199'254'740'992; // 2^53
    if (document.is_structured())
        return std::any_of(document.begin(), document.end(), roundsNumbers);
    return document.is_number_float() && std::abs(document.get<double>()) >= exactBelow;
}

QString freeName(const QString &kind, const QStringList &taken)
{
    QString name = kind;
    for (int i = 2; taken.contains(name); ++i)
        name = kind + QString::number(i);
    return name;
}

} // namespace

QList<EvaluatorPlan> EvaluatorList::read(const Json &list, const QString &path, Source source) const
{
    QStringList names;
    QList<EvaluatorPlan> plans;
    for (int i = 0; list.is_array() && i < int(list.size()); ++i) {
        const Json &item = list[size_t(i)];
        const Json *kind = member(item, "kind");
        if (!kind || !kind->is_string() || !evaluatorKinds().contains(QString::fromStdString(kind->get<std::string>())))
            continue;
        if (const auto plan = evaluatorIn(item, QString::fromStdString(kind->get<std::string>()), memberPath(path, i), source, names))
            plans << *plan;
    }
    return plans;
}

std::optional<EvaluatorPlan> EvaluatorList::evaluatorIn(const Json &item, const QString &kind, const QString &path, Source source, QStringList &names) const
{
    Values values;
    for (const Field &field : evaluatorFields(kind)) {
        const auto value = validMember(item, field);
        values.insert(field.path, value.value_or(field.fallback));
        if (field.path == u"name" && (!value || value->toString().isEmpty()))
            values[field.path] = freeName(kind, names);
        m_note(childPath(path, field.path.toStdString()), {values[field.path], value ? source : Source::BuiltIn});
    }
    if (!values.value(s("enabled")).toBool())
        return {};
    EvaluatorPlan plan = evaluatorPlan(kind, values);
    if (const Json *children = kind == u"composite" ? member(item, "children") : nullptr)
        plan.children = read(*children, path + s(".children"), source);
    if (kind == u"jsonSchema")
        checkSchema(item, path, plan.schema, values.value(s("schemaFile")).toString());
    if (names.contains(plan.name))
        m_add({Severity::Warning, ProblemKind::Conflict, path + s(".name"), 0, 0, {QStringLiteral("the name %1").arg(plan.name), s("another evaluator of that name")}});
    names << plan.name;
    return plan;
}

/// Reports an unusable schema, and parts of a schema that have no effect.
void EvaluatorList::checkSchema(const Json &item, const QString &path, const QByteArray &schema, const QString &file) const
{
    const Json *inPlace = member(item, "schema");
    const QString place = path + (inPlace ? s(".schema") : s(".schemaFile"));
    if (inPlace && roundsNumbers(*inPlace))
        m_add({Severity::Warning, ProblemKind::BadSchema, place, 0, 0, {s("its numbers of more than 15 digits are rounded here; put it into schemaFile, or write it as a text (schema: |)")}});
    if (schema.isEmpty()) {
        QString problem;
        (void)schemaOf({}, file, &problem);
        if (!problem.isEmpty())
            m_add({Severity::Error, ProblemKind::BadFile, place, 0, 0, {file, s("it is no JSON: ") + problem}});
        else if (!file.isEmpty())
            m_add({Severity::Error, ProblemKind::BadFile, place, 0, 0, {file, fileTrouble(file).isEmpty() ? s("it holds no JSON document") : fileTrouble(file)}});
        return;
    }
    for (const SchemaProblem &problem : JsonSchema::read(schema).problems)
        m_add({problem.serious ? Severity::Error : Severity::Hint, ProblemKind::BadSchema, place, 0, 0, {problemText(problem)}});
}

} // namespace engine
