// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArrayView>

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace engine {

struct ModelInfo;

/// The models of a listing, sorted by id: `read` converts every member of the list
/// at `key`; members without an id are skipped. BadReply when there is no such list.
[[nodiscard]] Result<QList<ModelInfo>> modelsFrom(QByteArrayView body, const char *key, const std::function<ModelInfo(const nlohmann::json &)> &read);

} // namespace engine
