// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/jsonfields.h"

#include "engine/replies/fences.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

constexpr double forValid = 0.2, forObject = 0.1, forRequired = 0.4, forTypes = 0.3;
constexpr double passes = 0.7;

QString typeOf(const json &value)
{
    switch (value.type()) {
    case json::value_t::string: return QStringLiteral("string");
    case json::value_t::boolean: return QStringLiteral("boolean");
    case json::value_t::array: return QStringLiteral("array");
    case json::value_t::object: return QStringLiteral("object");
    case json::value_t::number_float: return QStringLiteral("number");
    case json::value_t::number_integer:
    case json::value_t::number_unsigned: return QStringLiteral("integer");
    default: return QStringLiteral("null");
    }
}

bool isA(const json &value, const QString &type)
{
    return typeOf(value) == type || (type == u"number" && value.is_number());
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

Assessment checkFields(const EvaluatorPlan &plan, const json &object)
{
    Assessment read;
    qsizetype present = 0, typed = 0, right = 0;
    for (const QString &field : plan.required) {
        if (object.contains(field.toStdString()))
            ++present;
        else
            read.deficiencies << QStringLiteral("the field \"%1\" is missing").arg(field);
    }
    for (auto wanted = plan.types.begin(); wanted != plan.types.end(); ++wanted) {
        const auto value = object.find(wanted.key().toStdString());
        if (value == object.end())
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

Assessment assessJsonFields(const EvaluatorPlan &plan, const QString &text)
{
    const std::string bytes = (plan.allowFence ? withoutMarkdownFence(text) : text).toStdString();
    const json document = json::parse(bytes, nullptr, false);
    Assessment read;
    if (document.is_discarded()) {
        read.score = 0;
        read.deficiencies << QStringLiteral("the text is no valid JSON");
    } else {
        read = document.is_object() ? checkFields(plan, document) : noObject(plan);
    }
    read.passed = *read.score >= passes && read.deficiencies.isEmpty();
    return read;
}

} // namespace engine
