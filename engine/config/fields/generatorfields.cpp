// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/planfields.h"
#include "engine/providers/dialects/serviceinfo.h"

namespace engine {

namespace {

/// The kinds that receive a prompt.
QStringList askedKinds() { return serviceKinds() + QStringList{QStringLiteral("command")}; }

QList<PlanField<GeneratorPlan>> serverFields()
{
    const QStringList models = serviceKinds();
    return {
        field("provider", &GeneratorPlan::provider).oneOfNames(providerKinds())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Provider"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Who writes the texts: a model behind a server, a program of yours, or the built-in "
                       "generator without a model.")),
        freeField<GeneratorPlan>("enabled", FieldType::Boolean, true)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "In use"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "A generator that is not in use is kept, but gets no calls.")),
        field("weight", &GeneratorPlan::weight).within(0, 1e6)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Weight"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How often this generator is picked, relative to the others of the step.")),
        field("endpoint", &GeneratorPlan::endpoint).onlyFor(models)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Server address"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The base address of the server, such as http://127.0.0.1:11434; empty uses the "
                       "provider's own.")),
        field("endpoints", &GeneratorPlan::endpoints).onlyFor(models)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Further servers"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Addresses of other servers with the same model; calls go to the least busy one, and "
                       "elsewhere when one fails. A number behind an address is its weight.")),
        field("model", &GeneratorPlan::model).onlyFor(models)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Model"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The model's name as the server knows it.")),
        field("apiKeyEnv", &GeneratorPlan::apiKeyEnv).onlyFor(models)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Key variable"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Name of the environment variable that holds the key; the key itself is never saved.")),
    };
}

QList<PlanField<GeneratorPlan>> samplingFields()
{
    const QStringList models = serviceKinds();
    const QStringList asked = askedKinds();
    return {
        field("temperature", &GeneratorPlan::temperature).within(0, 2).onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Temperature"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How freely the model chooses its words, from 0 to 2; empty leaves it to the server.")),
        field("topP", &GeneratorPlan::topP).within(0, 1).onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Top p"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Only the likeliest words up to this total probability are considered.")),
        field("maxTokens", &GeneratorPlan::maxTokens).within(1, 1e6, "tokens").onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum reply length"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "A reply is cut after so many tokens.")),
        field("effort", &GeneratorPlan::effort)
            .oneOf({{"none", QT_TRANSLATE_NOOP("ui::FieldTexts", "None")},
                    {"minimal", QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimal")},
                    {"low", QT_TRANSLATE_NOOP("ui::FieldTexts", "Low")},
                    {"medium", QT_TRANSLATE_NOOP("ui::FieldTexts", "Medium")},
                    {"high", QT_TRANSLATE_NOOP("ui::FieldTexts", "High")},
                    {"xhigh", QT_TRANSLATE_NOOP("ui::FieldTexts", "Very high")},
                    {"max", QT_TRANSLATE_NOOP("ui::FieldTexts", "Highest")}})
            .onlyFor(models)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Effort"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How long a reasoning model may think; empty does not ask for anything.")),
        field("systemPrompt", &GeneratorPlan::systemPrompt).lines().onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "System prompt"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Stands before every prompt, for tone and rules.")),
        field("systemPrompts", &GeneratorPlan::systemPrompts).onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Further system prompts"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Stand behind the first, each as a message of its own where the service can; one per "
                       "line.")),
        field("stopSequences", &GeneratorPlan::stopSequences).onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop sequences"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The reply ends where one of these texts would come; one per line.")),
        field("structured", &GeneratorPlan::structured).onlyFor(models)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Structured replies"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Asks the server for JSON of a given form where a step can use it.")),
    };
}

QList<PlanField<GeneratorPlan>> serviceFields()
{
    const QStringList asked = askedKinds();
    return {
        field("contextTokens", &GeneratorPlan::contextTokens)
            .within(256, 1e7, "tokens").onlyFor({QStringLiteral("ollama")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Context size"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How many tokens prompt and reply may take together.")),
        field("cache", &GeneratorPlan::cache)
            .oneOf({{"off", QT_TRANSLATE_NOOP("ui::FieldTexts", "Off")},
                    {"read", QT_TRANSLATE_NOOP("ui::FieldTexts", "Use cached replies")},
                    {"readWrite", QT_TRANSLATE_NOOP("ui::FieldTexts", "Use and store replies")}})
            .onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Cache of replies"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Whether the very same request may be answered from an earlier reply instead of being "
                       "paid for again.")),
        field("keepAlive", &GeneratorPlan::keepAlive).onlyFor({QStringLiteral("ollama")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Keep loaded"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How long Ollama keeps the model in memory after a call, such as 10m or -1 for ever; "
                       "empty leaves it to the server.")),
        field("apiVersion", &GeneratorPlan::apiVersion).onlyFor({QStringLiteral("anthropic")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "API version"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The version of Anthropic's interface to ask for; empty asks for 2023-06-01.")),
        field("dataPolicy", &GeneratorPlan::dataPolicy)
            .oneOf({{"allow", QT_TRANSLATE_NOOP("ui::FieldTexts", "Allowed")},
                    {"deny", QT_TRANSLATE_NOOP("ui::FieldTexts", "Not allowed")}})
            .onlyFor({QStringLiteral("openrouter")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Allow hosts that store prompts"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Whether OpenRouter may use hosts that store or learn from what is sent; empty follows "
                       "your account.")),
    };
}

QList<PlanField<GeneratorPlan>> localFields()
{
    const QStringList asked = askedKinds();
    return {
        field("timeoutSeconds", &GeneratorPlan::timeoutSeconds).within(1, 86'400, "s").onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls that take longer are cancelled.")),
        field("command", &GeneratorPlan::command).onlyFor({QStringLiteral("command")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Command"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Program and arguments, one per line; it reads the prompt and prints the text.")),
        field("environment", &GeneratorPlan::environment).onlyFor({QStringLiteral("command")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Environment"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Variables for the command as NAME=value, one per line; nothing else is passed on.")),
        field("workingDirectory", &GeneratorPlan::workingDirectory).onlyFor({QStringLiteral("command")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Working folder"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Where the command runs.")),
        field("recording", &GeneratorPlan::recording).onlyFor({QStringLiteral("replay")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Recording"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "File with recorded replies that are played again.")),
        field("paceMs", &GeneratorPlan::paceMs).within(0, 60'000, "ms").onlyFor({QStringLiteral("offline")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Pause before a reply"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Slows the built-in generator down for demonstrations.")),
        field("grammar", &GeneratorPlan::grammar).onlyFor({QStringLiteral("offline")})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Grammar"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Name of a sample grammar for the built-in generator; empty chooses by the task.")),
        field("inputUsdPerMtok", &GeneratorPlan::inputUsdPerMtok)
            .within(0, 1e5, "USD per million tokens").onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Price of input"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What a million tokens sent cost; replaces the price list.")),
        field("outputUsdPerMtok", &GeneratorPlan::outputUsdPerMtok)
            .within(0, 1e5, "USD per million tokens").onlyFor(asked)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Price of output"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "What a million tokens received cost; replaces the price list.")),
    };
}

} // namespace

const QList<PlanField<GeneratorPlan>> &generatorPlanFields()
{
    static const QList<PlanField<GeneratorPlan>> fields = serverFields() + samplingFields() + serviceFields() + localFields();
    return fields;
}

} // namespace engine
