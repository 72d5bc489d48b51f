// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/box/wire.h"

#include <string_view>

namespace box {

/// Writes one record to the engine; errors are ignored, because the end of the engine is detected elsewhere.
void tell(int leash, Tag tag, std::string_view first, std::string_view second = {});

} // namespace box
