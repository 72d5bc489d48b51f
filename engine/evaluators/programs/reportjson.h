// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <QByteArray>

namespace engine {

/// The output of `valda evaluate --json`, one line: `metrics`, `score`, `artifacts`, `outcome` and the rest.
[[nodiscard]] QByteArray reportToJson(const TestReport &report);

/// The report as text for a terminal.
[[nodiscard]] QByteArray reportToText(const TestReport &report);

} // namespace engine
