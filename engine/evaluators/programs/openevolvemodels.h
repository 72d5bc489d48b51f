// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/document.h"

#include <nlohmann/json.hpp>

#include <QStringList>

namespace engine {

/// The models under "llm" of an OpenEvolve configuration, as generators.
struct OpenEvolveModels {
    Json generators = Json::array();
    int attempts = 0;        ///< for retry.attempts; 0: not given
    QStringList used;        ///< converted paths of the OpenEvolve document: "llm.api_base" …
    QStringList notes;       ///< English
    QList<Problem> problems; ///< errors; paths refer to the OpenEvolve document
};

[[nodiscard]] OpenEvolveModels readOpenEvolveModels(const Json &llm);

} // namespace engine
