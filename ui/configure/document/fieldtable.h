// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// The English words of a field, to be translated in the context "ui::FieldTexts".
struct FieldRow {
    const char *path;  ///< owner and field: "step.prompt"
    const char *title;
    const char *help;
};

/// Of a whole path ("mutation.generators[1].model"); nullptr when there are no words for it.
[[nodiscard]] const FieldRow *fieldRow(const QString &path);

} // namespace ui
