// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <type_traits>

namespace engine::fields {

using Key = QLatin1StringView;
template <typename T>
using Type = std::type_identity<T>;

} // namespace engine::fields
