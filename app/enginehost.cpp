// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/enginehost.h"

#include "engine/base/systemclock.h"
#include "engine/engine.h"
#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/providers/providerregistry.h"
#include "engine/sandbox/boxsandbox.h"
#include "engine/sandbox/consent.h"
#include "engine/sandbox/localprocess.h"

#include <QProcessEnvironment>
#include <QSemaphore>
#include <QStandardPaths>
#include <QThread>

#include <atomic>

namespace app {

/// Runs the engine: everything of it is made and destroyed inside run(), so no other thread ever touches it alone.
class EngineThread final : public QThread
{
public:
    EngineThread(std::shared_ptr<engine::Library> library, QString folder)
        : m_library(std::move(library))
        , m_folder(std::move(folder))
    {
        setObjectName(QStringLiteral("engine"));
    }

    [[nodiscard]] engine::Engine *engine()
    {
        start();
        m_ready.acquire();
        return m_engine.load(std::memory_order_acquire);
    }

    void end()
    {
        quit();
        wait();
        (void)m_over.load(std::memory_order_acquire);
    }

private:
    void run() override
    {
        auto clock = std::make_shared<engine::SystemClock>();
        auto sandbox = std::make_shared<engine::LocalProcess>();
        const auto environment = QProcessEnvironment::systemEnvironment();
        auto providers = std::make_shared<engine::ProviderRegistry>(clock, sandbox, engine::PriceBook::builtIn(),
            [environment](const QString &name) { return environment.value(name); });
        auto engine = std::make_unique<engine::Engine>(std::move(m_library), providers, clock);
        engine->setProgramTester(std::make_shared<engine::SandboxedTester>(
            std::make_shared<engine::BoxSandbox>(engine::findIsolation(), clock, engine::unprotectedAllowed(m_folder))));
        m_engine.store(engine.get(), std::memory_order_release);
        m_ready.release();
        exec();
        engine.reset();
        m_over.store(true, std::memory_order_release);
    }

    std::shared_ptr<engine::Library> m_library;
    const QString m_folder;
    std::atomic<engine::Engine *> m_engine = nullptr;
    std::atomic<bool> m_over = false;
    QSemaphore m_ready;
};

engine::Result<std::unique_ptr<EngineHost>> EngineHost::open(const QString &folder)
{
    auto library = engine::Library::open(folder);
    if (!library)
        return engine::fail(library.error());
    return std::make_unique<EngineHost>(folder, std::move(*library));
}

EngineHost::EngineHost(QString folder, std::shared_ptr<engine::Library> library)
    : m_folder(std::move(folder))
    , m_thread(std::make_unique<EngineThread>(std::move(library), m_folder))
    , m_engine(m_thread->engine())
{
}

EngineHost::~EngineHost()
{
    m_engine->pauseAll().waitForFinished();
    m_thread->end();
}

QString libraryFolder(const QString &option)
{
    if (!option.isEmpty())
        return option;
    const QString home = qEnvironmentVariable("VALDA_HOME");
    return home.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : home;
}

} // namespace app
