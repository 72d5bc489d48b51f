// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/call.h"

#include <QHash>
#include <QList>

#include <vector>

namespace engine {

/// The replies of one recorded run, each given out once: the one to the very same request when there is one, else the
/// next of the same step. A value without thread.
class Recording
{
public:
    /// From JSON Lines as `valda events RUN` prints them; other events are skipped. Damaged with the line, Missing when
    /// there is no reply in it.
    [[nodiscard]] static Result<Recording> fromJsonLines(QByteArrayView lines);

    /// Null when nothing is left for that step.
    [[nodiscard]] const CallEnd *next(Step step, const QString &prompt, quint64 seed);
    /// Gives everything out again.
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
