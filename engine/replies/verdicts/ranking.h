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

/// Reads a judge's ranking of `count` texts, its thoughts taken off: the last complete JSON value with a ranking, order or
/// rank, or that is a list of the letters, else a line such as "Ranking: B > A > C". Letters that are missing, named twice or
/// unknown → BadReply, whose detail quotes the reply's start: an unreadable ranking is none. Linear.
[[nodiscard]] Result<JudgeRanking> readRanking(const QString &reply, int count);

/// JSON schema of the reply asked for: the reason before the ranking.
[[nodiscard]] QByteArray rankingSchema(int count);

} // namespace engine
