// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <QByteArray>

namespace engine {

/// As `valda evaluate --json` prints it, on one line: `metrics`, `score`, `artifacts`, `outcome` and the rest.
[[nodiscard]] QByteArray reportToJson(const TestReport &report);

/// For reading in a terminal.
[[nodiscard]] QByteArray reportToText(const TestReport &report);

} // namespace engine
