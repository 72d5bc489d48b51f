// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace engine {

/// A judge's ranking of several texts.
struct JudgeRanking {
    QList<int> order;  ///< indices of the texts shown, from 0, best first; each exactly once
    QString rationale; ///< one line; may be empty

    bool operator==(const JudgeRanking &) const = default;
};

/// "A", "B", … for the index 0, 1, …
[[nodiscard]] QChar letterOf(int place);

/// Reads a judge's ranking of `count` texts, without thoughts: the last complete JSON value with a ranking, order
/// or rank, or one that is a list of letters, else a line such as "Ranking: B > A > C". Letters that are missing,
/// repeated or unknown → BadReply with a quote of the reply's start: a partial ranking does not count. Linear.
[[nodiscard]] Result<JudgeRanking> readRanking(const QString &reply, int count);

/// JSON schema of the expected reply: the reason before the ranking.
[[nodiscard]] QByteArray rankingSchema(int count);

} // namespace engine
