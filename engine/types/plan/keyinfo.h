// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Where a key is kept.
enum class KeyPlace {
    Keychain, ///< the system's: there again next time
    File,     ///< encrypted with a pass phrase: there again when that is entered
    Session   ///< in memory, until the program ends
};

/// A key that is known, never the key itself.
struct KeyInfo {
    QString host; ///< as of keyHost(): the only place it is sent to
    KeyPlace place = KeyPlace::Keychain;
    bool readable = true;  ///< false: the keychain did not give it out when it was last asked, or the file is locked
    QString address;       ///< it was entered for
    QString ending;        ///< its last four characters, once it was read; empty for short keys
    qint64 enteredMs = 0;  ///< 0: not known
    qint64 usedMs = 0;     ///< when a run or a test last wanted it; 0: never

    bool operator==(const KeyInfo &) const = default;
};

/// The file for computers without a keychain.
enum class KeyFileState { None, Locked, Open };

} // namespace engine
