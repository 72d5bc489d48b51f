// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace engine {

/// What a judge said of several texts.
struct JudgeRanking {
    QList<int> order;  ///< places among those shown, from 0, the best first; each exactly once
    QString rationale; ///< one line; may be empty

    bool operator==(const JudgeRanking &) const = default;
};

/// "A", "B", … for the place 0, 1, …
[[nodiscard]] QChar letterOf(int place);

/// Reads a judge's ranking of `count` texts: a JSON object with ranking, order or rank anywhere in the reply (the last one
/// counts), else a line such as "Ranking: B > A > C". Thoughts in <think> tags are skipped. Letters that are missing, named
/// twice or unknown → BadReply: an unreadable ranking is none.
[[nodiscard]] Result<JudgeRanking> readRanking(const QString &reply, int count);

/// JSON schema of the reply asked for: the reason before the ranking.
[[nodiscard]] QByteArray rankingSchema(int count);

} // namespace engine
