// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsontext.h"
#include "engine/jsonschema/schemaform.h"

namespace engine {

class SchemaDocument;

/// Result of validating a value against a schema.
struct SchemaVerdict {
    int checked = 0;        ///< evaluated assertions, including those of nested values
    int failed = 0;         ///< failed ones among them
    QStringList failures;   ///< English, one sentence each after the JSON pointer; at most 20
    QString trouble;        ///< English: reason why there is no result; empty: there is one

    [[nodiscard]] bool valid() const { return trouble.isEmpty() && failed == 0; }
};

/// A schema of JSON Schema: draft-04, draft-06, draft-07, 2019-09 or 2020-12, by $schema, else by assumedDraft().
/// `format` and `content…` are annotations, as the drafts allow; nothing is fetched. Immutable; any thread. Never
/// throws; too deep or too long values and schemas, and endless references, give problems or trouble.
class JsonSchema
{
public:
    /// The document is null when a problem is serious.
    struct Read;
    [[nodiscard]] static Read read(const QByteArray &text);

    [[nodiscard]] SchemaVerdict check(const JsonNode &value) const;
    [[nodiscard]] SchemaDraft draft() const;

private:
    explicit JsonSchema(std::shared_ptr<const SchemaDocument> document)
        : m_document(std::move(document))
    {
    }
    std::shared_ptr<const SchemaDocument> m_document;
};

struct JsonSchema::Read {
    std::optional<JsonSchema> schema;
    QList<SchemaProblem> problems; ///< serious ones first
};

/// "at /properties/a: …", or the words alone for the root.
[[nodiscard]] QString problemText(const SchemaProblem &problem);

} // namespace engine
