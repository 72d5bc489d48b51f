// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"

#include <optional>

namespace ui {

/// Fields of one owner below a common heading.
struct FieldGroup {
    QString title; ///< empty: no heading
    QString owner; ///< section of the run: "testing"
    QStringList names; ///< in display order; empty: all fields of the section

    [[nodiscard]] QList<engine::Field> fields() const;
};

/// A place of the pipeline that contains only fields.
struct SectionsPlace {
    QString title;
    QString sentence;
    QList<FieldGroup> groups;
};

/// The place with the id "program", "testing", "population", "budget" or "concurrency"; no value for other ids.
/// Translated at the call.
[[nodiscard]] std::optional<SectionsPlace> sectionsPlace(const QString &id);

} // namespace ui
