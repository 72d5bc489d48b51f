// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Moves the focus to the next (or previous) pane of the window, for F6. Panes are the mode bar, docks and parts of
/// splitters; without docks and splitters the parts of the page.
void focusNextPane(QWidget *window, bool forward);

} // namespace ui
