// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/host/enginehost.h"

#include "app/host/logging.h"
#include "app/host/systemkeychain.h"
#include "engine/base/log.h"
#include "engine/base/systemclock.h"
#include "engine/consent/consentdesk.h"
#include "engine/consent/userkey.h"
#include "engine/evaluators/bundledtasks.h"
#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/facade/local/localengine.h"
#include "engine/facade/runs.h"
#include "engine/providers/dispatch/dispatchingsource.h"
#include "engine/providers/http/trafficlog.h"
#include "engine/providers/keys/keyring.h"
#include "engine/providers/providerregistry.h"
#include "engine/sandbox/boxsandbox.h"
#include "engine/sandbox/localprocess.h"
#include "engine/store/library.h"

#include <QProcessEnvironment>
#include <QSemaphore>
#include <QStandardPaths>
#include <QThread>

#include <atomic>

namespace app {

namespace {

/// Values that look like keys are never logged, whatever the name of the variable.
engine::EnvironmentLookup environmentLookup(std::shared_ptr<engine::LiveRedactor> redactor)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    return [environment, redactor = std::move(redactor)](const QString &name) {
        const QString value = environment.value(name);
        if (name.contains(QStringLiteral("KEY")) || name.contains(QStringLiteral("TOKEN")))
            redactor->addSecret(value.toUtf8());
        return value;
    };
}

/// Unlocks stored keys from the environment, for use without a person.
void unlockByEnvironment(engine::KeyRing &keys)
{
    const QByteArray phrase = qgetenv("VALDA_KEY_PHRASE");
    if (phrase.isEmpty())
        return;
    if (const engine::Result<> unlocked = keys.unlockExistingFile(phrase); !unlocked)
        qCWarning(engine::logProvider).noquote() << "VALDA_KEY_PHRASE:" << unlocked.error().detail;
}

} // namespace

/// Thread of the engine: every engine object is made and destroyed inside run(), so no other thread accesses it directly.
class EngineThread final : public QThread
{
public:
    EngineThread(std::shared_ptr<engine::Library> library, std::shared_ptr<engine::Keychain> keychain, std::shared_ptr<engine::LiveRedactor> redactor)
        : m_library(std::move(library))
        , m_keychain(std::move(keychain))
        , m_redactor(std::move(redactor))
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
        const QString folder = m_library->folder();
        auto prices = std::make_shared<engine::PriceShelf>(engine::PriceBook::builtIn(), folder);
        auto keys = std::make_shared<engine::KeyRing>(m_keychain, folder, m_redactor, clock);
        unlockByEnvironment(*keys);
        auto traffic = std::make_shared<engine::TrafficLog>();
        const engine::KeyChooser chooser(environmentLookup(m_redactor), [keys](const QUrl &base) { return keys->keyFor(base); });
        auto registry = std::make_shared<engine::ProviderRegistry>(clock, sandbox, prices, chooser);
        registry->setTraffic(traffic);
        auto box = std::make_shared<engine::BoxSandbox>(engine::findIsolation(), clock, unprotectedAllowed(folder));
        registry->setBox(box);
        auto providers = std::make_shared<engine::DispatchingSource>(registry, clock);
        engine::LocalEngine::Furnishings furnishings;
        furnishings.prices = prices;
        furnishings.keys = keys;
        furnishings.traffic = traffic;
        furnishings.keyHosts = engine::keyHostsOf;
        engine::ConsentSetting setting;
        setting.keys = [chooser](const engine::GeneratorPlan &generator) { return chooser.usesOf(generator); };
        setting.isUnprotected = !box->isolation().isSafe();
        furnishings.consent = engine::ConsentDesk(std::make_shared<engine::Agreements>(agreementsIn(folder)), setting);
        furnishings.tester = std::make_shared<engine::BundledTasks>(std::make_shared<engine::SandboxedTester>(box));
        auto engine = std::make_unique<engine::LocalEngine>(std::move(m_library), providers, clock, furnishings);
        m_engine.store(engine.get(), std::memory_order_release);
        m_ready.release();
        exec();
        engine.reset();
        m_over.store(true, std::memory_order_release);
    }

    std::shared_ptr<engine::Library> m_library;
    std::shared_ptr<engine::Keychain> m_keychain;
    std::shared_ptr<engine::LiveRedactor> m_redactor;
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

engine::PriceOf pricesIn(const QString &folder)
{
    auto clock = std::make_shared<engine::SystemClock>();
    auto shelf = std::make_shared<engine::PriceShelf>(engine::PriceBook::builtIn(), folder);
    auto registry = std::make_shared<engine::ProviderRegistry>(clock, std::make_shared<engine::LocalProcess>(), shelf, [](const QString &) { return QString(); });
    return [clock, registry](const engine::GeneratorPlan &generator, qint64 promptTokens) { return registry->price(generator, promptTokens, clock->nowMs()); };
}

engine::Agreements agreementsIn(const QString &folder)
{
    return {folder, [] { return engine::userKey(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)); }};
}

bool unprotectedAllowed(const QString &folder)
{
    return agreementsIn(folder).agreed(engine::Agreements::wholeLibrary(), engine::unprotectedItem());
}

EngineHost::EngineHost(QString folder, std::shared_ptr<engine::Library> library)
    : m_folder(std::move(folder))
    , m_notice(library->notice())
    , m_keychain(std::make_shared<SystemKeychain>())
    , m_thread(std::make_unique<EngineThread>(std::move(library), m_keychain, logRedactor()))
    , m_engine(m_thread->engine())
{
}

EngineHost::~EngineHost()
{
    m_engine->runs()->pauseAll().waitForFinished();
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
