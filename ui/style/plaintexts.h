// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Makes a label or tooltip show its text as it is, tags included: texts of models, servers, files and programs are no
/// markup, and markup loads files. Labels with setTextFormat(Qt::RichText) stay rich; what they show is escaped by their owner.
/// Called for every widget before its first layout (QStyle::polish). GUI thread.
void showPlainText(QWidget *widget);

} // namespace ui
