// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/jsonschema.h"

#include "engine/evaluators/jsonfields.h"
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

} // namespace

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

} // namespace engine
