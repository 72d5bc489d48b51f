// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/locallessons.h"

#include "engine/base/answer.h"
#include "engine/rating/experience.h"
#include "engine/store/librarypriors.h"

#include <qcoro/qcorofuture.h>

namespace engine {

QFuture<Result<QList<Prior>>> LocalLessons::priors() { return m_shared.priors->all(); }
QFuture<Result<Prior>> LocalLessons::prior(LoopKey key) { return m_shared.priors->prior(std::move(key)); }
QFuture<Result<>> LocalLessons::exportPriors(QString path) { return m_shared.priors->exportTo(std::move(path)); }
QFuture<Result<int>> LocalLessons::importPriors(QString path, bool merge) { return m_shared.priors->importFrom(std::move(path), merge); }
QFuture<Result<>> LocalLessons::forgetPriors(std::optional<LoopKey> key) { return m_shared.priors->forget(std::move(key)); }

QFuture<Result<RefinementAdvice>> LocalLessons::suggestConfig(LoopKey key)
{
    return answerOn<RefinementAdvice>(m_shared.home, [this, key] { return suggestNow(key); });
}

Task<Result<RefinementAdvice>> LocalLessons::suggestNow(LoopKey key)
{
    const Result<Prior> prior = co_await m_shared.priors->prior(key);
    if (!prior)
        co_return fail(prior.error());
    co_return engine::suggestConfig(*prior);
}

} // namespace engine
