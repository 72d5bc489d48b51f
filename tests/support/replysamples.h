// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace test {

/// An entry of a file in tests/data/replies: a reply and how it is to be read.
struct ReplySample {
    QString kind;   ///< first word of the "@@" line: "wrapped", "plain" …
    QString title;  ///< the rest of that line
    QString reply;
    QString text;   ///< behind "@@ text"; empty where there is none
};

/// All entries of the files of a folder below tests/data/replies, in the order of the names. Fails loudly (qFatal) when
/// there are none.
[[nodiscard]] QList<ReplySample> replySamples(const QString &folder);

} // namespace test
