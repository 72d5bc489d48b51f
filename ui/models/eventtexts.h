// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

struct EventRow;

/// The event as a sentence of the log.
[[nodiscard]] QString eventText(const EventRow &row);

} // namespace ui
