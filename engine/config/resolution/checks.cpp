// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/checks.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/base/endpointurl.h"
#include "engine/base/secretlook.h"
#include "engine/base/spelling.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"
#include "engine/providers/keys/variablename.h"

namespace engine {

namespace {

constexpr int formatVersion = 1;

const QStringList &laterProviders()
{
    static const QStringList kinds{s("human")};
    return kinds;
}

QStringList namesOf(const QList<Field> &fields)
{
    QStringList names;
    for (const Field &field : fields)
        names << field.path;
    return names;
}

/// Walks a document and collects its problems.
class Checker
{
public:
    QList<Problem> check(const Json &root)
    {
        checkFormat(root);
        for (const auto &[key, value] : root.items()) {
            if (!value.is_null())
                checkTop(QString::fromStdString(key), value, root);
        }
        return std::move(m_problems);
    }

private:
    void add(Severity severity, ProblemKind kind, const QString &path, const QStringList &arguments)
    {
        m_problems << Problem{severity, kind, path, 0, 0, arguments};
    }
    void wrongType(const QString &path, const char *expected, const Json &value)
    {
        add(Severity::Error, ProblemKind::WrongType, path, {s(expected), describe(value)});
    }
    void notYet(const QString &path, const QString &key, const QString &wayOut = {})
    {
        add(Severity::Hint, ProblemKind::NotAvailable, path, {key, wayOut});
    }

    void checkFormat(const Json &root)
    {
        const Json *version = member(root, "valda");
        if (!version)
            return;
        if (!version->is_number_integer())
            return wrongType(s("valda"), "the format version, 1,", *version);
        if (version->get<double>() > formatVersion)
            add(Severity::Error, ProblemKind::NewerFormat, s("valda"), {QString::number(version->get<double>(), 'f', 0), QString::number(formatVersion)});
    }

    void checkTop(const QString &key, const Json &value, const Json &root)
    {
        static const QStringList described{s("valda"), s("title"), s("description"), s("off"), s("openEvolve"), s("importedFrom"), s("foreign"), s("seedBy")};
        static const QStringList later{s("memory"), s("notebook")};
        if (key == u"generator")
            return checkGenerators(value);
        if (key == u"evaluators")
            return checkEvaluators(key, value);
        if (stepNames().contains(key))
            return checkStep(key, value);
        if (!key.isEmpty() && runSections().contains(key))
            return checkSection(key, value);
        if (later.contains(key))
            return checkLater(key, value);
        const bool loose = root.contains("generator") && root["generator"].is_array() && namesOf(generatorFields()).contains(key);
        if (described.contains(key))
            return;
        if (key == u"recipe" && value == "solve")
            return add(Severity::Error, ProblemKind::NotAvailable, key, {s("solve"), s("Use recipe evolve.")});
        checkMember(key, value, loose ? generatorFields() : runFields({}), {},
            described.mid(0, 3) + runSections() + stepNames() + QStringList{s("generator"), s("evaluators")});
    }

    void checkLater(const QString &key, const Json &)
    {
        notYet(key, key, s("It is kept and has no effect."));
    }

    void checkMember(const QString &key, const Json &value, const QList<Field> &fields, const QString &owner, const QStringList &alsoKnown = {})
    {
        const QString path = childPath(owner, key.toStdString());
        if (key.compare(u"apikey", Qt::CaseInsensitive) == 0 || key.compare(u"api_key", Qt::CaseInsensitive) == 0)
            return add(Severity::Error, ProblemKind::Conflict, path,
                {s("a key written into a configuration"), s("the rule that keys are never stored; name an environment variable in apiKeyEnv instead")});
        if (const Field *const known = fieldNamed(fields, key))
            return checkValue(path, value, *known);
        add(Severity::Hint, ProblemKind::UnknownKey, path, {key, nearestWord(key, namesOf(fields) + alsoKnown)});
    }

