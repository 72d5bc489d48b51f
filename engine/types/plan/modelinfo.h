// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/price.h"

#include <QString>

#include <optional>

namespace engine {

struct ModelInfo {
    QString id;
    QString displayName;
    std::optional<qint64> contextTokens;
    std::optional<Price> price;
    std::optional<qint64> outputTokens; ///< maximum output
    bool embeds = false;                ///< an embedding model

    bool operator==(const ModelInfo &) const = default;
};

} // namespace engine
