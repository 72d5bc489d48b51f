// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/jsonschema.h"

#include "engine/evaluators/jsonfields.h"

#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <QFile>
#include <QSet>

#include <algorithm>

static void initSchemaResource() { Q_INIT_RESOURCE(schemas); } // outside of any namespace, as Qt wants it

namespace engine {

namespace {

using nlohmann::json;

constexpr double validShare = 0.2, assertionShare = 0.8;
constexpr int deepest = 200;              ///< the library goes down one call a level
constexpr qsizetype longestMatched = 20'000; ///< and its patterns one call a character
constexpr qsizetype mostDeficiencies = 20;

using Compiled = std::shared_ptr<const valijson::Schema>;

/// The document at an address, to be deleted by the library; nothing when it is not at hand or no JSON.
const json *documentAt(const std::string &address, const SchemaDocuments &documents)
{
    const std::optional<QByteArray> bytes = documents(QString::fromStdString(address).section(u'#', 0, 0));
    json document = bytes ? json::parse(bytes->begin(), bytes->end(), nullptr, false) : json(json::value_t::discarded);
    return document.is_discarded() ? nullptr : new json(std::move(document));
}

Result<Compiled> compile(const json &document, const SchemaDocuments &documents)
{
    // The only exceptions of this room: the library has no other way to say that a schema is none.
    try {
        auto schema = std::make_shared<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), *schema,
            [&documents](const std::string &address) { return documentAt(address, documents); }, [](const json *fetched) { delete fetched; });
        return Compiled(schema);
    } catch (const std::exception &trouble) {
        return fail(ErrorKind::BadConfig, QStringLiteral("the schema cannot be used: %1").arg(QString::fromUtf8(trouble.what())));
    }
}

int depthOf(const json &value)
{
    int depth = 0;
    if (value.is_structured()) {
        for (const json &item : value)
            depth = std::max(depth, depthOf(item));
    }
    return depth + 1;
}

/// JSON that nests deeper is not read at all: even looking for its depth would go down so far.
bool nestsTooDeeply(const QString &text)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (inText) {
            at += c == u'\\';
            inText = c != u'"';
        } else if (c == u'"') {
            inText = true;
        } else if (c == u'{' || c == u'[') {
            if (++depth > deepest)
                return true;
        } else if (c == u'}' || c == u']') {
            --depth;
        }
    }
    return false;
}

size_t longestText(const json &value)
{
    if (value.is_string())
        return value.get_ref<const std::string &>().size();
    size_t longest = 0;
    if (value.is_structured()) {
        for (const json &item : value)
            longest = std::max(longest, longestText(item));
    }
    return longest;
}

/// How many assertions a schema makes of the value and what is in it: keywords that apply, names in `required` one by one.
int assertionsOf(const json &schema, const json &value, int depth = 0)
{
    if (!schema.is_object() || depth > deepest)
        return schema == false;
    int count = 0;
    for (const auto &[key, item] : schema.items()) {
        if (key == "required" || key == "allOf")
            count += item.is_array() ? int(item.size()) : 1;
        else if (key == "properties" && item.is_object()) {
            for (const auto &[name, part] : item.items())
                count += value.is_object() && value.contains(name) ? assertionsOf(part, value[name], depth + 1) : 0;
        } else if (key == "items" && item.is_object()) {
            for (const json &member : value.is_array() ? value : json::array())
                count += assertionsOf(item, member, depth + 1);
        } else {
            static const QSet<QString> silent{QStringLiteral("$schema"), QStringLiteral("$id"), QStringLiteral("$comment"), QStringLiteral("title"),
                QStringLiteral("description"), QStringLiteral("default"), QStringLiteral("examples"), QStringLiteral("definitions"),
                QStringLiteral("then"), QStringLiteral("else"), QStringLiteral("readOnly"), QStringLiteral("writeOnly"), QStringLiteral("items")};
            count += !silent.contains(QString::fromStdString(key));
        }
    }
    return count;
}

