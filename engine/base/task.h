// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcoro/qcorotask.h>

namespace engine {

/// The one coroutine type of the engine. Rules in short: parameters by value, no reference across a co_await, no
/// brace-initialiser list inside a body (GCC 12), every wait takes a StopToken.
template <typename T = void>
using Task = QCoro::Task<T>;

} // namespace engine
