// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/reports/report.h"

namespace ui {

// What an export does outside the window.

/// All or nothing: an older file of that name stays until the new one is whole. Store, with the system's reason. Any thread.
[[nodiscard]] engine::Result<> writeExport(const QString &path, const QByteArray &content);

struct ClipboardTexts {
    QString plain;
    QString html; ///< empty for formats that programs read
};
/// The report as it goes onto the clipboard. Any thread.
[[nodiscard]] ClipboardTexts clipboardTexts(const engine::ReportInput &input, engine::ReportOptions options);

/// Where one saved last, else the documents folder. GUI thread.
[[nodiscard]] QString lastExportFolder();
void rememberExportFolder(const QString &folder);

} // namespace ui
