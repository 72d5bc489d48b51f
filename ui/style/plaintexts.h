// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

/// Makes a label or tooltip show its text as plain text, including tags. Texts of models, servers, files and programs
/// must not be interpreted, because markup can load files. Labels with setTextFormat(Qt::RichText) stay rich; their
/// owner must escape the contents. Called for every widget before its first layout (QStyle::polish). GUI thread.
void showPlainText(QWidget *widget);

} // namespace ui
