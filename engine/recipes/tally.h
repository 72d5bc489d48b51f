// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/runevent.h"

#include <QHash>
#include <QSet>

#include <map>

namespace engine {

/// Small counts the recipe steers by: a fold of the events, so that a resumed run steers on as before.
class Tally
{
public:
    void apply(const RunEvent &event);

    /// How many calls were ever started: the index of the next random decision.
    [[nodiscard]] quint32 calls() const { return m_calls; }
    /// Replies in a row that brought nobody into the world.
    [[nodiscard]] int fruitless() const { return m_fruitless; }
    /// Questions to model judges that were answered, readably or not.
    [[nodiscard]] int answered() const { return m_answered; }
    /// How often that request was made, its seed aside; for requests whose replies are cached.
    [[nodiscard]] int repeats(quint64 requestKey) const { return m_repeats.value(requestKey); }
    [[nodiscard]] int retries() const { return m_retries; }
    /// Whether the judge was asked about the two in this order, while both live.
    [[nodiscard]] bool asked(const QString &judge, CandidateId first, CandidateId second) const;
    /// Failed attempts in a row of a generator in this session; very many at once when it cannot get better (key, model).
    [[nodiscard]] int failures(Step step, int generator) const { const auto place = m_failures.find({step, generator}); return place == m_failures.end() ? 0 : place->second; }
    [[nodiscard]] const QString &lastFailure() const { return m_lastFailure; }

private:
    struct Open {
        Step step;
        int generator;
    };
    void finished(const CallEnd &end);

    quint32 m_calls = 0;
    int m_fruitless = 0;
    int m_answered = 0;
    int m_retries = 0;
    QString m_lastFailure;
    QHash<quint64, int> m_repeats;
    QHash<CallId, Open> m_open;
    std::map<std::pair<Step, int>, int> m_failures;
    QHash<CandidateId, QSet<std::pair<QString, CandidateId>>> m_asked; ///< first → (judge, second)
    QSet<CallId> m_evaluations; ///< of finished evaluation calls whose reply was not used yet
};

} // namespace engine
