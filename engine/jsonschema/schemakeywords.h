// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/schemadraft.h"

#include <QLatin1StringView>

#include <span>

namespace engine {

/// Allowed form of a keyword's value.
enum class KeywordForm {
    Schema,
    SchemaList,    ///< not empty
    SchemaMap,     ///< name → schema
    PatternMap,    ///< pattern → schema
    SchemaOrList,  ///< `items` before 2020-12
    Dependencies,  ///< name → schema or list of names
    Count,         ///< an integer ≥ 0
    Number,
    Divisor,       ///< a number > 0
    Flag,
    Text,
    Pattern,
    Names,         ///< texts without repetition
    NamesMap,      ///< name → such a list
    Values,        ///< any list
    Any,
    Type,          ///< a type name or a list of them
    Reference,     ///< an address
    Identifier,    ///< an address, of this schema
    Anchor,
    Vocabulary     ///< address → whether it is required
};

/// The keywords in the order of application: keywords that use the results of others come last.
enum class Keyword {
    Schema, OldId, Id, Anchor, DynamicAnchor, RecursiveAnchor, Vocabulary, Comment, Title, Description, Default, Examples, Deprecated, ReadOnly, WriteOnly,
    Format, ContentEncoding, ContentMediaType, ContentSchema, Definitions, Defs,
    Type, Enum, Const, MultipleOf, Maximum, ExclusiveMaximum, OldExclusiveMaximum, Minimum, ExclusiveMinimum, OldExclusiveMinimum,
    MaxLength, MinLength, Pattern, MaxItems, MinItems, UniqueItems, MaxProperties, MinProperties, Required, DependentRequired,
    Ref, RecursiveRef, DynamicRef, AllOf, AnyOf, OneOf, Not, If, Then, Else, DependentSchemas, Dependencies,
    PrefixItems, OldItems, Items, AdditionalItems, Contains, MaxContains, MinContains,
    Properties, PatternProperties, AdditionalProperties, PropertyNames, UnevaluatedItems, UnevaluatedProperties
};

struct KeywordRow {
    Keyword keyword;
    QLatin1StringView name;
    KeywordForm form;
    SchemaDraft first, last;
    bool inPlace = false; ///< its schemas apply to the same value

    [[nodiscard]] bool isIn(SchemaDraft draft) const { return first <= draft && draft <= last; }
};

/// Every keyword of every draft, in the order of Keyword.
[[nodiscard]] std::span<const KeywordRow> schemaKeywords();
/// The keyword of that name in the draft; null when the draft has none.
[[nodiscard]] const KeywordRow *schemaKeyword(const QString &name, SchemaDraft draft);
/// A keyword of that name in any draft; null when there is none.
[[nodiscard]] const KeywordRow *anySchemaKeyword(const QString &name);

} // namespace engine
