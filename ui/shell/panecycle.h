// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Gives the focus to the next (or previous) pane of the window: the mode bar, the docks, the parts of splitters, else
/// the parts of the page. For F6.
void focusNextPane(QWidget *window, bool forward);

} // namespace ui
