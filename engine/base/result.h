// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <tl/expected.hpp>

namespace engine {

/// A value or an Error. (std::expected does not compile with GCC 12 and coroutines.)
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::Store, …)` inside a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), {}});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace engine
