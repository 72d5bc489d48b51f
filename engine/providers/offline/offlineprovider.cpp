// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/offlineprovider.h"

#include "engine/base/clock.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/offline/offlinejudge.h"
#include "engine/providers/offline/offlinescore.h"
#include "engine/providers/offline/pieces.h"
#include "engine/providers/offline/programchanges.h"
#include "engine/providers/offline/repair.h"
#include "engine/providers/offline/variation.h"
#include "engine/types/plan/modelinfo.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int otherDrafts = 12; ///< drafts searched for a sentence with the missing words: enough to find a short one

/// Repairs the deficiencies from evaluators; without usable ones, rephrases a part.
QString refinedText(const Grammar &grammar, const Wishes &wishes, const CompletionRequest &request, Random *random)
{
    QStringList more;
    for (int i = 0; i < otherDrafts; ++i)
        more += seedText(grammar, wishes, random).split(QStringLiteral(". "), Qt::SkipEmptyParts);
    const QString repaired = repairedText(request.task, request.texts.value(0), request.feedback, more, random);
    if (!repaired.isEmpty())
        return repaired;
    return wantsJson(request.task) ? request.texts.value(0) : mutatedText(grammar, wishes, request.texts.value(0), random);
}

QString reply(const Grammar &chosen, const CompletionRequest &request)
{
    const Wishes wishes = wishesOf(request);
    const Grammar grammar = grammarFor(chosen, wishes);
    Random random = Random::at(request.seed, "offline", quint64(request.step));
    const QString first = request.texts.value(0);
    const QString second = request.texts.value(1);
    switch (request.step) {
    case Step::Evaluation:
        if (request.texts.size() > 2)
            return rankedByRubric(grammar, wishes, request.texts, &random);
        return judgedByRubric(grammar, wishes, first, second, &random);
    case Step::Mutation:
        return mutatedText(grammar, wishes, first, &random);
    case Step::Crossover:
        return crossedText(grammar, wishes, first, second, &random);
    case Step::Refinement:
        return refinedText(grammar, wishes, request, &random);
    case Step::Scoring:
        return scoredByRubric(grammar, wishes, first, request.dimensions, &random);
    default: // writes from the task alone
        break;
    }
    if (wantsJson(request.task))
        return jsonDraft(request.task, &random);
    return seedText(grammar, wishes, &random);
}

using Grammars = std::shared_ptr<const QList<Grammar>>;

/// A free function: does not depend on the provider after its start.
Task<Result<CompletionReply>> answer(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> box, Grammars grammars, CompletionRequest request, StopToken stop)
{
    const std::chrono::milliseconds pace(std::max(0, request.generator.paceMs));
    const Result<> waited = co_await clock->sleep(pace, stop);
    if (!waited)
        co_return fail(waited.error());
    if (!request.language.isEmpty() && request.step != Step::Evaluation) {
        CompletionReply program;
        program.text = co_await changedProgram(std::move(box), std::move(request), std::move(stop));
        program.usage.reported = true;
        program.cost = Money();
        co_return program;
    }
    const Grammar *grammar = chooseGrammar(*grammars, request.generator.grammar, request.task);
    if (!grammar)
        co_return fail(ErrorKind::BadConfig, QStringLiteral("there is no grammar \"%1\"").arg(request.generator.grammar));
    CompletionReply result;
    result.text = reply(*grammar, request);
    result.usage.reported = true;
    result.cost = Money();
    co_return result;
}

class OfflineProvider final : public Provider
{
public:
    OfflineProvider(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> box)
        : m_clock(std::move(clock))
        , m_box(std::move(box))
        , m_grammars(std::make_shared<const QList<Grammar>>(bundledGrammars()))
    {
    }

    Task<Result<CompletionReply>> complete(CompletionRequest request, StopToken stop) override
    {
        return answer(m_clock, m_box, m_grammars, std::move(request), std::move(stop));
    }
    Task<Result<QList<ModelInfo>>> models(StopToken) override { co_return QList<ModelInfo>(); }

private:
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<Sandbox> m_box;
    Grammars m_grammars;
};

} // namespace

std::shared_ptr<Provider> makeOfflineProvider(std::shared_ptr<Clock> clock, std::shared_ptr<Sandbox> box)
{
    return std::make_shared<OfflineProvider>(std::move(clock), std::move(box));
}

} // namespace engine
