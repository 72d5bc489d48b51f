// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jsonschema/jsonschema.h"
#include "engine/jsonschema/schemadocument.h"

namespace engine {

/// Applies the schemas of a document to one value. Used once.
class SchemaWalk
{
public:
    explicit SchemaWalk(const SchemaDocument &document)
        : m_document(document)
    {
    }

    [[nodiscard]] SchemaVerdict check(const JsonNode &value);

private:
    /// Counts and failures so far, of the whole validation or of a trial (anyOf, not …).
    struct Tally {
        int checked = 0, failed = 0;
        QStringList failures;
    };
    /// Items or members that some schema has evaluated; empty: none.
    using Seen = std::vector<bool>;
    /// One schema applied to one value.
    struct Frame {
        const SchemaPart &part;
        const JsonNode &value;
        const QString &place; ///< JSON pointer to the value
        Tally &tally;
        Seen seen;
    };
    using Step = void (SchemaWalk::*)(Frame &frame, const JsonNode &rule);
    struct StepRow {
        Keyword keyword;
        Step step;
    };
    static const StepRow *stepOf(Keyword keyword);

    Seen apply(const SchemaPart &part, const JsonNode &value, const QString &place, Tally &tally);
    Seen applyNode(const JsonNode &schema, const JsonNode &value, const QString &place, Tally &tally);
    void run(Frame &frame);
    [[nodiscard]] bool mayGoOn(const SchemaPart &part);
    /// Counts one assertion; `words` makes the sentence when it fails.
    template <typename Words>
    void expect(Frame &frame, bool holds, const Words &words)
    {
        ++frame.tally.checked;
        if (holds)
            return;
        ++frame.tally.failed;
        note(frame, words());
    }
    void note(Frame &frame, const QString &words);
    void see(Frame &frame, size_t index);
    static void merge(Seen &into, const Seen &more);
    [[nodiscard]] bool matches(const QString &pattern, const QString &text);
    [[nodiscard]] static QString below(const QString &place, const QString &step) { return place + u'/' + pointerStep(step); }

    // Assertions about the value itself.
    void type(Frame &frame, const JsonNode &rule);
    void oneOfValues(Frame &frame, const JsonNode &rule);
    void constant(Frame &frame, const JsonNode &rule);
    void multipleOf(Frame &frame, const JsonNode &rule);
    void maximum(Frame &frame, const JsonNode &rule);
    void minimum(Frame &frame, const JsonNode &rule);
    void exclusiveMaximum(Frame &frame, const JsonNode &rule);
    void exclusiveMinimum(Frame &frame, const JsonNode &rule);
    void maxLength(Frame &frame, const JsonNode &rule);
    void minLength(Frame &frame, const JsonNode &rule);
    void pattern(Frame &frame, const JsonNode &rule);
    void maxItems(Frame &frame, const JsonNode &rule);
    void minItems(Frame &frame, const JsonNode &rule);
    void uniqueItems(Frame &frame, const JsonNode &rule);
    void maxProperties(Frame &frame, const JsonNode &rule);
    void minProperties(Frame &frame, const JsonNode &rule);
    void required(Frame &frame, const JsonNode &rule);
    void dependentRequired(Frame &frame, const JsonNode &rule);
    void requireNames(Frame &frame, const JsonNode &names, const QString &because);

    // Schemas applied to the same value.
    void reference(Frame &frame, const JsonNode &rule);
    void againstMetaschema(Frame &frame, SchemaDraft draft);
    [[nodiscard]] const JsonNode *dynamicTarget(const SchemaTarget &target) const;
    void allOf(Frame &frame, const JsonNode &rule);
    void anyOf(Frame &frame, const JsonNode &rule);
    void oneOf(Frame &frame, const JsonNode &rule);
    void inverse(Frame &frame, const JsonNode &rule);
    void condition(Frame &frame, const JsonNode &rule);
    void dependentSchemas(Frame &frame, const JsonNode &rule);
    void dependencies(Frame &frame, const JsonNode &rule);
    struct Trials {
        std::vector<size_t> fitting;
        QStringList closest; ///< failures of the alternative with the fewest
        Seen seen;
    };
    [[nodiscard]] Trials tryEach(Frame &frame, const JsonNode &schemas);

    // Schemas applied to items and members.
    void firstItems(Frame &frame, const JsonNode &rule);
    void oldItems(Frame &frame, const JsonNode &rule);
    void items(Frame &frame, const JsonNode &rule);
    void additionalItems(Frame &frame, const JsonNode &rule);
    void contains(Frame &frame, const JsonNode &rule);
    void properties(Frame &frame, const JsonNode &rule);
    void patternProperties(Frame &frame, const JsonNode &rule);
    void additionalProperties(Frame &frame, const JsonNode &rule);
    void propertyNames(Frame &frame, const JsonNode &rule);
    void unevaluatedItems(Frame &frame, const JsonNode &rule);
    void unevaluatedProperties(Frame &frame, const JsonNode &rule);
    void applyToItems(Frame &frame, const JsonNode &schema, const std::vector<size_t> &which);
    void applyToMembers(Frame &frame, const JsonNode &schema, const std::vector<size_t> &which);

    const SchemaDocument &m_document;
    std::vector<int> m_scope; ///< entered resources, outermost first
    QString m_trouble;
    qint64 m_steps = 0;
    int m_depth = 0;
};

} // namespace engine
