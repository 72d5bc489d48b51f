// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/jsonschema.h"

#include "engine/jsonschema/schemadocument.h"
#include "engine/jsonschema/schemawalk.h"

#include <algorithm>

namespace engine {

namespace {

/// Adds a hint that `format` is not checked, since authors of schemas may expect it.
void noteFormats(const JsonNode &schema, SchemaDraft draft, const QString &place, QList<SchemaProblem> &problems)
{
    const JsonNode *format = schema.find(QStringLiteral("format"));
    if (format && format->isString())
        problems << SchemaProblem{place + QStringLiteral("/format"), QStringLiteral("the format \"%1\" is a note and is not checked; write a pattern to check it").arg(format->text), false};
    eachSubschema(schema, place, draft, [&](const JsonNode &part, const QString &at, const KeywordRow &) { noteFormats(part, draft, at, problems); });
}

} // namespace

JsonSchema::Read JsonSchema::read(const QByteArray &text)
{
    Read read;
    const JsonText document = readJsonText(QString::fromUtf8(text));
    if (!document.root) {
        read.problems << SchemaProblem{{}, QStringLiteral("the schema is no JSON: %1").arg(document.problem), true};
        return read;
    }
    for (const QString &place : document.repeated)
        read.problems << SchemaProblem{place, QStringLiteral("this name stands in the same object twice"), true};
    const std::shared_ptr<const SchemaDocument> built = read.problems.isEmpty() ? SchemaDocument::build(document.root, read.problems) : nullptr;
    if (built) {
        noteFormats(*document.root, built->draft(), {}, read.problems);
        read.schema = JsonSchema(built);
    }
    std::stable_sort(read.problems.begin(), read.problems.end(), [](const SchemaProblem &a, const SchemaProblem &b) { return a.serious && !b.serious; });
    return read;
}

SchemaVerdict JsonSchema::check(const JsonNode &value) const
{
    return SchemaWalk(*m_document).check(value);
}

SchemaDraft JsonSchema::draft() const
{
    return m_document->draft();
}

QString problemText(const SchemaProblem &problem)
{
    return problem.place.isEmpty() ? problem.words : QStringLiteral("at %1: %2").arg(problem.place, problem.words);
}

} // namespace engine
