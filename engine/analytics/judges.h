// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/lead.h"
#include "engine/types/events/match.h"
#include "engine/types/plan/money.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace engine {

struct CallEnd;
struct RunEvent;

/// `hits` of `total` with Wilson's 95 % interval.
struct Share {
    qint64 hits = 0;
    qint64 of = 0;

    [[nodiscard]] std::optional<double> value() const; ///< 0 … 1; nullopt when the total is 0
    [[nodiscard]] double low() const;
    [[nodiscard]] double high() const;
    bool operator==(const Share &) const = default;
};

/// How often a judge gives the same verdict as another one on the same two candidates.
struct JudgeAgreement {
    QString other;
    Share same;

    bool operator==(const JudgeAgreement &) const = default;
};

/// Statistics of one judge's verdicts (ranking.md §4). All numbers are of pairs; a ranking counts as several pairs.
struct JudgeFigures {
    QString judge;
    bool person = false;
    qint64 questions = 0;  ///< calls it answered, readable or not; for a person: verdicts
    qint64 unreadable = 0;
    qint64 verdicts = 0;
    qint64 ties = 0;
    Money cost;
    double meanSeconds = 0; ///< per question; for a person: where it was measured
    Share firstShown;      ///< decided for the candidate shown first
    Share longer;          ///< decided for the candidate that is at least a tenth longer
    double lengthRatio = 1; ///< geometric mean of preferred length ÷ other length
    Share swapped;         ///< pairs judged in both orders with the same outcome
    QString family;        ///< vendor of its model, empty where unknown
    Share ownFamily;       ///< decided for the candidate of its own family against one of another
    Share ownByOthers;     ///< the same pairs as decided by other judges and people
    QList<JudgeAgreement> agreements; ///< with every other judge, persons last
    std::optional<JudgeTerms> terms;  ///< the judge's terms in the fit

    [[nodiscard]] bool favoursFirst() const;  ///< more than 55 %, statistically significant
    [[nodiscard]] bool favoursLast() const;
    [[nodiscard]] bool favoursLonger() const; ///< statistically significant, and confirmed by the fit
    [[nodiscard]] bool favoursFamily() const; ///< more often than others, statistically significant
    bool operator==(const JudgeFigures &) const = default;
};

/// The verdicts of a run by judge, updated event by event; withdrawn verdicts do not count. Any
/// thread, one at a time. Constant work per event; figures() is linear in the pairs judged.
class JudgeRecord
{
public:
    void apply(const RunEvent &event);

    /// Sorted by number of verdicts, models before persons.
    [[nodiscard]] QList<JudgeFigures> figures() const;
    /// Share of pairs on which people and models agree.
    [[nodiscard]] Share peopleAgainstJudges() const;

private:
    struct Member {
        QString family;
        int length = 0; ///< characters
    };
    struct Pair { ///< pair of one judge, smaller id first; counted by which was shown first
        int wins[2][2] = {{0, 0}, {0, 0}}; ///< [smaller shown first][smaller won]
        int ties = 0;

        [[nodiscard]] int verdict() const; ///< +1 the smaller, −1 the larger, 0 even
    };
    using Two = std::pair<CandidateId, CandidateId>;
    struct Judge {
        JudgeFigures figures;
        double seconds = 0;
        qint64 timed = 0;
        double logRatio = 0;
        qint64 ratios = 0;
        QHash<Two, Pair> pairs;
    };

    /// The stored part of a match; small, as there may be very many.
    struct Said {
        CandidateId first, second;
        int tookMs = 0;
        quint16 judge = 0; ///< index into m_labels
        Verdict verdict = Verdict::Tie;
        bool person = false;
        bool bothOrders = false;
    };

    Judge &judgeOf(const QString &label, bool person);
    [[nodiscard]] Said saidIn(const Match &match);
    void count(const Said &said, int sign);
    void countDecided(Judge &judge, const Said &said, int sign) const;
    void finished(const CallEnd &end);
    [[nodiscard]] Share agreement(const Judge &a, const Judge &b) const;
    [[nodiscard]] Share familyByOthers(const Judge &judge) const;
    [[nodiscard]] Share ownFamilyIn(const Judge &verdicts, const Judge &judge) const;

    QList<Member> m_members;       ///< by candidate id − 1
    QHash<QString, QString> m_families; ///< by generator
    QMap<QString, Judge> m_judges;
    QHash<CallId, QString> m_asked; ///< call → label, for evaluation calls in flight
    QHash<CallId, QString> m_answered; ///< call → label, for evaluation calls that ended, until their outcome is known
    QList<Said> m_said;            ///< by match id − 1
    QStringList m_labels;          ///< labels of judges in order of appearance
    QSet<MatchId> m_withdrawn;
    QList<JudgeTerms> m_terms;
};

/// The vendor of a model by its name ("openai gpt-4o", "ollama llama3"); empty where it is not known.
[[nodiscard]] QString familyOf(const QString &label);
[[nodiscard]] QByteArray toCsv(const QList<JudgeFigures> &judges);

} // namespace engine
