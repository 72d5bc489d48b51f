// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsonnode.h"
#include "engine/jsonschema/schemakeywords.h"

#include <functional>

namespace engine {

/// One thing wrong with a schema, or that does not mean what a reader may think.
struct SchemaProblem {
    QString place;        ///< JSON pointer to it
    QString words;        ///< English
    bool serious = true;  ///< the schema cannot be used

    bool operator==(const SchemaProblem &) const = default;
};

/// The schema inside a schema: `visit(schema, JSON pointer, the keyword it stands under)`. Only what the draft takes for
/// one; not those inside of them.
using SubschemaVisitor = std::function<void(const JsonNode &, const QString &, const KeywordRow &)>;
void eachSubschema(const JsonNode &schema, const QString &place, SchemaDraft draft, const SubschemaVisitor &visit);

/// What is wrong with the form of a schema and of all schemas inside of it: the rules of its draft's meta-schema. Patterns
/// and references are looked at by those who use them. As deep as the schema nests.
[[nodiscard]] QList<SchemaProblem> schemaFormProblems(const JsonNode &schema, SchemaDraft draft, const QString &place = {});

/// The draft that a schema without $schema is read as: the newest that has all of its keywords in the form in which they
/// are written. That is 2020-12 unless it holds a list under items or additionalItems (2019-09), dependencies (draft-07) or
/// exclusiveMinimum: true (draft-04). With keywords of drafts that exclude each other: a problem.
struct AssumedDraft {
    SchemaDraft draft = SchemaDraft::Draft2020;
    std::optional<SchemaProblem> problem;
};
[[nodiscard]] AssumedDraft assumedDraft(const JsonNode &schema);

} // namespace engine
