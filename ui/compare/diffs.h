// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "ui/compare/diff/worddiff.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace ui {

/// Differences of pairs of candidates, computed in the thread pool. Stops and drops pairs that are no longer wanted.
/// GUI thread; owned by the page; cannot fail.
class Diffs final : public QObject
{
    Q_OBJECT

public:
    using Pair = std::pair<engine::CandidateId, engine::CandidateId>;

    explicit Diffs(QObject *parent = nullptr);
    ~Diffs() override;

    /// Sets the wanted pairs. A pair whose texts are not loaded yet is started by a later call.
    void want(const QList<Pair> &pairs, const QHash<engine::CandidateId, QString> &texts, DiffOptions options);
    /// Drops all results and jobs, after the texts of the candidates have changed.
    void forget();
    /// The result for the pair; nullptr while it is not computed.
    [[nodiscard]] const WordDiff *find(engine::CandidateId a, engine::CandidateId b) const;
    [[nodiscard]] bool isBusy() const { return !m_jobs.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void start(Pair pair, const QString &a, const QString &b);
    void stop(Pair pair);
    void stopAll();

    struct Job {
        quint64 number = 0;
        engine::StopSource stop;
    };

    DiffOptions m_options;
    quint64 m_jobsStarted = 0;
    QHash<Pair, Job> m_jobs;
    QHash<Pair, WordDiff> m_diffs;
};

} // namespace ui
