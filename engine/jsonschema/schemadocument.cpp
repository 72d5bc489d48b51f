// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/schemadocument.h"

#include <QSet>

#include <algorithm>

namespace engine {

namespace {

constexpr size_t mostParts = 100'000;

bool isReference(Keyword keyword)
{
    return keyword == Keyword::Ref || keyword == Keyword::RecursiveRef || keyword == Keyword::DynamicRef;
}

QString keyOf(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded | QUrl::RemoveFragment);
}

/// An address, and the decoded text after its first "#".
struct SplitReference {
    QString address, fragment;
};

SplitReference splitReference(const QString &text)
{
    const qsizetype sign = text.indexOf(u'#');
    return {text.left(sign < 0 ? text.size() : sign), sign < 0 ? QString() : QUrl::fromPercentEncoding(text.mid(sign + 1).toUtf8())};
}

QString unescapedStep(QString step)
{
    return step.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
}

/// The child value for one step of a JSON pointer; null when there is none.
const JsonNode *childAt(const JsonNode &node, const QString &step)
{
    if (node.isObject())
        return node.find(step);
    bool ok = false;
    const qulonglong index = step.toULongLong(&ok);
    return node.isArray() && ok && index < node.items.size() ? &node.items[size_t(index)] : nullptr;
}

} // namespace

const JsonNode *SchemaPart::rule(Keyword keyword) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [keyword](const SchemaRule &rule) { return rule.keyword == keyword; });
    return found == rules.end() ? nullptr : found->value;
}

/// Finds the schemas of a document and resolves their references.
class SchemaBuilder
{
public:
    SchemaBuilder(std::shared_ptr<const JsonNode> root, QList<SchemaProblem> &problems)
        : m_problems(problems)
    {
        m_document->m_root = std::move(root);
    }

    std::shared_ptr<const SchemaDocument> build()
    {
        const JsonNode &root = *m_document->m_root;
        if (!findDraft(root))
            return {};
        m_problems << schemaFormProblems(root, draft());
        if (!sound())
            return {};
        m_document->m_resources.push_back({QUrl(QStringLiteral("schema:///document")), {}});
        m_addresses.insert(keyOf(m_document->m_resources[0].base), &root);
        add(root, 0, {});
        for (size_t done = 0; done < m_document->m_parts.size() && sound(); ++done)
            finish(*m_document->m_parts[done]);
        if (sound())
            refuseCircles();
        return sound() ? m_document : nullptr;
    }

private:
    SchemaDraft draft() const { return m_document->m_draft; }
    bool sound() const
    {
        return std::none_of(m_problems.begin(), m_problems.end(), [](const SchemaProblem &problem) { return problem.serious; });
    }
    void refuse(const QString &place, const QString &words) { m_problems << SchemaProblem{place, words, true}; }

    bool findDraft(const JsonNode &root)
    {
        const JsonNode *named = root.find(QStringLiteral("$schema"));
        if (!named) {
            const AssumedDraft assumed = assumedDraft(root);
            m_document->m_draft = assumed.draft;
            if (assumed.problem)
                m_problems << *assumed.problem;
            return !assumed.problem;
        }
        const std::optional<SchemaDraft> known = named->isString() ? draftOfAddress(named->text) : std::nullopt;
        if (!known)
            refuse(QStringLiteral("/$schema"), QStringLiteral("%1 is no draft that can be read; known are %2").arg(shortJson(*named, 100), draftNames()));
        m_document->m_draft = known.value_or(SchemaDraft::Draft2020);
        return known.has_value();
    }

    /// Registers the schema and all schemas inside it.
    void add(const JsonNode &node, int resource, const QString &place)
    {
        if (m_document->m_partOf.contains(&node))
            return;
        if (m_document->m_parts.size() >= mostParts)
            return refuse(place, QStringLiteral("the schema has more than %1 parts").arg(mostParts));
        auto owned = std::make_unique<SchemaPart>();
        SchemaPart &part = *owned;
        part.node = &node;
        part.place = place;
        m_document->m_partOf.insert(&node, &part);
        m_document->m_parts.push_back(std::move(owned));
        readRules(part);
        part.resource = resource = resourceOf(part, resource);
        readAnchors(part);
        eachSubschema(node, place, draft(), [&](const JsonNode &inner, const QString &at, const KeywordRow &) { add(inner, resource, at); });
    }

