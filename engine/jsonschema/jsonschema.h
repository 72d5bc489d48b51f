// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsontext.h"
#include "engine/jsonschema/schemaform.h"

namespace engine {

class SchemaDocument;

/// How a value stands against a schema.
struct SchemaVerdict {
    int checked = 0;        ///< assertions that were made of the value and what is in it
    int failed = 0;         ///< of these
    QStringList failures;   ///< English, one sentence each with the JSON pointer in front; at most 20
    QString trouble;        ///< English: why there is no verdict; empty: there is one

    [[nodiscard]] bool valid() const { return trouble.isEmpty() && failed == 0; }
};

/// A schema of JSON Schema: draft-04, draft-06, draft-07, 2019-09 or 2020-12, as $schema says, else as assumedDraft() finds.
/// Formats and contents are notes, as the drafts allow; nothing is fetched. Immutable; any thread. Never throws; deep or
/// long values and schemas, and references without end, are problems and trouble.
class JsonSchema
{
public:
    /// Without a document when a problem is serious.
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

/// "at /properties/a: …", or the words alone for the whole.
[[nodiscard]] QString problemText(const SchemaProblem &problem);

} // namespace engine