/// "<root>", "[\"address\"]", "[\"zip\"]" as a person would write it: address.zip.
QString placeOf(const std::vector<std::string> &context)
{
    QString place;
    for (const std::string &step : context) {
        QString name = QString::fromStdString(step);
        if (name == u"<root>")
            continue;
        name.remove(u'[').remove(u']').remove(u'"');
        place += (place.isEmpty() ? QString() : QStringLiteral(".")) + name;
    }
    return place;
}

/// The failures themselves; those that only say that something inside failed are left out when that is named, too.
QStringList failuresIn(valijson::ValidationResults &results)
{
    QStringList failures, outer;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        const QString what = QString::fromStdString(error.description);
        const QString place = placeOf(error.context);
        const bool follows = what.startsWith(u"Failed to validate item") || what.contains(u"associated with");
        QStringList &list = follows ? outer : failures;
        const QString sentence = place.isEmpty() ? what : place + QStringLiteral(": ") + what;
        if (!list.contains(sentence))
            list << sentence;
    }
    return failures.isEmpty() ? outer : failures;
}

Assessment unusable(const QString &trouble)
{
    Assessment none;
    none.trouble = trouble;
    return none;
}

Assessment invalid(QStringList failures, int checked)
{
    Assessment read;
    if (failures.isEmpty())
        failures << QStringLiteral("the schema does not allow this document");
    checked = std::max(checked, int(failures.size()));
    read.score = validShare + assertionShare * (1 - double(failures.size()) / checked);
    read.deficiencies = failures.first(std::min(failures.size(), mostDeficiencies));
    return read;
}

Assessment validate(const json &schemaDocument, const json &document, const SchemaDocuments &documents)
{
    const bool matches = schemaDocument.dump().find("\"pattern") != std::string::npos;
    if (matches && longestText(document) > size_t(longestMatched))
        return unusable(QStringLiteral("a text in the document is too long for the patterns of the schema"));
    if (schemaDocument.is_boolean()) {
        Assessment always;
        always.score = 1;
        always.passed = true;
        return schemaDocument.get<bool>() ? always : invalid({}, 1);
    }
    const Result<Compiled> schema = compile(schemaDocument, documents);
    if (!schema)
        return unusable(schema.error().detail);
    try {
        valijson::Validator validator;
        valijson::ValidationResults results;
        const valijson::adapters::NlohmannJsonAdapter target(document);
        if (validator.validate(**schema, target, &results)) {
            Assessment valid;
            valid.score = 1;
            valid.passed = true;
            return valid;
        }
        return invalid(failuresIn(results), assertionsOf(schemaDocument, document));
    } catch (const std::exception &trouble) {
        return unusable(QStringLiteral("the schema cannot be used: %1").arg(QString::fromUtf8(trouble.what())));
    }
}

} // namespace

Result<> checkSchema(const QByteArray &schema)
{
    const json document = json::parse(schema.begin(), schema.end(), nullptr, false);
    if (document.is_boolean())
        return {};
    if (!document.is_object() || depthOf(document) > deepest)
        return fail(ErrorKind::BadConfig, QStringLiteral("the schema is no JSON object"));
    if (const Result<Compiled> compiled = compile(document, bundledSchema); !compiled)
        return fail(compiled.error());
    return {};
}

std::optional<QByteArray> bundledSchema(const QString &address)
{
    if (address != u"http://json-schema.org/draft-07/schema")
        return {};
    initSchemaResource();
    QFile file(QStringLiteral(":/valda/schemas/draft-07.json"));
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

Assessment assessJsonSchema(const EvaluatorPlan &plan, const QString &text, const SchemaDocuments &documents)
{
    const json schema = json::parse(plan.schema.begin(), plan.schema.end(), nullptr, false);
    if (schema.is_discarded())
        return unusable(QStringLiteral("the schema is no JSON"));
    const QString bare = plan.allowFence ? withoutMarkdownFence(text) : text;
    if (nestsTooDeeply(bare))
        return unusable(QStringLiteral("the document nests too deeply to be checked"));
    const json document = json::parse(bare.toStdString(), nullptr, false);
    if (!document.is_discarded())
        return validate(schema, document, documents);
    Assessment read;
    read.score = 0;
    read.deficiencies << QStringLiteral("the text is no valid JSON");
    return read;
}

} // namespace engine
