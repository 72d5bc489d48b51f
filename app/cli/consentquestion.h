// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"

#include <optional>

namespace app {

class Terminal;

/// Asks for each item that no digest of `trusted` (--trust) covers, and returns the digests of all. nullopt
/// when one was refused or there is no terminal: then stderr lists each item with the option that agrees to it.
[[nodiscard]] std::optional<QStringList> askForConsent(const QList<engine::ConsentItem> &items, const QStringList &trusted, const Terminal &terminal);

} // namespace app
