// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"

#include <optional>

namespace ui {

/// Some fields of one owner under one heading.
struct FieldGroup {
    QString title; ///< empty: no heading
    QString owner; ///< a section of the run: "testing"
    QStringList names; ///< in this order; empty: all of the section

    [[nodiscard]] QList<engine::Field> fields() const;
};

/// A place of the pipeline that is nothing but fields.
struct SectionsPlace {
    QString title;
    QString sentence;
    QList<FieldGroup> groups;
};

/// "program", "testing", "population", "budget", "concurrency"; nothing for the other places. Translated at the call.
[[nodiscard]] std::optional<SectionsPlace> sectionsPlace(const QString &id);

} // namespace ui
