// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/config/estimate/estimate.h"
#include "engine/consent/agreements.h"

#include <QString>

#include <memory>

namespace engine {
class Engine;
class Library;
}

namespace app {

class EngineThread;
class SystemKeychain;

/// The engine with its thread and its library. Made and destroyed on the main thread; the
/// destructor pauses all runs, waits until everything is on disk, and ends the threads.
class EngineHost
{
public:
    /// Opens the library in `folder` (created when missing) and starts the engine. Errors: Damaged, Newer, Store.
    [[nodiscard]] static engine::Result<std::unique_ptr<EngineHost>> open(const QString &folder);
    EngineHost(QString folder, std::shared_ptr<engine::Library> library);
    EngineHost(const EngineHost &) = delete;
    EngineHost &operator=(const EngineHost &) = delete;
    ~EngineHost();

    [[nodiscard]] engine::Engine *engine() const { return m_engine; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString notice() const { return m_notice; } ///< see Library

private:
    QString m_folder;
    QString m_notice;
    std::shared_ptr<SystemKeychain> m_keychain; ///< outlives the thread
    std::unique_ptr<EngineThread> m_thread;
    engine::Engine *m_engine;
};

/// Prices of models as the engine of that library has them. Does not open the library: only its price file is read.
[[nodiscard]] engine::PriceOf pricesIn(const QString &folder);

/// The person's agreements for that library, signed with a secret in the user's settings folder (not in the library).
[[nodiscard]] engine::Agreements agreementsIn(const QString &folder);
/// Whether programs may run without isolation in that library: there is none, and the person agreed to that.
[[nodiscard]] bool unprotectedAllowed(const QString &folder);

/// Folder of the library: --library, else VALDA_HOME, else the user's data folder.
[[nodiscard]] QString libraryFolder(const QString &option);

} // namespace app
