// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"
#include "engine/providers/keys/keychooser.h"
#include "engine/types/plan/runconfig.h"

#include <functional>

namespace engine {

/// What the items of a configuration depend on besides it.
struct ConsentSetting {
    std::function<QList<KeyUse>(const GeneratorPlan &)> keys = {}; ///< the keys that calls of a generator would carry
    bool isUnprotected = false; ///< programs run without isolation here
};

/// Everything a run of the configuration would do with the person's rights, in the order commands, keys, interpreter,
/// folders, files, without repetition. Commands that the sandbox keeps in (testing.command) are not among them while there
/// is isolation: they see the task folder and what testing.read names, no network, and nothing they write stays. Reads the disk
/// (links, installations of Python) and runs nothing. Paths must be absolute.
[[nodiscard]] QList<ConsentItem> consentItems(const RunConfig &config, const ConsentSetting &setting);

/// The items of `config` without those that `own` has, too: what the person named on the command line or in the settings.
/// A file or folder that lies in a folder of `own` is named with it.
[[nodiscard]] QList<ConsentItem> itemsBeyond(const RunConfig &config, const RunConfig &own, const ConsentSetting &setting);

/// An interpreter, or folder of an environment, as testing.python has it.
[[nodiscard]] ConsentItem interpreterItem(const QString &written);
/// For `valda doctor --allow-unprotected`: programs of a whole library.
[[nodiscard]] ConsentItem unprotectedItem();

} // namespace engine
