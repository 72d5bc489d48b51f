// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Tells assistive technology that what the widget says has changed and matters now.
void announce(QWidget *widget);

} // namespace ui
