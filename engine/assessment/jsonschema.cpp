// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/jsonschema.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/assessment/jsonfields.h"
#include "engine/base/regularfile.h"
#include "engine/document/literal.h"
#include "engine/document/schematext.h"
#include "engine/jsonschema/jsonschema.h"

namespace engine {

namespace {

constexpr double validShare = 0.2, assertionShare = 0.8;

Assessment unusable(const QString &trouble)
{
    Assessment none;
    none.trouble = trouble;
    return none;
}

Assessment assessed(const SchemaVerdict &verdict, const QStringList &repeated)
{
    if (!verdict.trouble.isEmpty())
        return unusable(verdict.trouble);
    Assessment read;
    const double failed = verdict.failed + double(repeated.size()), checked = verdict.checked + double(repeated.size());
    read.passed = failed == 0;
    read.score = read.passed ? 1 : validShare + assertionShare * (1 - failed / checked);
    read.deficiencies = repeated + verdict.failures;
    return read;
}

void checkSchemaIsThere(const Json &value, const NoteProblem &note)
{
    if (!member(value, "schemaFile"))
        noteIfMissing(value, "schema", "the schema, or schemaFile with its path", note);
}

void readSchema(EvaluatorPlan &plan, const Values &values)
{
    plan.settings.remove(s("schemaFile")); // a frozen plan has the schema itself
    plan.schema = schemaOf(values.value(s("schema")).toString(), values.value(s("schemaFile")).toString());
}

} // namespace

QByteArray schemaOf(const QString &written, const QString &path, QString *problem)
{
    if (!written.isEmpty() || path.isEmpty())
        return written.toUtf8();
    constexpr qint64 mostBytes = 16 << 20;
    const Result<QByteArray> text = readRegularFile(path, mostBytes);
    if (!text)
        return {};
    const Json document = exactDocument(*text, problem);
    return document.is_discarded() ? QByteArray() : exactText(document);
}

Assessment assessJsonSchema(const EvaluatorPlan &plan, const QString &text)
{
    const JsonSchema::Read schema = JsonSchema::read(plan.schema);
    if (!schema.schema)
        return unusable(QStringLiteral("the schema cannot be used: %1").arg(schema.problems.isEmpty() ? QString() : problemText(schema.problems.constFirst())));
    const JsonText document = readJsonText(plan.allowFence ? withoutMarkdownFence(text) : text);
    if (document.tooLarge)
        return unusable(QStringLiteral("the document cannot be checked: %1").arg(document.problem));
    if (document.root)
        return assessed(schema.schema->check(*document.root), repeatedNames(document));
    Assessment read;
    read.score = 0;
    read.deficiencies << QStringLiteral("the text is no valid JSON (%1)").arg(document.problem);
    return read;
}

EvaluatorKind jsonSchemaKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("jsonSchema");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "JSON schema", "kind of an evaluator");
    kind.fields = {
        field("schema", &EvaluatorPlan::schema)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Schema"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "A JSON Schema: draft 4, 6, 7, 2019-09 or 2020-12, as its $schema says; without one the "
                       "newest that has all of its keywords.")),
        freeField<EvaluatorPlan>("schemaFile", FieldType::Text, QString())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Schema file"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "File with the schema; it is read when the run starts.")),
        field("allowFence", &EvaluatorPlan::allowFence)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Allow a code fence"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether the JSON may stand in one Markdown code fence.")),
    };
    kind.check = checkSchemaIsThere;
    kind.complete = readSchema;
    kind.assess = assessJsonSchema;
    return kind;
}

} // namespace engine
