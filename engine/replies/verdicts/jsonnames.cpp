// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/jsonnames.h"

namespace engine {

QStringList wordsOfJsonName(const std::string &name)
{
    constexpr qsizetype longestName = 200;
    const QString text = QString::fromUtf8(name.data(), std::min(qsizetype(name.size()), longestName));
    QStringList words;
    bool within = false, wasLower = false;
    for (const QChar c : text) {
        if (!c.isLetterOrNumber()) {
            within = false;
            continue;
        }
        if (!within || (c.isUpper() && wasLower))
            words << QString();
        words.last() += c.toCaseFolded();
        within = true;
        wasLower = c.isLower();
    }
    return words;
}

QString foldedJsonName(const QString &name)
{
    QString folded;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            folded += c.toCaseFolded();
    }
    return folded;
}

} // namespace engine
