// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/call.h"

#include <QHash>
#include <QList>

#include <vector>

namespace engine {

/// The replies of one recorded run, each used once: the reply to the same request
/// if there is one, else the next of the same step. A value; any one thread.
class Recording
{
public:
    /// Parses JSON Lines as `valda events RUN` prints them; other events are
    /// skipped. Errors: Damaged with the line, Missing when it contains no reply.
    [[nodiscard]] static Result<Recording> fromJsonLines(QByteArrayView lines);

    /// Null when no reply for that step remains.
    [[nodiscard]] const CallEnd *next(Step step, const QString &prompt, quint64 seed);
    /// The vectors of exactly these texts, as often as they are asked for; null when the recording has none.
    [[nodiscard]] const CallEnd *vectorsOf(const QStringList &texts) const;
    /// Makes all replies available again.
    void rewind();
    [[nodiscard]] qsizetype size() const { return qsizetype(m_replies.size()); }

private:
    struct Reply {
        Call call;
        CallEnd end;
        bool used = false;
    };

    std::vector<Reply> m_replies;
    QStringList m_labels;                      ///< of the generators that answered
    QMultiHash<quint64, size_t> m_byRequest;   ///< fingerprint → reply
    QHash<int, std::vector<size_t>> m_byStep;  ///< in the order recorded
    QHash<int, size_t> m_nextOfStep;
};

} // namespace engine
