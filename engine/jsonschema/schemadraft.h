// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// The supported drafts of JSON Schema, in order.
enum class SchemaDraft { Draft4, Draft6, Draft7, Draft2019, Draft2020 };

/// "draft-04", "draft-06", "draft-07", "2019-09", "2020-12".
[[nodiscard]] QString draftName(SchemaDraft draft);
/// All names joined, for messages.
[[nodiscard]] QString draftNames();
/// The draft whose meta-schema has that address, with or without an empty fragment; http and https are equal.
[[nodiscard]] std::optional<SchemaDraft> draftOfAddress(const QString &address);

} // namespace engine