    void checkValue(const QString &path, const Json &value, const Field &field)
    {
        if (field.path == u"provider")
            return checkProvider(path, value);
        FieldValue read = fieldValue(value, field);
        if (read.problem) {
            read.problem->path = path;
            m_problems << *read.problem;
            return;
        }
        if (field.path == u"environment")
            checkEnvironment(path, read.value.toMap());
        if (field.path == u"command")
            checkWords(path, read.value.toStringList());
        if (field.path == u"endpoint")
            checkEndpoint(path, read.value.toString());
        if (field.path == u"apiKeyEnv" && !read.value.toString().isEmpty() && !isVariableName(read.value.toString()))
            wrongType(path, "the name of an environment variable", value);
    }

    /// Environment values are stored in every run and in its exports, so secrets are refused.
    void checkEnvironment(const QString &path, const QVariantMap &variables)
    {
        for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
            if (holdsSecret(variable.key(), variable.value().toString()))
                refuseSecret(childPath(path, variable.key().toStdString()));
        }
    }

    void checkWords(const QString &path, const QStringList &words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (looksLikeSecret(words[i]))
                refuseSecret(memberPath(path, int(i)));
        }
    }

    void refuseSecret(const QString &path)
    {
        add(Severity::Error, ProblemKind::Conflict, path,
            {s("a secret written into a configuration"), s("the rule that secrets are never stored; set a variable before Valda is started and write $ and its name under environment")});
    }

    void checkProvider(const QString &path, const Json &value)
    {
        if (!value.is_string())
            return wrongType(path, "the name of a provider", value);
        const QString kind = QString::fromStdString(value.get_ref<const std::string &>());
        if (providerKinds().contains(kind))
            return;
        if (laterProviders().contains(kind))
            return add(Severity::Error, ProblemKind::NotAvailable, path, {kind, s("Vote or write in the window while the run goes on, and choose another provider here.")});
        add(Severity::Error, ProblemKind::UnknownProvider, path,
            {kind, providerKinds().join(s(", ")), nearestWord(kind, providerKinds() + laterProviders())});
    }

    void checkEndpoint(const QString &path, const QString &endpoint)
    {
        if (endpoint.trimmed().isEmpty())
            return;
        const Result<QUrl> url = baseUrl(endpoint.startsWith(u':') ? ollamaAddress(endpoint) : endpoint, {});
        if (url)
            return;
        const QString reason = url.error().detail.section(s(": "), 1);
        if (reason == u"not an http address")
            wrongType(path, "an address such as http://127.0.0.1:11434", Json(endpoint.toStdString()));
        else
            add(Severity::Error, ProblemKind::BadPlace, path, {reason});
    }

    void checkSection(const QString &section, const Json &value)
    {
        if (!value.is_object())
            return wrongType(section, "a group of keys", value);
        for (const auto &[key, item] : value.items()) {
            const QString name = QString::fromStdString(key);
            if (item.is_null() || key == "off")
                continue;
            checkMember(name, item, runFields(section), section);
        }
    }

    void checkStep(const QString &step, const Json &value)
    {
        if (!value.is_object())
            return wrongType(step, "a group of keys", value);
        QList<Field> fields = stepFields(step);
        for (const Field &field : generatorFields()) {
            if (field.path != u"weight" && field.path != u"enabled")
                fields << field;
        }
        for (const auto &[key, item] : value.items()) {
            if (item.is_null() || key == "off")
                continue;
            if (key == "generators")
                checkGeneratorList(step + s(".generators"), item);
            else
                checkMember(QString::fromStdString(key), item, fields, step, {s("generators"), s("generator")});
        }
        checkTemplate(step, step, s("template"), value);
        if (step == u"refinement")
            checkTemplate(step, step, s("improvement"), value);
        if (step == u"evaluation")
            checkTemplate(step, s("ranking"), s("listTemplate"), value);
    }

