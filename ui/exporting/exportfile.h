// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/reports/report.h"

namespace ui {

// Functions of an export on files, the clipboard and the settings.

/// Writes the whole file or nothing: an older file with that name is replaced only after the new one is complete.
/// Error: Store, with the reason of the system. Any thread.
[[nodiscard]] engine::Result<> writeExport(const QString &path, const QByteArray &content);

struct ClipboardTexts {
    QString plain;
    QString html; ///< empty for machine-readable formats
};
/// The report in the forms for the clipboard. Any thread.
[[nodiscard]] ClipboardTexts clipboardTexts(const engine::ReportInput &input, engine::ReportOptions options);

/// The folder of the last export; the documents folder if there was none or it no longer exists. GUI thread.
[[nodiscard]] QString lastExportFolder();
void rememberExportFolder(const QString &folder);

} // namespace ui
