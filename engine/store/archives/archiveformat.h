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

// What is refused, by what is unpacked and not by what the archive says of itself. writeArchive() writes nothing beyond it.
inline constexpr int maxArchiveEntries = 64;
inline constexpr qint64 maxManifestBytes = 1 << 20;
inline constexpr qint64 maxEventBytes = qint64(1) << 29;
inline constexpr qint64 maxEventValues = 16'000'000; ///< JSON values; each takes about a hundred bytes once it is read
inline constexpr qint64 maxLineBytes = 64 << 20;
inline constexpr qint64 maxRatio = 100;              ///< unpacked : packed, once more than maxFreeBytes are unpacked
inline constexpr qint64 maxFreeBytes = 16 << 20;

} // namespace engine