    /// `kind` selects the set of variables.
    void checkTemplate(const QString &step, const QString &kind, const QString &key, const Json &value)
    {
        const Json *written = member(value, key.toStdString());
        if (!written || !written->is_string())
            return;
        const QString text = QString::fromStdString(written->get_ref<const std::string &>());
        const QString path = step + u'.' + key;
        for (const QString &name : unknownVariables(kind, text))
            add(Severity::Warning, ProblemKind::UnknownChoice, path, {u'{' + name + u'}', u'{' + templateVariables(kind).join(s("}, {")) + u'}'});
        for (const QString &name : neededVariables(kind)) {
            const QString variable = u'{' + name + u'}';
            if (!text.contains(variable))
                add(Severity::Warning, ProblemKind::Missing, path, {s("the variable ") + variable});
        }
    }

    void checkGenerators(const Json &value)
    {
        if (value.is_array())
            return checkGeneratorList(s("generator"), value);
        checkGenerator(s("generator"), value);
    }

    void checkGeneratorList(const QString &path, const Json &list)
    {
        if (!list.is_array())
            return wrongType(path, "a list of generators", list);
        for (size_t i = 0; i < list.size(); ++i)
            checkGenerator(memberPath(path, int(i)), list[i]);
    }

    void checkGenerator(const QString &path, const Json &value)
    {
        if (!value.is_object())
            return wrongType(path, "the name of a provider or a group such as {provider: ollama, model: llama3}", value);
        for (const auto &[key, item] : value.items()) {
            if (!item.is_null() && key != "off")
                checkMember(QString::fromStdString(key), item, generatorFields(), path);
        }
    }

    void checkEvaluators(const QString &path, const Json &value)
    {
        if (!value.is_array())
            return wrongType(path, "a list such as [{kind: length, maxWords: 60}]", value);
        for (size_t i = 0; i < value.size(); ++i)
            checkEvaluator(memberPath(path, int(i)), value[i]);
    }

    void checkEvaluator(const QString &path, const Json &value)
    {
        const Json *kind = member(value, "kind");
        if (!kind)
            return value.is_object() ? add(Severity::Error, ProblemKind::Missing, path + s(".kind"), {s("the kind of the evaluator (such as length or regex)")})
                                     : wrongType(path, "a group such as {kind: length, maxWords: 60}", value);
        if (!kind->is_string())
            return wrongType(path + s(".kind"), "the kind of the evaluator, such as length", *kind);
        const QString name = QString::fromStdString(kind->get_ref<const std::string &>());
        const EvaluatorKind *const known = evaluatorKindOf(name);
        if (!known)
            return add(Severity::Error, ProblemKind::UnknownChoice, path + s(".kind"), {name, evaluatorKinds().join(s(", "))});
        for (const auto &[key, item] : value.items()) {
            if (item.is_null() || key == "kind" || key == "off")
                continue;
            if (name == u"composite" && key == "children")
                checkEvaluators(path + s(".children"), item);
            else if (name == u"threshold" && key == "scorer")
                checkScorer(path, item);
            else
                checkMember(QString::fromStdString(key), item, evaluatorFields(name), path);
        }
        checkWhole(*known, path, value);
    }

    /// Reports problems between the values of one evaluator.
    void checkWhole(const EvaluatorKind &kind, const QString &path, const Json &value)
    {
        if (!kind.check)
            return;
        kind.check(value, [this, &path](Severity severity, ProblemKind problem, const QString &place, const QStringList &arguments) {
            add(severity, problem, place.isEmpty() ? path : path + u'.' + place, arguments);
        });
    }

    void checkScorer(const QString &path, const Json &value)
    {
        if (!value.is_object())
            return wrongType(path + s(".scorer"), "judge, command or formula, such as {judge: How vivid is it?}", value);
        for (const auto &[key, item] : value.items()) {
            const Field *const known = fieldNamed(evaluatorFields(s("threshold")), s("scorer.") + QString::fromStdString(key));
            if (!known)
                add(Severity::Hint, ProblemKind::UnknownKey, childPath(path + s(".scorer"), key), {QString::fromStdString(key), s("judge, command, formula")});
            else if (!item.is_null())
                checkValue(childPath(path + s(".scorer"), key), item, *known);
        }
    }

    QList<Problem> m_problems;
};

} // namespace

QList<Problem> documentProblems(const Json &root)
{
    return Checker().check(root);
}

} // namespace engine
