// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// From now on assistive technology meets a Plot as a chart whose name is its summary, not as an empty box. Once is
/// enough, more do no harm. GUI thread.
void installPlotAccessibility();

} // namespace ui
