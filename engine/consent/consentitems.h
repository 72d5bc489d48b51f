// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"
#include "engine/providers/keys/keychooser.h"
#include "engine/types/plan/runconfig.h"

#include <functional>

namespace engine {

/// Inputs of consentItems() besides the configuration.
struct ConsentSetting {
    std::function<QList<KeyUse>(const GeneratorPlan &)> keys = {}; ///< the keys that calls of a generator would carry
    bool isUnprotected = false; ///< programs run without isolation here
};

/// Every access of a run of the configuration with the person's rights, without repetition, in the order
/// commands, keys, interpreter, folders, files. Commands inside the sandbox (testing.command) are excluded
/// while there is isolation: they can read the task folder and testing.read, have no network, and their files
/// are discarded. Reads the disk (links, installations of Python) but runs nothing. Paths must be absolute.
[[nodiscard]] QList<ConsentItem> consentItems(const RunConfig &config, const ConsentSetting &setting);

/// The items of `config` that `own` does not have; `own` is what the person named on the
/// command line or in the settings. A file or folder inside a folder of `own` counts as named.
[[nodiscard]] QList<ConsentItem> itemsBeyond(const RunConfig &config, const RunConfig &own, const ConsentSetting &setting);

/// The item of testing.python: an interpreter or the folder of an environment.
[[nodiscard]] ConsentItem interpreterItem(const QString &written);
/// Item of `valda doctor --allow-unprotected`: agreement for all programs of a library.
[[nodiscard]] ConsentItem unprotectedItem();

} // namespace engine
