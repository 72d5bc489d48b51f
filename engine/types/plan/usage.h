// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// Tokens of one call. `input` includes `cached`, `output` includes `reasoning`, as providers.md §2.5 normalises them.
struct Usage {
    qint64 input = 0;
    qint64 cached = 0;
    qint64 output = 0;
    qint64 reasoning = 0;
    bool reported = false; ///< false: estimated, because the reply has no counts
    qint64 written = 0;    ///< part of the input that was written to the vendor's cache

    bool operator==(const Usage &) const = default;
};

/// How a reply ended. Refused: also by a vendor's filter. Length: cut at the token limit.
enum class FinishReason { Stop, Length, Refused, Unknown };

[[nodiscard]] QString toName(FinishReason reason);
[[nodiscard]] std::optional<FinishReason> finishReasonFromName(QStringView name);

} // namespace engine