    void readRules(SchemaPart &part)
    {
        for (qsizetype i = 0; i < part.node->names.size(); ++i) {
            if (const KeywordRow *row = schemaKeyword(part.node->names[i], draft()))
                part.rules.push_back({row->keyword, &part.node->items[size_t(i)]});
        }
        // Up to draft-07, siblings of $ref are ignored.
        if (const JsonNode *reference = part.rule(Keyword::Ref); reference && draft() <= SchemaDraft::Draft7)
            part.rules = {{Keyword::Ref, reference}};
        std::sort(part.rules.begin(), part.rules.end(), [](const SchemaRule &a, const SchemaRule &b) { return a.keyword < b.keyword; });
        m_document->m_tracksEvaluated |= part.rule(Keyword::UnevaluatedItems) || part.rule(Keyword::UnevaluatedProperties);
    }

    /// A schema with its own address begins a resource.
    int resourceOf(const SchemaPart &part, int around)
    {
        const JsonNode *id = part.rule(draft() == SchemaDraft::Draft4 ? Keyword::OldId : Keyword::Id);
        const JsonNode *schema = part.rule(Keyword::Schema);
        if (schema && !part.place.isEmpty() && draftOfAddress(schema->text) != draft())
            refuse(part.place + QStringLiteral("/$schema"), QStringLiteral("a part that is written for another draft cannot be read; the whole is for %1").arg(draftName(draft())));
        if (!id)
            return around;
        const auto [address, fragment] = splitReference(id->text);
        int resource = around;
        if (!address.isEmpty()) {
            const QUrl base = m_document->m_resources[size_t(around)].base.resolved(QUrl(address));
            if (!base.isValid())
                refuse(part.place, QStringLiteral("\"%1\" is no address").arg(id->text));
            m_document->m_resources.push_back({base, {}});
            m_addresses.insert(keyOf(base), part.node);
            resource = int(m_document->m_resources.size()) - 1;
        }
        if (!fragment.isEmpty())
            m_anchors.insert({resource, fragment}, part.node);
        return resource;
    }

    void readAnchors(const SchemaPart &part)
    {
        for (const Keyword keyword : {Keyword::Anchor, Keyword::DynamicAnchor}) {
            if (const JsonNode *anchor = part.rule(keyword))
                m_anchors.insert({part.resource, anchor->text}, part.node);
        }
        if (const JsonNode *anchor = part.rule(Keyword::DynamicAnchor))
            m_document->m_resources[size_t(part.resource)].dynamicAnchors.insert(anchor->text, part.node);
        if (const JsonNode *anchor = part.rule(Keyword::RecursiveAnchor); anchor && anchor->boolean)
            m_document->m_resources[size_t(part.resource)].dynamicAnchors.insert(QString(), part.node);
    }

    /// Resolves references and compiles patterns; the target of a reference may be a schema not registered yet.
    void finish(const SchemaPart &part)
    {
        for (const SchemaRule &rule : part.rules) {
            if (isReference(rule.keyword))
                m_document->m_targets.insert(rule.value, resolve(part, rule));
            else if (rule.keyword == Keyword::Pattern)
                compile(rule.value->text, part.place + QStringLiteral("/pattern"));
            else if (rule.keyword == Keyword::Vocabulary)
                checkVocabulary(*rule.value, part.place + QStringLiteral("/$vocabulary"));
            if (rule.keyword != Keyword::PatternProperties)
                continue;
            for (const QString &text : rule.value->names)
                compile(text, part.place + QStringLiteral("/patternProperties/") + pointerStep(text));
        }
    }

    void compile(const QString &text, const QString &place)
    {
        const Result<EcmaPattern> pattern = EcmaPattern::compile(text);
        if (pattern)
            m_document->m_patterns.insert(text, *pattern);
        else
            refuse(place, QStringLiteral("the pattern \"%1\" cannot be used: %2").arg(text, pattern.error().detail));
    }

    void checkVocabulary(const JsonNode &value, const QString &place)
    {
        for (qsizetype i = 0; i < value.names.size(); ++i) {
            const bool known = value.names[i].startsWith(QStringLiteral("https://json-schema.org/draft/") + draftName(draft()) + QStringLiteral("/vocab/"));
            if (value.items[size_t(i)].boolean && !known)
                refuse(place, QStringLiteral("the vocabulary %1 is needed, but not known").arg(value.names[i]));
        }
    }

