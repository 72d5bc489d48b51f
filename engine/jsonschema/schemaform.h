// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsonnode.h"
#include "engine/jsonschema/schemakeywords.h"

#include <functional>

namespace engine {

/// An error in a schema, or a part with an unexpected meaning.
struct SchemaProblem {
    QString place;        ///< JSON pointer to it
    QString words;        ///< English
    bool serious = true;  ///< the schema cannot be used

    bool operator==(const SchemaProblem &) const = default;
};

/// Visitor of the schemas directly inside a schema: `visit(schema, JSON pointer,
/// its keyword)`. Only values that are schemas in the draft; not nested ones.
using SubschemaVisitor = std::function<void(const JsonNode &, const QString &, const KeywordRow &)>;
void eachSubschema(const JsonNode &schema, const QString &place, SchemaDraft draft, const SubschemaVisitor &visit);

/// Errors in the form of a schema and all schemas inside it, by the rules of its draft's
/// meta-schema. Patterns and references are not checked here. Recursion as deep as the schema.
[[nodiscard]] QList<SchemaProblem> schemaFormProblems(const JsonNode &schema, SchemaDraft draft, const QString &place = {});

/// The draft of a schema without $schema: the newest with all of its keywords in the form in which they are
/// written. That is 2020-12 unless it has a list under items or additionalItems (2019-09), dependencies
/// (draft-07) or exclusiveMinimum: true (draft-04). A problem when its keywords exclude each other.
struct AssumedDraft {
    SchemaDraft draft = SchemaDraft::Draft2020;
    std::optional<SchemaProblem> problem;
};
[[nodiscard]] AssumedDraft assumedDraft(const JsonNode &schema);

} // namespace engine
