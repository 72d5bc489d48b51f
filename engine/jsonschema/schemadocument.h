// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/ecmapattern.h"
#include "engine/jsonschema/schemaform.h"

#include <QUrl>

#include <memory>

namespace engine {

/// A keyword of one schema with its value.
struct SchemaRule {
    Keyword keyword;
    const JsonNode *value;
};

/// A schema inside a document.
struct SchemaPart {
    const JsonNode *node = nullptr;
    int resource = 0;              ///< index of its resource (a part of the document with its own address)
    QString place;                 ///< JSON pointer
    std::vector<SchemaRule> rules; ///< in the order of application; empty for true and false

    /// The value of the keyword; null when the schema does not have it.
    [[nodiscard]] const JsonNode *rule(Keyword keyword) const;
};

/// Target of a $ref: a schema of the document, or one of the meta-schemas.
struct SchemaTarget {
    const JsonNode *node = nullptr;
    std::optional<SchemaDraft> metaschema;
    QString dynamicName; ///< for a $dynamicRef: the anchor name whose outermost occurrence counts
};

/// A schema ready for validation: references resolved,
/// patterns compiled. Nothing is ever fetched. Immutable.
class SchemaDocument
{
public:
    /// Null when a problem is serious; others are hints.
    [[nodiscard]] static std::shared_ptr<const SchemaDocument> build(std::shared_ptr<const JsonNode> root, QList<SchemaProblem> &problems);

    [[nodiscard]] SchemaDraft draft() const { return m_draft; }
    [[nodiscard]] const SchemaPart &root() const { return *m_parts.front(); }
    [[nodiscard]] const SchemaPart *part(const JsonNode *node) const { return m_partOf.value(node, nullptr); }
    /// Target of the value of a $ref, $recursiveRef or $dynamicRef.
    [[nodiscard]] const SchemaTarget &target(const JsonNode *reference) const { return *m_targets.constFind(reference); }
    [[nodiscard]] const EcmaPattern &pattern(const QString &text) const { return *m_patterns.constFind(text); }
    /// The schema with that $dynamicAnchor in the resource; for an empty name
    /// the resource itself if it has $recursiveAnchor. Null when there is none.
    [[nodiscard]] const JsonNode *dynamicAnchor(int resource, const QString &name) const { return m_resources[size_t(resource)].dynamicAnchors.value(name, nullptr); }
    /// Whether any schema uses unevaluatedItems or unevaluatedProperties.
    [[nodiscard]] bool tracksEvaluated() const { return m_tracksEvaluated; }

private:
    friend class SchemaBuilder;
    struct Resource {
        QUrl base;
        QHash<QString, const JsonNode *> dynamicAnchors;
    };
    std::shared_ptr<const JsonNode> m_root;
    SchemaDraft m_draft = SchemaDraft::Draft2020;
    std::vector<std::unique_ptr<SchemaPart>> m_parts;
    std::vector<Resource> m_resources;
    QHash<const JsonNode *, const SchemaPart *> m_partOf;
    QHash<const JsonNode *, SchemaTarget> m_targets;
    QHash<QString, EcmaPattern> m_patterns;
    bool m_tracksEvaluated = false;
};

} // namespace engine
