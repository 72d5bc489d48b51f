// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/openevolvemodels.h"

#include "engine/config/fields/fields.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// OpenEvolve's key of a model and the field here. Each may be set at the model or, for all models, at "llm".
struct ModelKey {
    const char *theirs;
    const char *ours;
};
constexpr ModelKey modelKeys[] = {{"name", "model"}, {"api_base", "endpoint"}, {"weight", "weight"}, {"temperature", "temperature"}, {"top_p", "topP"},
    {"max_tokens", "maxTokens"}, {"timeout", "timeoutSeconds"}, {"reasoning_effort", "effort"}};
constexpr int theirMaxTokens = 4096;    ///< OpenEvolve's default
constexpr double theirSecondWeight = 0.2;

bool isLocal(const QString &endpoint)
{
    const QString host = QUrl(endpoint).host();
    return host == u"localhost" || host == u"::1" || host.startsWith(u"127.") || host == u"0.0.0.0";
}

/// Reads "llm".
class ModelsReader
{
public:
    explicit ModelsReader(const Json &llm)
        : m_llm(llm)
    {
    }

    OpenEvolveModels read()
    {
        takeList();
        takeRanked("primary", 1);
        takeRanked("secondary", theirSecondWeight);
        takeRetries();
        use("primary_model_weight");
        use("secondary_model_weight");
        for (const ModelKey &key : modelKeys)
            use(key.theirs);
        use("api_key");
        return std::move(m_out);
    }

private:
    void use(const char *key) { m_out.used << s("llm.") + s(key); }

    void complain(const QString &path, Problem problem)
    {
        problem.path = path;
        m_out.problems << problem;
    }

    void note(const QString &text)
    {
        if (!m_out.notes.contains(text))
            m_out.notes << text;
    }

    void takeList()
    {
        use("models");
        const Json *list = member(m_llm, "models");
        if (!list)
            return;
        if (!list->is_array())
            return complain(s("llm.models"), {Severity::Error, ProblemKind::WrongType, {}, 0, 0, {s("a list of models"), describe(*list)}});
        for (size_t i = 0; i < list->size(); ++i)
            takeModel((*list)[i], memberPath(s("llm.models"), int(i)));
    }

    void takeModel(const Json &model, const QString &path)
    {
        const Json written = model.is_string() ? Json{{"name", model}} : model;
        if (!member(written, "name"))
            return complain(path, {Severity::Error, ProblemKind::Missing, {}, 0, 0, {s("the name of the model (name)")}});
        m_out.generators.push_back(generator(written, path));
        noteRest(written, path);
    }

    void noteRest(const Json &model, const QString &path)
    {
        for (const auto &[key, value] : model.items()) {
            const bool known = key == "api_key" || std::any_of(std::begin(modelKeys), std::end(modelKeys), [&key = key](const ModelKey &each) { return key == each.theirs; });
            if (!known && !value.is_null())
                note(QStringLiteral("%1.%2: has no counterpart here and is kept as it is").arg(path, QString::fromStdString(key)));
        }
    }

    /// The older form: primary_model and secondary_model with their weights.
    void takeRanked(const std::string &rank, double weight)
    {
        use((rank + "_model").c_str());
        const Json *name = member(m_llm, rank + "_model"), *given = member(m_llm, rank + "_model_weight");
        if (!name || (name->is_string() && name->get_ref<const std::string &>().empty()))
            return;
        if (given && given->is_number())
            weight = given->get<double>() > 0 || rank == "secondary" ? given->get<double>() : weight;
        if (weight <= 0)
            return;
        m_out.generators.push_back(generator(Json{{"name", *name}, {"weight", weight}}, s("llm.") + QString::fromStdString(rank) + s("_model")));
    }

    Json generator(const Json &model, const QString &path)
    {
        Json out = Json::object();
        out["provider"] = "openai-compatible";
        out["maxTokens"] = theirMaxTokens;
        for (const ModelKey &key : modelKeys) {
            const Json *own = member(model, key.theirs);
            const bool shared = !own && std::string_view(key.theirs) != "name" && std::string_view(key.theirs) != "weight";
            if (const Json *value = shared ? member(m_llm, key.theirs) : own)
                put(out, key, *value, (shared ? s("llm") : path) + u'.' + s(key.theirs));
        }
        const QString endpoint = out.contains("endpoint") ? QString::fromStdString(out["endpoint"].get<std::string>()) : QString();
        if (endpoint.isEmpty() || QUrl(endpoint).host() == u"api.openai.com") {
            out["provider"] = "openai";
            out.erase("endpoint");
        }
        putKey(out, model, path, endpoint);
        return out;
    }

    void put(Json &out, const ModelKey &key, const Json &value, const QString &path)
    {
        std::optional<Field> field = fieldAt(s("generator.") + s(key.ours));
        Json written = value;
        if (written.is_string() && (field->type == FieldType::Number || field->type == FieldType::Integer)) {
            if (Json number = plainScalar(written.get<std::string>()); number.is_number())
                written = std::move(number);
        }
        if (written.is_number() && (field->minimum || field->maximum)) {
            const double number = written.get<double>(), allowed = std::clamp(number, field->minimum.value_or(number), field->maximum.value_or(number));
            if (allowed != number) {
                note(QStringLiteral("%1: %2 is outside of what is possible here; %3 is used").arg(path, plainNumber(number), plainNumber(allowed)));
                written = field->type == FieldType::Integer ? Json(qint64(allowed)) : Json(allowed);
            }
        }
        FieldValue read = fieldValue(written, *field);
        if (read.problem)
            return complain(path, *read.problem);
        out[key.ours] = toDocument(read.value);
    }

    /// Takes over only names of variables, never a key.
    void putKey(Json &out, const Json &model, const QString &path, const QString &endpoint)
    {
        static const QRegularExpression variable(QStringLiteral("^\\s*\\$(?:\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*(:?-[^}]*)?\\}|([A-Za-z_][A-Za-z0-9_]*))\\s*$"));
        const Json *own = member(model, "api_key"), *key = own ? own : member(m_llm, "api_key");
        const QString at = (own ? path : s("llm")) + s(".api_key");
        if (!key) {
            if (out["provider"] == "openai-compatible" && !isLocal(endpoint))
                note(QStringLiteral("%1: no key is named for %2; --api-key-env NAME says which variable holds it").arg(at, QUrl(endpoint).host()));
            return;
        }
        const QRegularExpressionMatch match = variable.match(key->is_string() ? QString::fromStdString(key->get<std::string>()) : QString());
        if (match.hasMatch()) {
            out["apiKeyEnv"] = (match.captured(1) + match.captured(3)).toStdString();
            if (!match.captured(2).isEmpty())
                note(QStringLiteral("%1: a default behind the name of the variable is not used").arg(at));
        } else {
            note(QStringLiteral("%1: a key written into a file is not used; put it into an environment variable and write ${NAME}").arg(at));
        }
    }

    void takeRetries()
    {
        use("retries");
        const Json *retries = member(m_llm, "retries");
        if (!retries)
            return;
        if (!retries->is_number() || retries->get<double>() < 0)
            return complain(s("llm.retries"), {Severity::Error, ProblemKind::WrongType, {}, 0, 0, {s("a whole number"), describe(*retries)}});
        m_out.attempts = int(std::min(retries->get<double>(), 19.0)) + 1; // attempts = retries + 1
    }

    const Json &m_llm;
    OpenEvolveModels m_out;
};

} // namespace

OpenEvolveModels readOpenEvolveModels(const Json &llm)
{
    return ModelsReader(llm).read();
}

} // namespace engine
