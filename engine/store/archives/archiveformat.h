// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

// Constants shared by the writer and the reader of archives.

inline constexpr int archiveFormat = 1;
inline const QString archiveManifest = QStringLiteral("manifest.json");
inline const QString archiveConfig = QStringLiteral("config.json");
inline const QString archiveEvents = QStringLiteral("events.jsonl");
inline const QString archiveCandidates = QStringLiteral("candidates.json");

// Limits on the unpacked data (not on sizes given in the archive). writeArchive() never exceeds them.
inline constexpr int maxArchiveEntries = 64;
inline constexpr qint64 maxManifestBytes = 1 << 20;
inline constexpr qint64 maxEventBytes = qint64(1) << 29;
inline constexpr qint64 maxEventValues = 16'000'000; ///< JSON values; each takes about 100 bytes after parsing
inline constexpr qint64 maxLineBytes = 64 << 20;
inline constexpr qint64 maxRatio = 100;              ///< unpacked ÷ packed, checked once more than maxFreeBytes are unpacked
inline constexpr qint64 maxFreeBytes = 16 << 20;

} // namespace engine
