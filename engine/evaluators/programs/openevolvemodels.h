// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/document.h"

#include <nlohmann/json.hpp>

#include <QStringList>

namespace engine {

/// The models under "llm" of a configuration of OpenEvolve as generators of ours.
struct OpenEvolveModels {
    Json generators = Json::array();
    int attempts = 0;        ///< for retry.attempts; 0: not said
    QStringList used;        ///< paths in their document that were taken, "llm.api_base" …
    QStringList notes;       ///< English
    QList<Problem> problems; ///< errors; paths are those of their document
};

[[nodiscard]] OpenEvolveModels readOpenEvolveModels(const Json &llm);

} // namespace engine
