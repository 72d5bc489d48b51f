// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// A stable 64-bit fingerprint of a text, the same on every machine; not for security. Multiplies and folds four UTF-16
/// units per step for speed, as prompts are hashed on every call. The finaliser's constants are those of splitmix64.
[[nodiscard]] inline quint64 textHash(QStringView text, quint64 start = 0)
{
    const auto fold = [](quint64 hash, quint64 word) {
        hash = (hash ^ word) * 0xbf58476d1ce4e5b9ULL;
        return hash ^ (hash >> 29);
    };
    const char16_t *at = text.utf16();
    quint64 hash = fold(start + 0x9e3779b97f4a7c15ULL, quint64(text.size()));
    qsizetype left = text.size();
    for (; left >= 4; left -= 4, at += 4)
        hash = fold(hash, quint64(at[0]) | quint64(at[1]) << 16 | quint64(at[2]) << 32 | quint64(at[3]) << 48);
    quint64 rest = 0;
    for (qsizetype i = 0; i < left; ++i)
        rest |= quint64(at[i]) << (16 * i);
    hash = fold(hash, rest) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

} // namespace engine
