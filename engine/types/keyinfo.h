// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Where a key is kept.
enum class KeyPlace {
    Keychain, ///< the system's: there again next time
    Session   ///< in memory, until the program ends
};

/// A key that is known, never the key itself.
struct KeyInfo {
    QString host; ///< as of keyHost(): the only place it is sent to
    KeyPlace place = KeyPlace::Keychain;
    bool readable = true; ///< false: the keychain did not give it out when it was last asked

    bool operator==(const KeyInfo &) const = default;
};

} // namespace engine
