// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keywords that apply schemas to the same value.

#include "engine/jsonschema/schemawalk.h"

#include <algorithm>

namespace engine {

void SchemaWalk::reference(Frame &frame, const JsonNode &rule)
{
    const SchemaTarget &target = m_document.target(&rule);
    if (target.metaschema)
        return againstMetaschema(frame, *target.metaschema);
    merge(frame.seen, applyNode(*dynamicTarget(target), frame.value, frame.place, frame.tally));
}

/// Checks a schema as a value; the form is checked in code, not with the meta-schema.
void SchemaWalk::againstMetaschema(Frame &frame, SchemaDraft draft)
{
    const QList<SchemaProblem> problems = schemaFormProblems(frame.value, draft, frame.place);
    const auto serious = std::find_if(problems.begin(), problems.end(), [](const SchemaProblem &problem) { return problem.serious; });
    expect(frame, serious == problems.end(), [&] { return QStringLiteral("the value is no schema of %1: %2").arg(draftName(draft), problemText(*serious)); });
    for (size_t i = 0; i < frame.value.items.size(); ++i)
        see(frame, i);
}

/// The outermost entered resource that has an anchor of the name.
const JsonNode *SchemaWalk::dynamicTarget(const SchemaTarget &target) const
{
    if (target.dynamicName.isNull())
        return target.node;
    for (const int resource : m_scope) {
        if (const JsonNode *anchor = m_document.dynamicAnchor(resource, target.dynamicName))
            return anchor;
    }
    return target.node;
}

void SchemaWalk::allOf(Frame &frame, const JsonNode &rule)
{
    for (const JsonNode &schema : rule.items)
        merge(frame.seen, applyNode(schema, frame.value, frame.place, frame.tally));
}

SchemaWalk::Trials SchemaWalk::tryEach(Frame &frame, const JsonNode &schemas)
{
    Trials trials;
    int fewest = 0;
    for (size_t i = 0; i < schemas.items.size(); ++i) {
        Tally tried;
        const Seen seen = applyNode(schemas.items[i], frame.value, frame.place, tried);
        if (tried.failed == 0) {
            trials.fitting.push_back(i);
            merge(trials.seen, seen);
        } else if (trials.closest.isEmpty() || tried.failed < fewest) {
            trials.closest = tried.failures;
            fewest = tried.failed;
        }
    }
    return trials;
}

void SchemaWalk::anyOf(Frame &frame, const JsonNode &rule)
{
    const Trials trials = tryEach(frame, rule);
    expect(frame, !trials.fitting.empty(), [&] {
        return QStringLiteral("none of the %1 allowed forms fits; what the closest one lacks: %2").arg(rule.items.size()).arg(trials.closest.join(QStringLiteral("; ")).left(400));
    });
    merge(frame.seen, trials.seen);
}

void SchemaWalk::oneOf(Frame &frame, const JsonNode &rule)
{
    const Trials trials = tryEach(frame, rule);
    expect(frame, trials.fitting.size() == 1, [&] {
        if (trials.fitting.empty())
            return QStringLiteral("none of the %1 allowed forms fits; what the closest one lacks: %2").arg(rule.items.size()).arg(trials.closest.join(QStringLiteral("; ")).left(400));
        return QStringLiteral("%1 of the allowed forms fit (number %2 and %3), but only one may").arg(trials.fitting.size()).arg(trials.fitting[0] + 1).arg(trials.fitting[1] + 1);
    });
    if (trials.fitting.size() == 1)
        merge(frame.seen, trials.seen);
}

void SchemaWalk::inverse(Frame &frame, const JsonNode &rule)
{
    Tally tried;
    applyNode(rule, frame.value, frame.place, tried);
    expect(frame, tried.failed > 0, [&] { return QStringLiteral("the value has a form that is not allowed (not %1)").arg(shortJson(*m_document.part(&rule)->node, 120)); });
}

void SchemaWalk::condition(Frame &frame, const JsonNode &rule)
{
    Tally tried;
    const Seen seen = applyNode(rule, frame.value, frame.place, tried);
    if (tried.failed == 0)
        merge(frame.seen, seen);
    if (const JsonNode *branch = frame.part.rule(tried.failed == 0 ? Keyword::Then : Keyword::Else))
        merge(frame.seen, applyNode(*branch, frame.value, frame.place, frame.tally));
}

void SchemaWalk::dependentSchemas(Frame &frame, const JsonNode &rule)
{
    for (qsizetype i = 0; i < rule.names.size(); ++i) {
        if (frame.value.find(rule.names[i]))
            merge(frame.seen, applyNode(rule.items[size_t(i)], frame.value, frame.place, frame.tally));
    }
}

void SchemaWalk::dependencies(Frame &frame, const JsonNode &rule)
{
    for (qsizetype i = 0; i < rule.names.size(); ++i) {
        const JsonNode &needed = rule.items[size_t(i)];
        if (!frame.value.find(rule.names[i]))
            continue;
        if (needed.isArray())
            requireNames(frame, needed, QStringLiteral(", which \"%1\" needs beside it").arg(rule.names[i]));
        else
            merge(frame.seen, applyNode(needed, frame.value, frame.place, frame.tally));
    }
}

} // namespace engine
