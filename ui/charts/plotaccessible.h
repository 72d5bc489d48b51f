// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Registers an accessible interface for Plot with the role of a chart and with its summary as name. Repeated calls
/// have no effect. GUI thread.
void installPlotAccessibility();

} // namespace ui
