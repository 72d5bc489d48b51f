// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// The folder of the Python environment that this process was started in
/// (VIRTUAL_ENV, else CONDA_PREFIX). Empty when there is none or it cannot be used.
[[nodiscard]] QString activeEnvironment();

} // namespace engine
