// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentdesk.h"
#include "engine/facade/engine.h"
#include "engine/facade/local/sharedparts.h"

#include <functional>
#include <memory>

namespace engine {

struct GeneratorPlan;
class KeyRing;
class Library;
class LocalConnections;
class LocalKeptRuns;
class LocalRuns;
class LocalTreasury;
class PriceShelf;
class TrafficLog;

/// The Engine of this program, over one library and one source of providers. Lives on the engine thread.
class LocalEngine final : public Engine
{
    Q_OBJECT

public:
    /// Optional dependencies; unset ones behave as empty.
    struct Furnishings {
        std::shared_ptr<PriceShelf> prices = {};
        std::shared_ptr<KeyRing> keys = {};
        std::shared_ptr<TrafficLog> traffic = {};
        std::function<QStringList(const GeneratorPlan &)> keyHosts = {}; ///< hosts whose keys a generator may need, in the form of KeyRing
        ConsentDesk consent = {};
        std::shared_ptr<ProgramTester> tester = {}; ///< runs programs; without it, runs on programs fail with ErrorKind::Sandbox
    };

    LocalEngine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock,
        QObject *parent = nullptr);
    LocalEngine(std::shared_ptr<Library> library, std::shared_ptr<ProviderSource> providers, std::shared_ptr<Clock> clock,
        Furnishings furnishings, QObject *parent = nullptr);
    ~LocalEngine() override;

    [[nodiscard]] Runs *runs() const override;
    [[nodiscard]] KeptRuns *keptRuns() const override;
    [[nodiscard]] RunLogs *logs() const override;
    [[nodiscard]] Models *models() const override;
    [[nodiscard]] Evaluations *evaluations() const override;
    [[nodiscard]] Lessons *lessons() const override;
    [[nodiscard]] Treasury *treasury() const override;
    [[nodiscard]] Connections *connections() const override;

private:
    SharedParts m_shared;
    LocalTreasury *m_treasury;
    LocalConnections *m_connections;
    LocalRuns *m_runs;
    std::unique_ptr<LocalKeptRuns> m_keptRuns;
    std::unique_ptr<RunLogs> m_logs;
    std::unique_ptr<Models> m_models;
    std::unique_ptr<Evaluations> m_evaluations;
    std::unique_ptr<Lessons> m_lessons;
};

} // namespace engine
