// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/rating.h"
#include "engine/types/plan/money.h"
#include "engine/types/plan/step.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace engine {

struct CallEnd;
struct Candidate;
struct ReplyRejected;
struct RunEvent;

/// Outcomes of the calls of one step, from the call to the rating.
struct StepFunnel {
    qint64 asked = 0;  ///< calls, including repeated attempts
    qint64 failed = 0; ///< of these, without a usable reply
    qint64 refused = 0, unreadable = 0, duplicate = 0, empty = 0, tooLong = 0, onlyThoughts = 0; ///< replies that produced no candidate
    qint64 born = 0;   ///< candidates created
    qint64 judged = 0; ///< verdicts; persons' votes under Human
    qint64 scored = 0; ///< created candidates that evaluators measured
    qint64 ranked = 0; ///< created candidates with at least one verdict in their rating

    bool operator==(const StepFunnel &) const = default;
};

struct CallCosts {
    qint64 calls = 0; ///< finished
    qint64 tokensIn = 0, tokensOut = 0;
    Money cost;

    bool operator==(const CallCosts &) const = default;
};

/// Rated children of rated parents, and how many of them are rated above their best parent.
struct OperatorSuccess {
    qint64 children = 0;
    qint64 better = 0;

    [[nodiscard]] std::optional<double> share() const; ///< 0 … 1; nullopt without children
    bool operator==(const OperatorSuccess &) const = default;
};

/// Counts of a run, updated event by event. Any thread, one at a time. Constant work
/// per event (and per changed rating); memory: a few bytes per candidate, no texts.
class Funnel
{
public:
    void apply(const RunEvent &event);

    [[nodiscard]] const QMap<Step, StepFunnel> &steps() const { return m_steps; }
    [[nodiscard]] const QMap<Step, CallCosts> &costByStep() const { return m_costByStep; }
    [[nodiscard]] const QMap<QString, CallCosts> &costByGenerator() const { return m_costByGenerator; }
    /// By step and by generator, with the current ratings. Linear in the candidates.
    [[nodiscard]] QMap<Step, OperatorSuccess> successByStep() const;
    [[nodiscard]] QMap<QString, OperatorSuccess> successByGenerator() const;

private:
    struct Asked {
        Step step = Step::Seeding;
        QString label;
    };
    struct Born {
        Step step = Step::Seeding;
        QList<CandidateId> parents;
        QString generator;
        double elo = eloMean;
        bool scored = false;
        bool ranked = false;
    };

    Born *find(CandidateId id);
    [[nodiscard]] std::optional<bool> betterThanParents(const Born &child) const;
    void finished(const CallEnd &end);
    void rejected(const ReplyRejected &body);
    void born(const Candidate &candidate);
    void rated(const Rating &rating);

    QMap<Step, StepFunnel> m_steps;
    QMap<Step, CallCosts> m_costByStep;
    QMap<QString, CallCosts> m_costByGenerator;
    QHash<CallId, Asked> m_asked; ///< until the outcome of the call is known
    QList<Born> m_born;           ///< candidate n at n − 1
};

[[nodiscard]] QByteArray toCsv(const QMap<Step, StepFunnel> &steps);
[[nodiscard]] QByteArray toCsv(const QMap<QString, CallCosts> &costByGenerator);
[[nodiscard]] QByteArray toCsv(const QMap<Step, CallCosts> &costByStep);
[[nodiscard]] QByteArray toCsv(const QMap<QString, OperatorSuccess> &successByGenerator);
[[nodiscard]] QByteArray toCsv(const QMap<Step, OperatorSuccess> &successByStep);

} // namespace engine
