// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace engine {

/// Cancellation: the owner keeps the source; every wait takes the token and ends with ErrorKind::Cancelled.
using StopSource = std::stop_source;
using StopToken = std::stop_token;

} // namespace engine
