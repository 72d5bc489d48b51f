// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Notifies assistive technology of a change of the widget's text.
void announce(QWidget *widget);

} // namespace ui
