// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// English title and help of a field, to be translated in the context "ui::FieldTexts".
struct FieldRow {
    const char *path;  ///< owner and field: "step.prompt"
    const char *title;
    const char *help;
};

/// The row of a complete path ("mutation.generators[1].model"); nullptr if there is none.
[[nodiscard]] const FieldRow *fieldRow(const QString &path);

} // namespace ui
