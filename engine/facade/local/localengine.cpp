// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/localengine.h"

#include "engine/facade/local/localconnections.h"
#include "engine/facade/local/localevaluations.h"
#include "engine/facade/local/localkeptruns.h"
#include "engine/facade/local/locallessons.h"
#include "engine/facade/local/localmodels.h"
#include "engine/facade/local/localrunlogs.h"
#include "engine/facade/local/localruns.h"
#include "engine/facade/local/localtreasury.h"
#include "engine/providers/http/trafficlog.h"
#include "engine/providers/keys/keyring.h"
#include "engine/providers/prices/priceshelf.h"
#include "engine/store/keptreplies.h"
#include "engine/store/library.h"
#include "engine/store/librarypriors.h"

namespace engine {

namespace {

std::shared_ptr<PriceShelf> orEmpty(std::shared_ptr<PriceShelf> shelf)
{
    return shelf ? shelf : std::make_shared<PriceShelf>(PriceBook());
}

std::shared_ptr<KeyRing> orEmpty(std::shared_ptr<KeyRing> keys)
{
    return keys ? keys : std::make_shared<KeyRing>(nullptr, QString(), std::make_shared<LiveRedactor>());
}

std::shared_ptr<TrafficLog> orEmpty(std::shared_ptr<TrafficLog> traffic)
{
    return traffic ? traffic : std::make_shared<TrafficLog>();
}

std::shared_ptr<ReplyCache> repliesOf(const std::shared_ptr<Library> &library)
{
    return library ? std::shared_ptr<ReplyCache>(library, &library->replies()) : nullptr;
}

std::shared_ptr<LibraryPriors> priorsOf(const std::shared_ptr<Library> &library)
{
    return library ? std::shared_ptr<LibraryPriors>(library, &library->priors()) : nullptr;
}

} // namespace

LocalEngine::LocalEngine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock, QObject *parent)
    : LocalEngine(std::move(library), std::move(providers), std::move(clock), Furnishings(), parent)
{
}

LocalEngine::LocalEngine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock,
    Furnishings furnishings, QObject *parent)
    : Engine(parent)
    , m_shared{this, library, std::make_shared<CachingSource>(std::move(providers), repliesOf(library), clock), clock,
          std::make_shared<ConsentDesk>(std::move(furnishings.consent)), std::move(furnishings.tester), priorsOf(library),
          library ? library->folder() : QString()}
    , m_treasury(new LocalTreasury(library, m_shared.providers, orEmpty(std::move(furnishings.prices)), clock, this))
    , m_connections(new LocalConnections(m_shared.providers, orEmpty(std::move(furnishings.keys)), orEmpty(std::move(furnishings.traffic)),
          std::move(furnishings.keyHosts), this))
    , m_runs(new LocalRuns(m_shared, m_treasury, m_connections, this))
    , m_keptRuns(std::make_unique<LocalKeptRuns>(m_shared, m_runs))
    , m_logs(std::make_unique<LocalRunLogs>(m_shared))
    , m_models(std::make_unique<LocalModels>(m_shared, m_connections))
    , m_evaluations(std::make_unique<LocalEvaluations>(m_shared))
    , m_lessons(std::make_unique<LocalLessons>(m_shared))
{
    m_keptRuns->purgeLater();
}

LocalEngine::~LocalEngine()
{
    delete m_runs; // its sessions must be destroyed before the objects they use
}

Runs *LocalEngine::runs() const
{
    return m_runs;
}

KeptRuns *LocalEngine::keptRuns() const
{
    return m_keptRuns.get();
}

RunLogs *LocalEngine::logs() const
{
    return m_logs.get();
}

Models *LocalEngine::models() const
{
    return m_models.get();
}

Evaluations *LocalEngine::evaluations() const
{
    return m_evaluations.get();
}

Lessons *LocalEngine::lessons() const
{
    return m_lessons.get();
}

Treasury *LocalEngine::treasury() const
{
    return m_treasury;
}

Connections *LocalEngine::connections() const
{
    return m_connections;
}

} // namespace engine
