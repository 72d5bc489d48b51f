// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/prices/pricebook.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// Parses the two documents of a PriceBook. Pure.
class PriceBookReader
{
public:
    [[nodiscard]] static Result<PriceBook> read(QByteArrayView prices, QByteArrayView rules);

private:
    [[nodiscard]] static std::optional<PriceBook::Entry> entryFrom(const nlohmann::json &row);
    [[nodiscard]] static std::optional<PriceBook::Rule> ruleFrom(const nlohmann::json &row);
};

} // namespace engine
