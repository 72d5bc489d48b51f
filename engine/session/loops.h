// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QHash>
#include <QMap>

#include <map>

namespace engine {

/// An output of a loop that is not judged yet.
struct LoopDraft {
    CallId call;
    CandidateId candidate; ///< recipe refine
    QString text;          ///< cleaned
    QMap<int, QStringList> answers; ///< to the evaluators' questions, by their number, as they came
    bool cut = false;      ///< what had arrived of it when its call was ended
    Step step = Step::Refinement; ///< of its call
};

/// One refinement loop while it goes on.
struct OpenLoop {
    LoopStart start;
    Call origin;            ///< of the draft it began with
    QList<Iteration> iterations;
    QStringList texts;      ///< of the iterations
    std::optional<LoopDraft> draft;
    qint64 startedMs = 0;   ///< active time of the run when it began
    qint64 since = 0;       ///< active time when this iteration began
    qint64 tokens = 0;      ///< of this iteration, so far
    Money cost;
    Money wholeCost;
    QString lastFailure;

    [[nodiscard]] QList<double> scores() const; ///< of the iterations that have one
    [[nodiscard]] bool hasExplored() const;
};

/// The refinement loops of a run: a fold of the events, so that a resumed run goes on where it stood. What a loop wrote is
/// kept until it ends.
class Loops
{
public:
    /// activeMs: how long the run has been running, by RunState.
    void apply(const RunEvent &event, qint64 activeMs);

    /// How many were ever started.
    [[nodiscard]] quint32 started() const { return m_started; }
    [[nodiscard]] const OpenLoop *find(quint32 loop) const;
    [[nodiscard]] QList<quint32> open() const;
    /// The end of the loop that is the run itself, once it has come.
    [[nodiscard]] const std::optional<LoopResult> &result() const { return m_result; }

private:
    struct Asked {
        Call call;
        QString text; ///< of the reply, until somebody has used it
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
