// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/facade/engine.h"
#include "engine/facade/lessons.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace app {

using engine::LoopKey;
using engine::Prior;

namespace {

/// "profile / ollama llama3 / refine", as `list` prints it.
QString nameOf(const LoopKey &key)
{
    return QStringLiteral("%1 / %2 / %3").arg(key.taskType, key.model, key.operator_);
}

QString loopsOf(const Prior &prior)
{
    return prior.runs == 1 ? QStringLiteral("1 loop") : QStringLiteral("%1 loops").arg(prior.runs);
}

/// The key from words: its three parts as separate words, or as `list` prints it.
std::optional<LoopKey> keyFrom(const QStringList &words)
{
    QStringList parts = words.size() == 1 ? words.constFirst().split(QStringLiteral(" / ")) : words;
    if (parts.size() == 2)
        parts << QStringLiteral("refine");
    if (parts.size() != 3)
        return {};
    return LoopKey{parts[0].trimmed(), parts[1].trimmed(), parts[2].trimmed()};
}

QJsonObject jsonOf(const engine::Moments &moments)
{
    return {{QStringLiteral("count"), moments.count}, {QStringLiteral("mean"), moments.mean}, {QStringLiteral("sd"), std::sqrt(moments.variance())}};
}

QJsonObject jsonOf(const LoopKey &key)
{
    return {{QStringLiteral("taskType"), key.taskType}, {QStringLiteral("model"), key.model}, {QStringLiteral("operator"), key.operator_}};
}

QJsonObject summaryOf(const Prior &prior)
{
    QJsonObject object = jsonOf(prior.key);
    object.insert(QStringLiteral("runs"), prior.runs);
    object.insert(QStringLiteral("converged"), prior.converged.mean());
    object.insert(QStringLiteral("firstScore"), prior.firstScore.mean);
    object.insert(QStringLiteral("depth"), prior.reachedAt.count ? prior.reachedAt.mean : 0);
    return object;
}

QByteArray detailsOf(const Prior &prior, const engine::RefinementAdvice &advice)
{
    QJsonObject object = summaryOf(prior);
    object.insert(QStringLiteral("predictedDepth"), advice.predictedDepth);
    object.insert(QStringLiteral("suggestedMaxIterations"), advice.maxIterations);
    object.insert(QStringLiteral("suggestedThreshold"), advice.qualityThreshold);
    object.insert(QStringLiteral("source"), advice.learned ? QStringLiteral("learned") : QStringLiteral("cold start"));
    object.insert(QStringLiteral("confidence"), advice.confidence);
    object.insert(QStringLiteral("withinReach"), advice.withinReach);
    QJsonArray depths;
    for (const engine::DepthProfile &profile : prior.depths) {
        depths.append(QJsonObject{{QStringLiteral("score"), jsonOf(profile.score)}, {QStringLiteral("delta"), jsonOf(profile.delta)},
            {QStringLiteral("convergence"), profile.convergence.mean()}, {QStringLiteral("latencyMs"), jsonOf(profile.latencyMs)},
            {QStringLiteral("microUsd"), jsonOf(profile.microUsd)}});
    }
    object.insert(QStringLiteral("depths"), depths);
    return jsonLine(object);
}

QString profileText(const Prior &prior, const engine::RefinementAdvice &advice)
{
    QString out = QStringLiteral("%1\n%2, of which %3 reached the threshold\n").arg(nameOf(prior.key), loopsOf(prior)).arg(prior.reachedAt.count);
    out += advice.learned ? QStringLiteral("suggested: at most %1 iterations, threshold %2 (confidence %3)\n").arg(advice.maxIterations).arg(advice.qualityThreshold).arg(advice.confidence, 0, 'f', 2)
                          : QStringLiteral("too few loops to suggest anything; %1 iterations are expected\n").arg(advice.predictedDepth);
    if (!advice.withinReach)
        out += QStringLiteral("the threshold was never reached: it is out of reach for this model\n");
    out += QStringLiteral("\niteration  loops  score          cost $    seconds  reaches\n");
    for (qsizetype depth = 0; depth < prior.depths.size(); ++depth) {
        const engine::DepthProfile &profile = prior.depths[depth];
        out += QStringLiteral("%1  %2  %3 ± %4  %5  %6  %7 %\n").arg(depth + 1, 9).arg(profile.score.count, 5).arg(profile.score.mean, 5, 'f', 3)
                   .arg(std::sqrt(profile.score.variance()), 0, 'f', 3).arg(profile.microUsd.mean / 1e6, 8, 'f', 5)
                   .arg(profile.latencyMs.mean / 1000, 7, 'f', 2).arg(profile.convergence.mean() * 100, 6, 'f', 0);
    }
    return out;
}

CommandValue listPriors(engine::Engine *engine)
{
    const auto priors = engine->lessons()->priors().result();
    if (!priors)
        return refused(priors.error());
    CommandValue value;
    for (const Prior &prior : *priors) {
        value.json << jsonLine(summaryOf(prior));
        value.text += QStringLiteral("%1  %2\n").arg(nameOf(prior.key), -48).arg(loopsOf(prior)).toUtf8();
    }
    if (priors->isEmpty())
        value.notes << QStringLiteral("nothing learned yet; every finished refinement loop adds to it");
    return value;
}

CommandValue showPrior(engine::Engine *engine, const LoopKey &key)
{
    const auto prior = engine->lessons()->prior(key).result();
    if (!prior)
        return refused(prior.error());
    const auto advice = engine->lessons()->suggestConfig(key).result();
    if (!advice)
        return refused(advice.error());
    CommandValue value;
    value.json << detailsOf(*prior, *advice);
    value.text = profileText(*prior, *advice).toUtf8();
    if (prior->runs == 0)
        value.notes << QStringLiteral("nothing learned for %1 yet").arg(nameOf(key));
    return value;
}

CommandValue wrongAction()
{
    return wrongUsage(QStringLiteral("use: valda priors list | show TYPE MODEL [OPERATOR] | export PATH | import PATH [--merge] | reset [TYPE MODEL [OPERATOR]]"));
}

} // namespace

