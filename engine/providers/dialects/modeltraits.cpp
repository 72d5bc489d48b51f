// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/modeltraits.h"

#include <QCache>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace engine {

namespace {

using Thinking = ModelTraits::Thinking;

const QStringList &effortWords()
{
    static const QStringList words{QStringLiteral("none"), QStringLiteral("minimal"), QStringLiteral("low"), QStringLiteral("medium"),
        QStringLiteral("high"), QStringLiteral("xhigh"), QStringLiteral("max")};
    return words;
}

QStringList effortsFrom(const char16_t *weakest, const char16_t *strongest)
{
    const QStringList &all = effortWords();
    const qsizetype from = all.indexOf(QStringView(weakest));
    return all.mid(from, all.indexOf(QStringView(strongest)) - from + 1);
}

bool modelMatches(const QString &model, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption).match(model).hasMatch();
}

/// "claude-opus-4-7-20260101", "claude-3-5-haiku": the family and 100·major + minor.
std::optional<std::pair<QString, int>> claude(const QString &model)
{
    static const QRegularExpression pattern(
        QStringLiteral("^claude-(?:([a-z]+)-(\\d{1,2})(?:[-.](\\d{1,2}))?|(\\d)(?:[-.](\\d))?-([a-z]+))(?![0-9])"), QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(model);
    if (!match.hasMatch())
        return {};
    const bool lineFirst = !match.captured(1).isEmpty();
    const QString line = match.captured(lineFirst ? 1 : 6).toLower();
    return std::pair(line, 100 * match.captured(lineFirst ? 2 : 4).toInt() + match.captured(lineFirst ? 3 : 5).toInt());
}

Thinking claudeThinking(const QString &line, int version)
{
    if (line == u"fable" || line == u"mythos" || (line == u"opus" && version >= 505))
        return Thinking::Always;
    if (line == u"sonnet" && version >= 505)
        return Thinking::Between;
    if (version >= 406)
        return Thinking::Adaptive;
    return version >= 307 ? Thinking::Budget : Thinking::None;
}

ModelTraits claudeTraits(const QString &line, int version)
{
    ModelTraits traits;
    traits.thinking = claudeThinking(line, version);
    traits.thinks = traits.thinking != Thinking::None;
    const bool refuses = line == u"fable" || line == u"mythos" || (line == u"sonnet" && version >= 500)
        || (line == u"opus" && version >= 407) || (line == u"haiku" && version >= 505);
    traits.samples = !refuses;
    traits.schema = version >= 401;
    if (traits.thinking == Thinking::Adaptive || traits.thinking == Thinking::Between)
        traits.efforts = effortsFrom(u"none", u"max");
    else if (traits.thinking == Thinking::Always)
        traits.efforts = effortsFrom(u"low", u"max");
    traits.efforts.removeAll(QStringLiteral("minimal"));
    return traits;
}

std::optional<ModelTraits> geminiTraits(const QString &model)
{
    static const QRegularExpression pattern(QStringLiteral("^gemini-(\\d+)(?:\\.(\\d+))?(?:-([a-z-]+))?"), QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(model);
    if (!match.hasMatch())
        return {};
    const int version = 100 * match.captured(1).toInt() + match.captured(2).toInt();
    const QString line = match.captured(3).toLower();
    ModelTraits traits;
    traits.thinks = version >= 205;
    traits.samples = version < 400;
    if (version >= 300) {
        traits.thinking = Thinking::Level;
        const bool hasMinimal = (version == 305 && line.startsWith(u"flash")) || (version == 301 && line.startsWith(u"flash-lite"));
        traits.efforts = effortsFrom(hasMinimal ? u"minimal" : u"low", u"high");
    } else if (version >= 205) {
        traits.thinking = Thinking::Budget;
        traits.efforts = effortsFrom(line.startsWith(u"pro") ? u"minimal" : u"none", u"max");
    }
    return traits;
}

ModelTraits openAiReasoning(const QString &model)
{
    ModelTraits traits;
    traits.thinks = true;
    traits.stops = traits.samples = false;
    const bool isAstra = model.contains(u"astra", Qt::CaseInsensitive);
    const bool isNumbered = modelMatches(model, "^o[1-9]");
    traits.samplesUnthinking = !isAstra && !isNumbered && !modelMatches(model, "^gpt-5(?:-|$)");
    if (isAstra)
        traits.efforts = effortsFrom(u"low", u"max");
    else if (isNumbered)
        traits.efforts = effortsFrom(u"low", u"high");
    return traits;
}

ModelTraits derivedTraits(const QString &model)
{
    const QString name = model.section(u'/', -1);
    if (isReasoningModel(name))
        return openAiReasoning(name);
    if (const auto found = claude(name))
        return claudeTraits(found->first, found->second);
    if (const auto traits = geminiTraits(name))
        return *traits;
    ModelTraits traits;
    traits.thinks = modelMatches(name, "reasoning|thinking|gpt-oss|deepseek-r|qwq|magistral");
    if (modelMatches(name, "^gpt-oss"))
        traits.efforts = effortsFrom(u"low", u"high");
    return traits;
}

} // namespace

bool isReasoningModel(const QString &model)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:o[1-9]|gpt-(?:[5-9]|1[0-9])(?:\\.[0-9]+)?)(?:-(?!chat)|$)"));
    return pattern.match(model.section(u'/', -1)).hasMatch();
}

ModelTraits traitsOf(const QString &model)
{
    thread_local QCache<QString, ModelTraits> known(256); // cached: called for every request, and matching patterns is slow
    if (const ModelTraits *traits = known.object(model))
        return *traits;
    const ModelTraits traits = derivedTraits(model);
    known.insert(model, new ModelTraits(traits));
    return traits;
}

TakenSettings takenSettings(const GeneratorPlan &generator, const ModelTraits &traits, int mostStops)
{
    TakenSettings taken;
    taken.effort = nearestEffort(generator.effort, traits.efforts);
    if (traits.samples || (traits.samplesUnthinking && taken.effort == u"none")) {
        taken.temperature = generator.temperature;
        taken.topP = generator.topP;
    }
    taken.stops = generator.stopSequences.mid(0, traits.stops ? mostStops : 0);
    if (generator.temperature && !taken.temperature)
        taken.leftOut << QStringLiteral("temperature");
    if (generator.topP && !taken.topP)
        taken.leftOut << QStringLiteral("topP");
    if (taken.effort != generator.effort)
        taken.leftOut << QStringLiteral("effort \"%1\" → \"%2\"").arg(generator.effort, taken.effort);
    return taken;
}

QString nearestEffort(const QString &wanted, const QStringList &known)
{
    const qsizetype place = effortWords().indexOf(wanted);
    if (wanted.isEmpty() || known.isEmpty() || known.contains(wanted) || place < 0)
        return wanted;
    // From strongest to weakest: of two equally near efforts, take the stronger.
    return *std::min_element(known.rbegin(), known.rend(), [&](const QString &a, const QString &b) {
        return qAbs(effortWords().indexOf(a) - place) < qAbs(effortWords().indexOf(b) - place);
    });
}

int thinkingBudget(const QString &effort, int maxTokens)
{
    static const QHash<QString, int> tokens{{QStringLiteral("minimal"), 1024}, {QStringLiteral("low"), 2048}, {QStringLiteral("medium"), 8192},
        {QStringLiteral("high"), 16384}, {QStringLiteral("xhigh"), 24576}, {QStringLiteral("max"), 32768}};
    const int wanted = std::min(tokens.value(effort, 0), maxTokens / 2);
    return wanted < 1024 ? 0 : wanted;
}

} // namespace engine
