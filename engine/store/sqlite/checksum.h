// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/records/eventrow.h"

#include <QVariantList>

#include <array>

namespace engine {

// Checksums of the library's data: SipHash-2-4 with fixed keys. They detect accidental damage;
// they do not prevent forgery. Pure; any thread.

/// 0 … 2^40 − 1, so that the sum over a million rows does not overflow. NULL counts as an empty text.
[[nodiscard]] qint64 rowSum(const QVariantList &values);
[[nodiscard]] qint64 rowSum(std::initializer_list<qint64> numbers);

/// Checksum of the file beside the library.
[[nodiscard]] quint64 textSum(QByteArrayView text);

/// The key of a run's events, derived from its name: events under another name do not match.
using RunKey = std::array<unsigned char, 16>;
[[nodiscard]] RunKey keyOf(const RunId &run);

/// The checksum of an event; `before`: that of the previous event, 0 for the first.
[[nodiscard]] qint64 chained(const RunKey &key, qint64 before, const EventRow &row);

} // namespace engine
