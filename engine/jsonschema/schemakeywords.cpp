// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/schemakeywords.h"

#include <QHash>

#include <array>

namespace engine {

namespace keywordtable {

using enum KeywordForm;
constexpr SchemaDraft d4 = SchemaDraft::Draft4, d6 = SchemaDraft::Draft6, d7 = SchemaDraft::Draft7, d2019 = SchemaDraft::Draft2019, d2020 = SchemaDraft::Draft2020;

constexpr QLatin1StringView word(const char *text) { return QLatin1StringView(text); }

constexpr std::array keywordRows{
    KeywordRow{Keyword::Schema, word("$schema"), Text, d4, d2020},
    KeywordRow{Keyword::OldId, word("id"), Identifier, d4, d4},
    KeywordRow{Keyword::Id, word("$id"), Identifier, d6, d2020},
    KeywordRow{Keyword::Anchor, word("$anchor"), Anchor, d2019, d2020},
    KeywordRow{Keyword::DynamicAnchor, word("$dynamicAnchor"), Anchor, d2020, d2020},
    KeywordRow{Keyword::RecursiveAnchor, word("$recursiveAnchor"), Flag, d2019, d2019},
    KeywordRow{Keyword::Vocabulary, word("$vocabulary"), Vocabulary, d2019, d2020},
    KeywordRow{Keyword::Comment, word("$comment"), Text, d7, d2020},
    KeywordRow{Keyword::Title, word("title"), Text, d4, d2020},
    KeywordRow{Keyword::Description, word("description"), Text, d4, d2020},
    KeywordRow{Keyword::Default, word("default"), Any, d4, d2020},
    KeywordRow{Keyword::Examples, word("examples"), Values, d6, d2020},
    KeywordRow{Keyword::Deprecated, word("deprecated"), Flag, d2019, d2020},
    KeywordRow{Keyword::ReadOnly, word("readOnly"), Flag, d7, d2020},
    KeywordRow{Keyword::WriteOnly, word("writeOnly"), Flag, d7, d2020},
    KeywordRow{Keyword::Format, word("format"), Text, d4, d2020},
    KeywordRow{Keyword::ContentEncoding, word("contentEncoding"), Text, d7, d2020},
    KeywordRow{Keyword::ContentMediaType, word("contentMediaType"), Text, d7, d2020},
    KeywordRow{Keyword::ContentSchema, word("contentSchema"), Schema, d2019, d2020},
    KeywordRow{Keyword::Definitions, word("definitions"), SchemaMap, d4, d2020},
    KeywordRow{Keyword::Defs, word("$defs"), SchemaMap, d2019, d2020},
    KeywordRow{Keyword::Type, word("type"), Type, d4, d2020},
    KeywordRow{Keyword::Enum, word("enum"), Values, d4, d2020},
    KeywordRow{Keyword::Const, word("const"), Any, d6, d2020},
    KeywordRow{Keyword::MultipleOf, word("multipleOf"), Divisor, d4, d2020},
    KeywordRow{Keyword::Maximum, word("maximum"), Number, d4, d2020},
    KeywordRow{Keyword::ExclusiveMaximum, word("exclusiveMaximum"), Number, d6, d2020},
    KeywordRow{Keyword::OldExclusiveMaximum, word("exclusiveMaximum"), Flag, d4, d4},
    KeywordRow{Keyword::Minimum, word("minimum"), Number, d4, d2020},
    KeywordRow{Keyword::ExclusiveMinimum, word("exclusiveMinimum"), Number, d6, d2020},
    KeywordRow{Keyword::OldExclusiveMinimum, word("exclusiveMinimum"), Flag, d4, d4},
    KeywordRow{Keyword::MaxLength, word("maxLength"), Count, d4, d2020},
    KeywordRow{Keyword::MinLength, word("minLength"), Count, d4, d2020},
    KeywordRow{Keyword::Pattern, word("pattern"), Pattern, d4, d2020},
    KeywordRow{Keyword::MaxItems, word("maxItems"), Count, d4, d2020},
    KeywordRow{Keyword::MinItems, word("minItems"), Count, d4, d2020},
    KeywordRow{Keyword::UniqueItems, word("uniqueItems"), Flag, d4, d2020},
    KeywordRow{Keyword::MaxProperties, word("maxProperties"), Count, d4, d2020},
    KeywordRow{Keyword::MinProperties, word("minProperties"), Count, d4, d2020},
    KeywordRow{Keyword::Required, word("required"), Names, d4, d2020},
    KeywordRow{Keyword::DependentRequired, word("dependentRequired"), NamesMap, d2019, d2020},
    KeywordRow{Keyword::Ref, word("$ref"), Reference, d4, d2020, true},
    KeywordRow{Keyword::RecursiveRef, word("$recursiveRef"), Reference, d2019, d2019, true},
    KeywordRow{Keyword::DynamicRef, word("$dynamicRef"), Reference, d2020, d2020, true},
    KeywordRow{Keyword::AllOf, word("allOf"), SchemaList, d4, d2020, true},
    KeywordRow{Keyword::AnyOf, word("anyOf"), SchemaList, d4, d2020, true},
    KeywordRow{Keyword::OneOf, word("oneOf"), SchemaList, d4, d2020, true},
    KeywordRow{Keyword::Not, word("not"), Schema, d4, d2020, true},
    KeywordRow{Keyword::If, word("if"), Schema, d7, d2020, true},
    KeywordRow{Keyword::Then, word("then"), Schema, d7, d2020, true},
    KeywordRow{Keyword::Else, word("else"), Schema, d7, d2020, true},
    KeywordRow{Keyword::DependentSchemas, word("dependentSchemas"), SchemaMap, d2019, d2020, true},
    KeywordRow{Keyword::Dependencies, word("dependencies"), Dependencies, d4, d7, true},
    KeywordRow{Keyword::PrefixItems, word("prefixItems"), SchemaList, d2020, d2020},
    KeywordRow{Keyword::OldItems, word("items"), SchemaOrList, d4, d2019},
    KeywordRow{Keyword::Items, word("items"), Schema, d2020, d2020},
    KeywordRow{Keyword::AdditionalItems, word("additionalItems"), Schema, d4, d2019},
    KeywordRow{Keyword::Contains, word("contains"), Schema, d6, d2020},
    KeywordRow{Keyword::MaxContains, word("maxContains"), Count, d2019, d2020},
    KeywordRow{Keyword::MinContains, word("minContains"), Count, d2019, d2020},
    KeywordRow{Keyword::Properties, word("properties"), SchemaMap, d4, d2020},
    KeywordRow{Keyword::PatternProperties, word("patternProperties"), PatternMap, d4, d2020},
    KeywordRow{Keyword::AdditionalProperties, word("additionalProperties"), Schema, d4, d2020},
    KeywordRow{Keyword::PropertyNames, word("propertyNames"), Schema, d6, d2020},
    KeywordRow{Keyword::UnevaluatedItems, word("unevaluatedItems"), Schema, d2019, d2020},
    KeywordRow{Keyword::UnevaluatedProperties, word("unevaluatedProperties"), Schema, d2019, d2020}};

QMultiHash<QString, const KeywordRow *> rowsByName()
{
    QMultiHash<QString, const KeywordRow *> rows;
    for (const KeywordRow &row : keywordRows)
        rows.insert(row.name, &row);
    return rows;
}

const QMultiHash<QString, const KeywordRow *> &keywordIndex()
{
    static const QMultiHash<QString, const KeywordRow *> rows = rowsByName();
    return rows;
}

} // namespace keywordtable

std::span<const KeywordRow> schemaKeywords()
{
    return keywordtable::keywordRows;
}

const KeywordRow *schemaKeyword(const QString &name, SchemaDraft draft)
{
    const auto [from, to] = keywordtable::keywordIndex().equal_range(name);
    for (auto row = from; row != to; ++row) {
        if ((*row)->isIn(draft))
            return *row;
    }
    return nullptr;
}

const KeywordRow *anySchemaKeyword(const QString &name)
{
    return keywordtable::keywordIndex().value(name, nullptr);
}

} // namespace engine
