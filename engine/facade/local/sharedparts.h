// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QObject;

namespace engine {

class Clock;
class ConsentDesk;
class LibraryPriors;
class ProgramTester;
class ProviderSource;
class RunStore;

/// Dependencies shared by the parts of LocalEngine. A value; engine thread.
struct SharedParts {
    QObject *home = nullptr; ///< lives on the engine thread; outlives every future
    std::shared_ptr<RunStore> store;
    std::shared_ptr<ProviderSource> providers;
    std::shared_ptr<Clock> clock;
    std::shared_ptr<ConsentDesk> consent;
    std::shared_ptr<ProgramTester> tester; ///< nullptr: runs on programs fail, since programs cannot be run
    std::shared_ptr<LibraryPriors> priors; ///< of refinement loops
    QString folder;                        ///< of the library; empty: nothing is written beside the store
};

} // namespace engine
