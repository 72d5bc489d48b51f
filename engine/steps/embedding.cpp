// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/embedding.h"

#include "engine/providers/interface/embedding.h"
#include "engine/session/callcost.h"
#include "engine/session/calls.h"
#include "engine/session/holds.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/session.h"
#include "engine/session/selection/textvectors.h"
#include "engine/types/plan/planuse.h"

namespace engine {

namespace {

bool isAvailable(const Session &session)
{
    return !session.plan().embedding.generators.isEmpty() && !session.isGivenUp(Step::Embedding, 0);
}

EmbeddingRequest requestFor(const Session &session, const QStringList &texts)
{
    EmbeddingRequest request;
    request.generator = session.plan().embedding.generators.constFirst();
    for (const QString &text : texts) {
        if (!text.isEmpty() && !session.knows().vectors.contains(text) && !request.texts.contains(text))
            request.texts.append(text);
    }
    return request;
}

CandidateId mostSimilar(const Session &session, const QString &text)
{
    CandidateId found;
    double most = session.plan().embedding.similarity;
    const Population &population = session.knows().population;
    for (const CandidateId id : population.living()) {
        const double similarity = session.knows().vectors.similarity(text, population.text(id));
        if (similarity >= most && (!found || similarity > most)) {
            found = id;
            most = similarity;
        }
    }
    return found;
}

} // namespace

Task<bool> embedTexts(Session *session, QStringList texts)
{
    if (!isAvailable(*session))
        co_return false;
    EmbeddingRequest request = requestFor(*session, texts);
    if (request.texts.isEmpty())
        co_return true;
    const CallCost cost(request);
    const bool permitted = co_await session->holds().permitted(cost);
    if (!permitted)
        co_return false;
    const Result<Embeddings> made = co_await session->calls().embed(std::move(request));
    co_return made.has_value();
}

Task<CandidateId> sameMeaning(Session *session, QString text)
{
    const RunPlan &plan = session->plan();
    if (!usedSteps(plan).contains(Step::Embedding))
        co_return CandidateId();
    QStringList texts(text);
    for (const CandidateId id : session->knows().population.living())
        texts.append(session->knows().population.text(id));
    const bool known = co_await embedTexts(session, texts);
    if (!known)
        co_return CandidateId();
    co_return mostSimilar(*session, text);
}

} // namespace engine
