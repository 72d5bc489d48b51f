// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/call.h"
#include "engine/types/events/refinement.h"

#include <QHash>
#include <QMap>

#include <map>

namespace engine {

struct RunEvent;

/// A draft of a loop that is not scored yet.
struct LoopDraft {
    CallId call;
    CandidateId candidate; ///< recipe refine
    QString text;          ///< cleaned
    QMap<int, QStringList> answers; ///< answers to the evaluators' questions, by question number
    bool cut = false;      ///< contains only the text received before its call was cut
    Step step = Step::Refinement; ///< of its call
};

/// A refinement loop in progress.
struct OpenLoop {
    LoopStart start;
    Call origin;            ///< call of its first draft
    QList<Iteration> iterations;
    QStringList texts;      ///< of the iterations
    std::optional<LoopDraft> draft;
    qint64 startedMs = 0;   ///< active time of the run at its start
    qint64 since = 0;       ///< active time at the start of this iteration
    qint64 tokens = 0;      ///< of this iteration so far
    Money cost;
    Money wholeCost;
    QString lastFailure;

    [[nodiscard]] QList<double> scores() const; ///< of the iterations with a score
    [[nodiscard]] bool hasExplored() const;
};

/// The refinement loops of a run: a fold of the events, so that a resumed run
/// continues in the same state. The texts of a loop are stored until it ends.
class Loops
{
public:
    /// activeMs: active time of the run, by RunState.
    void apply(const RunEvent &event, qint64 activeMs);

    /// Number of loops started so far.
    [[nodiscard]] quint32 started() const { return m_started; }
    [[nodiscard]] const OpenLoop *find(quint32 loop) const;
    [[nodiscard]] QList<quint32> open() const;
    /// Result of the loop that is the run itself, after its end.
    [[nodiscard]] const std::optional<LoopResult> &result() const { return m_result; }

private:
    struct Asked {
        Call call;
        QString text; ///< of the reply, until it is used
        Money cost;
        qint64 tokens = 0;
    };
    void started(const LoopStart &start, qint64 activeMs);
    void finished(const CallEnd &end, qint64 activeMs);

    quint32 m_started = 0;
    quint32 m_whole = 0;
    std::map<quint32, OpenLoop> m_open;
    QHash<CallId, Asked> m_asked;
    std::optional<LoopResult> m_result;
};

} // namespace engine
