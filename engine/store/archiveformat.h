// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// What writer and reader of archives agree on.

inline constexpr int archiveFormat = 1;
inline const QString archiveManifest = QStringLiteral("manifest.json");
inline const QString archiveConfig = QStringLiteral("config.json");
inline const QString archiveEvents = QStringLiteral("events.jsonl");
inline const QString archiveCandidates = QStringLiteral("candidates.json");

// What is refused before it is unpacked: nothing Valda writes comes near.
inline constexpr int maxArchiveEntries = 64;
inline constexpr qint64 maxManifestBytes = 1 << 20;
inline constexpr qint64 maxEventBytes = qint64(2) << 30;
inline constexpr qint64 maxLineBytes = 64 << 20;
inline constexpr qint64 maxRatio = 400; ///< unpacked : packed, once it is more than 16 MiB

} // namespace engine
