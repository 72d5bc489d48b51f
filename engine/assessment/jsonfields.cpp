// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/jsonfields.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/document/literal.h"
#include "engine/jsonschema/jsontext.h"
#include "engine/replies/fences.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

constexpr double forValid = 0.2, forObject = 0.1, forRequired = 0.4, forTypes = 0.3;
constexpr double passes = 0.7;

/// By its notation: 30.0 is no integer here.
QString typeOf(const JsonNode &value)
{
    switch (value.kind) {
    case JsonNode::Kind::String: return QStringLiteral("string");
    case JsonNode::Kind::Boolean: return QStringLiteral("boolean");
    case JsonNode::Kind::Array: return QStringLiteral("array");
    case JsonNode::Kind::Object: return QStringLiteral("object");
    case JsonNode::Kind::Number: return value.text.contains(u'.') || value.text.contains(u'e', Qt::CaseInsensitive) ? QStringLiteral("number") : QStringLiteral("integer");
    case JsonNode::Kind::Null: break;
    }
    return QStringLiteral("null");
}

bool isA(const JsonNode &value, const QString &type)
{
    return typeOf(value) == type || (type == u"number" && value.isNumber());
}

double share(qsizetype part, qsizetype whole) { return whole > 0 ? double(part) / double(whole) : 1; }

Assessment noObject(const EvaluatorPlan &plan)
{
    Assessment read;
    read.score = forValid;
    if (plan.objectExpected) {
        read.deficiencies << QStringLiteral("the text is valid JSON but no object");
        return read;
    }
    read.score = forValid + forObject + (plan.required.isEmpty() ? forRequired : 0) + forTypes;
    for (const QString &field : plan.required)
        read.deficiencies << QStringLiteral("the field \"%1\" is missing").arg(field);
    return read;
}

Assessment checkFields(const EvaluatorPlan &plan, const JsonNode &object)
{
    Assessment read;
    qsizetype present = 0, typed = 0, right = 0;
    for (const QString &field : plan.required) {
        if (object.find(field))
            ++present;
        else
            read.deficiencies << QStringLiteral("the field \"%1\" is missing").arg(field);
    }
    for (auto wanted = plan.types.begin(); wanted != plan.types.end(); ++wanted) {
        const JsonNode *value = object.find(wanted.key());
        if (!value)
            continue;
        ++typed;
        if (isA(*value, wanted.value()))
            ++right;
        else
            read.deficiencies << QStringLiteral("the field \"%1\" should be of type %2, not %3").arg(wanted.key(), wanted.value(), typeOf(*value));
    }
    read.score = forValid + forObject + forRequired * share(present, plan.required.size()) + forTypes * share(right, typed);
    return read;
}

void checkTypes(const Json &value, const NoteProblem &note)
{
    static const QStringList known{s("string"), s("integer"), s("number"), s("boolean"), s("array"), s("object"), s("null")};
    const Json *types = member(value, "types");
    if (!types || !types->is_object())
        return;
    for (const auto &[name, written] : types->items()) {
        const QString type = written.is_string() ? QString::fromStdString(written.get_ref<const std::string &>()) : QString();
        if (written.is_string() && !known.contains(type))
            note(Severity::Error, ProblemKind::UnknownChoice, childPath(s("types"), name), {type, known.join(s(", "))});
    }
}

} // namespace

QString withoutMarkdownFence(const QString &text)
{
    const QList<Fence> fences = fencesIn(text);
    if (fences.size() != 1 || !fences.constFirst().closed)
        return text;
    const Fence &fence = fences.constFirst();
    const bool whole = text.left(fence.begin).trimmed().isEmpty() && text.mid(fence.end).trimmed().isEmpty();
    return whole ? fence.text.chopped(fence.text.endsWith(u'\n') ? 1 : 0) : text;
}

QStringList repeatedNames(const JsonText &text)
{
    QStringList sentences;
    for (const QString &place : text.repeated)
        sentences << QStringLiteral("%1: this name stands in its object more than once").arg(place);
    return sentences;
}

Assessment assessJsonFields(const EvaluatorPlan &plan, const QString &text)
{
    const JsonText document = readJsonText(plan.allowFence ? withoutMarkdownFence(text) : text);
    Assessment read;
    if (document.tooLarge) {
        read.trouble = QStringLiteral("the document cannot be checked: %1").arg(document.problem);
        return read;
    }
    if (!document.root) {
        read.score = 0;
        read.deficiencies << QStringLiteral("the text is no valid JSON (%1)").arg(document.problem);
    } else {
        read = document.root->isObject() ? checkFields(plan, *document.root) : noObject(plan);
        read.deficiencies << repeatedNames(document);
    }
    read.passed = *read.score >= passes && read.deficiencies.isEmpty();
    return read;
}

EvaluatorKind jsonFieldsKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("json");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "JSON fields", "kind of an evaluator");
    kind.fields = {
        field("required", &EvaluatorPlan::required)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Required"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "One per line: regular expressions that have to be found; for JSON the names of fields.")),
        field("types", &EvaluatorPlan::types)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Types"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Field=type, one per line; string, integer, number, boolean, array, object or null.")),
        field("objectExpected", &EvaluatorPlan::objectExpected)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Require an object"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Whether the text has to be a JSON object and not a list or a value.")),
        field("allowFence", &EvaluatorPlan::allowFence)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Allow a code fence"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether the JSON may stand in one Markdown code fence.")),
    };
    kind.check = checkTypes;
    kind.assess = assessJsonFields;
    return kind;
}

} // namespace engine