static CommandValue priorsCommand(const Options &options, Terminal &)
{
    const QString action = options.arguments.value(0, QStringLiteral("list"));
    const QStringList rest = options.arguments.mid(1);
    const std::optional<LoopKey> key = keyFrom(rest);
    const bool takesPath = action == u"export" || action == u"import";
    if ((takesPath && rest.size() != 1) || (action == u"show" && !key) || (action == u"reset" && !rest.isEmpty() && !key)
        || !(takesPath || action == u"list" || action == u"show" || action == u"reset"))
        return wrongAction();
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    engine::Engine *const engine = (*host)->engine();
    if (action == u"list")
        return listPriors(engine);
    if (action == u"show")
        return showPrior(engine, *key);
    if (action == u"import") {
        const auto taken = engine->lessons()->importPriors(rest.constFirst(), options.has(QStringLiteral("merge"))).result();
        if (!taken)
            return refused(taken.error());
        return noted(QStringLiteral("%1 keys taken in").arg(*taken));
    }
    const auto done = action == u"export" ? engine->lessons()->exportPriors(rest.constFirst()).result() : engine->lessons()->forgetPriors(key).result();
    if (!done)
        return refused(done.error());
    return noted(action == u"export" ? QStringLiteral("written to %1").arg(rest.constFirst()) : QStringLiteral("forgotten"));
}

QList<Command> priorsFamily()
{
    return {
        {"priors", "priors list|show|export|import|reset",
         "what refinement loops taught, by task type, model and recipe: list; show TYPE MODEL [RECIPE]; "
         "export PATH; import PATH [--merge]; reset [TYPE MODEL [RECIPE]]",
         "common priors", Arguments::Any, priorsCommand},
    };
}

} // namespace app
