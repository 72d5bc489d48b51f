// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/schemawalk.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr qint64 mostSteps = 2'000'000; ///< applications of a schema to a value
constexpr int deepestStep = 600;
constexpr qsizetype mostSentences = 20;

} // namespace

const SchemaWalk::StepRow *SchemaWalk::stepOf(Keyword keyword)
{
    static constexpr std::array rows{StepRow{Keyword::Type, &SchemaWalk::type}, StepRow{Keyword::Enum, &SchemaWalk::oneOfValues},
        StepRow{Keyword::Const, &SchemaWalk::constant}, StepRow{Keyword::MultipleOf, &SchemaWalk::multipleOf}, StepRow{Keyword::Maximum, &SchemaWalk::maximum},
        StepRow{Keyword::ExclusiveMaximum, &SchemaWalk::exclusiveMaximum}, StepRow{Keyword::Minimum, &SchemaWalk::minimum},
        StepRow{Keyword::ExclusiveMinimum, &SchemaWalk::exclusiveMinimum}, StepRow{Keyword::MaxLength, &SchemaWalk::maxLength},
        StepRow{Keyword::MinLength, &SchemaWalk::minLength}, StepRow{Keyword::Pattern, &SchemaWalk::pattern}, StepRow{Keyword::MaxItems, &SchemaWalk::maxItems},
        StepRow{Keyword::MinItems, &SchemaWalk::minItems}, StepRow{Keyword::UniqueItems, &SchemaWalk::uniqueItems},
        StepRow{Keyword::MaxProperties, &SchemaWalk::maxProperties}, StepRow{Keyword::MinProperties, &SchemaWalk::minProperties},
        StepRow{Keyword::Required, &SchemaWalk::required}, StepRow{Keyword::DependentRequired, &SchemaWalk::dependentRequired},
        StepRow{Keyword::Ref, &SchemaWalk::reference}, StepRow{Keyword::RecursiveRef, &SchemaWalk::reference}, StepRow{Keyword::DynamicRef, &SchemaWalk::reference},
        StepRow{Keyword::AllOf, &SchemaWalk::allOf}, StepRow{Keyword::AnyOf, &SchemaWalk::anyOf}, StepRow{Keyword::OneOf, &SchemaWalk::oneOf},
        StepRow{Keyword::Not, &SchemaWalk::inverse}, StepRow{Keyword::If, &SchemaWalk::condition}, StepRow{Keyword::DependentSchemas, &SchemaWalk::dependentSchemas},
        StepRow{Keyword::Dependencies, &SchemaWalk::dependencies}, StepRow{Keyword::PrefixItems, &SchemaWalk::firstItems},
        StepRow{Keyword::OldItems, &SchemaWalk::oldItems}, StepRow{Keyword::Items, &SchemaWalk::items}, StepRow{Keyword::AdditionalItems, &SchemaWalk::additionalItems},
        StepRow{Keyword::Contains, &SchemaWalk::contains}, StepRow{Keyword::Properties, &SchemaWalk::properties},
        StepRow{Keyword::PatternProperties, &SchemaWalk::patternProperties}, StepRow{Keyword::AdditionalProperties, &SchemaWalk::additionalProperties},
        StepRow{Keyword::PropertyNames, &SchemaWalk::propertyNames}, StepRow{Keyword::UnevaluatedItems, &SchemaWalk::unevaluatedItems},
        StepRow{Keyword::UnevaluatedProperties, &SchemaWalk::unevaluatedProperties}};
    const auto found = std::find_if(rows.begin(), rows.end(), [keyword](const StepRow &row) { return row.keyword == keyword; });
    return found == rows.end() ? nullptr : &*found;
}

SchemaVerdict SchemaWalk::check(const JsonNode &value)
{
    Tally tally;
    apply(m_document.root(), value, {}, tally);
    return {tally.checked, tally.failed, std::move(tally.failures), m_trouble};
}

bool SchemaWalk::mayGoOn(const SchemaPart &part)
{
    if (m_trouble.isEmpty() && ++m_steps > mostSteps)
        m_trouble = QStringLiteral("the schema takes more than %1 steps on this document").arg(mostSteps);
    if (m_trouble.isEmpty() && m_depth >= deepestStep)
        m_trouble = QStringLiteral("the schema goes down more than %1 steps in this document, at %2 of the schema").arg(deepestStep).arg(part.place);
    return m_trouble.isEmpty();
}

SchemaWalk::Seen SchemaWalk::apply(const SchemaPart &part, const JsonNode &value, const QString &place, Tally &tally)
{
    if (!mayGoOn(part))
        return {};
    Frame frame{part, value, place, tally, {}};
    const bool enters = m_scope.empty() || m_scope.back() != part.resource;
    if (enters)
        m_scope.push_back(part.resource);
    ++m_depth;
    run(frame);
    --m_depth;
    if (enters)
        m_scope.pop_back();
    return std::move(frame.seen);
}

SchemaWalk::Seen SchemaWalk::applyNode(const JsonNode &schema, const JsonNode &value, const QString &place, Tally &tally)
{
    return apply(*m_document.part(&schema), value, place, tally);
}

void SchemaWalk::run(Frame &frame)
{
    if (frame.part.node->isBoolean()) {
        if (!frame.part.node->boolean)
            expect(frame, false, [] { return QStringLiteral("nothing is allowed here"); });
        return;
    }
    for (const SchemaRule &rule : frame.part.rules) {
        if (const StepRow *row = stepOf(rule.keyword); row && m_trouble.isEmpty())
            (this->*row->step)(frame, *rule.value);
    }
}

void SchemaWalk::note(Frame &frame, const QString &words)
{
    if (frame.tally.failures.size() >= mostSentences)
        return;
    const QString sentence = frame.place.isEmpty() ? words : frame.place + QStringLiteral(": ") + words;
    if (!frame.tally.failures.contains(sentence))
        frame.tally.failures << sentence;
}

void SchemaWalk::see(Frame &frame, size_t index)
{
    if (!m_document.tracksEvaluated())
        return;
    frame.seen.resize(frame.value.items.size());
    frame.seen[index] = true;
}

void SchemaWalk::merge(Seen &into, const Seen &more)
{
    into.resize(std::max(into.size(), more.size()));
    for (size_t i = 0; i < more.size(); ++i) {
        if (more[i])
            into[i] = true;
    }
}

bool SchemaWalk::matches(const QString &pattern, const QString &text)
{
    const Result<bool> found = m_document.pattern(pattern).isIn(text);
    if (!found && m_trouble.isEmpty())
        m_trouble = found.error().detail;
    return found.value_or(false);
}

} // namespace engine
