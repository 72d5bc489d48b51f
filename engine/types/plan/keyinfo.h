// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// Storage of a key.
enum class KeyPlace {
    Keychain, ///< the system's; available in the next session
    File,     ///< encrypted with a pass phrase; available after the phrase was entered
    Session   ///< in memory, until the program ends
};

/// Data about a stored key, never the key itself.
struct KeyInfo {
    QString host; ///< as keyHost(): the only host it is sent to
    KeyPlace place = KeyPlace::Keychain;
    bool readable = true;  ///< false: the keychain refused at the last access, or the file is locked
    QString address;       ///< address for which it was entered
    QString ending;        ///< last four characters, after it was read; empty for short keys
    qint64 enteredMs = 0;  ///< 0: unknown
    qint64 usedMs = 0;     ///< last use by a run or a test; 0: never

    bool operator==(const KeyInfo &) const = default;
};

/// State of the encrypted key file.
enum class KeyFileState { None, Locked, Open };

} // namespace engine
