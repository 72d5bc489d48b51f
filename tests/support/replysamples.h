// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace test {

/// An entry of a file in tests/data/replies: a reply and the expected reading.
struct ReplySample {
    QString kind;   ///< first word of the "@@" line: "wrapped", "plain" …
    QString title;  ///< the rest of that line
    QString reply;
    QString text;   ///< text after "@@ text"; empty without that line
};

/// All entries of the files in a folder of tests/data/replies, in the order of the file names. Calls qFatal when there
/// are none.
[[nodiscard]] QList<ReplySample> replySamples(const QString &folder);

} // namespace test