    SchemaTarget resolve(const SchemaPart &part, const SchemaRule &rule)
    {
        const QString text = rule.value->text, place = part.place + u'/' + schemaKeywords()[size_t(rule.keyword)].name;
        const auto [address, fragment] = splitReference(text);
        const QUrl base = m_document->m_resources[size_t(part.resource)].base;
        const QString key = keyOf(address.isEmpty() ? base : base.resolved(QUrl(address)));
        const JsonNode *resource = m_addresses.value(key, nullptr);
        if (!resource && draftOfAddress(key) && fragment.isEmpty())
            return {nullptr, draftOfAddress(key), {}};
        if (!resource) {
            refuse(place, QStringLiteral("%1 leads to %2, which is no part of this document; nothing is fetched, so put it under %3")
                .arg(text, key, draft() >= SchemaDraft::Draft2019 ? QStringLiteral("$defs") : QStringLiteral("definitions")));
            return {};
        }
        SchemaTarget target{followed(*resource, fragment), {}, {}};
        if (!target.node)
            refuse(place, QStringLiteral("%1 leads to nothing in this document").arg(text));
        else if (!m_document->part(target.node))
            refuse(place, QStringLiteral("%1 leads to something that is no schema").arg(text));
        else
            target.dynamicName = dynamicName(rule.keyword, fragment, *m_document->part(target.node));
        return target;
    }

    /// The name to look up again when the reference is followed; null: a static reference.
    QString dynamicName(Keyword keyword, const QString &fragment, const SchemaPart &target) const
    {
        const JsonNode *anchor = target.rule(keyword == Keyword::DynamicRef ? Keyword::DynamicAnchor : Keyword::RecursiveAnchor);
        if (keyword == Keyword::DynamicRef && anchor && anchor->text == fragment)
            return fragment;
        return keyword == Keyword::RecursiveRef && anchor && anchor->boolean ? QStringLiteral("") : QString();
    }

    /// The value that a fragment refers to in a resource: an anchor or a JSON pointer.
    const JsonNode *followed(const JsonNode &resource, const QString &fragment)
    {
        const SchemaPart *start = m_document->part(&resource);
        if (fragment.isEmpty() || !start)
            return &resource;
        if (!fragment.startsWith(u'/'))
            return m_anchors.value({start->resource, fragment}, nullptr);
        const JsonNode *node = &resource;
        int number = start->resource;
        QString place = start->place;
        for (const QString &step : fragment.mid(1).split(u'/')) {
            node = childAt(*node, unescapedStep(step));
            if (!node)
                return nullptr;
            place += u'/' + step;
            if (const SchemaPart *inner = m_document->part(node))
                number = inner->resource;
        }
        if (!m_document->part(node))
            addHidden(*node, number, place);
        return node;
    }

    /// Registers a value that is a schema only as the target of a reference.
    void addHidden(const JsonNode &node, int resource, const QString &place)
    {
        if (!node.isObject() && !node.isBoolean())
            return;
        m_problems << schemaFormProblems(node, draft(), place);
        if (sound())
            add(node, resource, place);
    }

    /// Refuses a schema that applies itself to the same value, since it would never end.
    void refuseCircles()
    {
        QSet<const SchemaPart *> done, active;
        for (const auto &part : m_document->m_parts) {
            if (sound())
                follow(*part, done, active, 0);
        }
    }

    void follow(const SchemaPart &part, QSet<const SchemaPart *> &done, QSet<const SchemaPart *> &active, int depth)
    {
        if (done.contains(&part) || !sound())
            return;
        if (active.contains(&part) || depth > 512)
            return refuse(part.place, depth > 512 ? QStringLiteral("the references nest too deeply") : QStringLiteral("the references go around in a circle and never reach a part of the value"));
        active.insert(&part);
        for (const SchemaRule &rule : part.rules) {
            if (!isReference(rule.keyword))
                continue;
            if (const SchemaPart *next = m_document->part(m_document->target(rule.value).node))
                follow(*next, done, active, depth + 1);
        }
        eachSubschema(*part.node, part.place, draft(), [&](const JsonNode &inner, const QString &, const KeywordRow &row) {
            if (row.inPlace && part.rule(row.keyword))
                follow(*m_document->part(&inner), done, active, depth + 1);
        });
        active.remove(&part);
        done.insert(&part);
    }

    QList<SchemaProblem> &m_problems;
    std::shared_ptr<SchemaDocument> m_document = std::make_shared<SchemaDocument>();
    QHash<QString, const JsonNode *> m_addresses;                    ///< of resources
    QHash<std::pair<int, QString>, const JsonNode *> m_anchors;      ///< resource and name
};

std::shared_ptr<const SchemaDocument> SchemaDocument::build(std::shared_ptr<const JsonNode> root, QList<SchemaProblem> &problems)
{
    return SchemaBuilder(std::move(root), problems).build();
}

} // namespace engine
