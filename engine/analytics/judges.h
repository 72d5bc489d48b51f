// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace engine {

/// So many of so many, with Wilson's 95 % interval.
struct Share {
    qint64 hits = 0;
    qint64 of = 0;

    [[nodiscard]] std::optional<double> value() const; ///< 0 … 1; nothing of nothing
    [[nodiscard]] double low() const;
    [[nodiscard]] double high() const;
    bool operator==(const Share &) const = default;
};

/// How often a judge says the same as another one about the same two candidates.
struct JudgeAgreement {
    QString other;
    Share same;

    bool operator==(const JudgeAgreement &) const = default;
};

/// What the verdicts of a judge tell of the judge (ranking.md §4; all of pairs, a ranking being several).
struct JudgeFigures {
    QString judge;
    bool person = false;
    qint64 questions = 0;  ///< calls it answered, readably or not; of a person the verdicts
    qint64 unreadable = 0;
    qint64 verdicts = 0;
    qint64 ties = 0;
    Money cost;
    double meanSeconds = 0; ///< per question; of a person where it was measured
    Share firstShown;      ///< decided for the one shown first
    Share longer;          ///< decided for the one at least a tenth longer
    double lengthRatio = 1; ///< geometric mean of winner's length over loser's
    Share swapped;         ///< pairs judged in both orders that came out the same
    QString family;        ///< vendor of its model, empty where unknown
    Share ownFamily;       ///< decided for its own family where the other was of another
    Share ownByOthers;     ///< the same pairs as other judges and people decide them
    QList<JudgeAgreement> agreements; ///< with each other judge, persons last
    std::optional<JudgeTerms> terms;  ///< what the fit has learned of it

    [[nodiscard]] bool favoursFirst() const;  ///< more than 55 %, beyond chance
    [[nodiscard]] bool favoursLast() const;
    [[nodiscard]] bool favoursLonger() const; ///< beyond chance and by the fit
    [[nodiscard]] bool favoursFamily() const; ///< more often than others do, beyond chance
    bool operator==(const JudgeFigures &) const = default;
};

/// The verdicts of a run by judge, built event by event; what is taken back does not count. Any thread, one at a time.
/// Constant work per event; figures() is linear in the pairs judged.
class JudgeRecord
{
public:
    void apply(const RunEvent &event);

    /// By number of verdicts, models first.
    [[nodiscard]] QList<JudgeFigures> figures() const;
    /// Verdicts of people and of models on the same pairs that agree.
    [[nodiscard]] Share peopleAgainstJudges() const;

private:
    struct Member {
        QString family;
        int length = 0; ///< characters
    };
    struct Pair { ///< of one judge, the smaller id first; by who was shown first
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

    /// What is kept of a match: there may be very many.
    struct Said {
        CandidateId first, second;
        int tookMs = 0;
        quint16 judge = 0; ///< place in m_labels
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
    QHash<CallId, QString> m_asked; ///< label of evaluation calls that have not ended
    QHash<CallId, QString> m_answered; ///< … that have, until something has come of it
    QList<Said> m_said;            ///< by match id − 1
    QStringList m_labels;          ///< of judges, as they came
    QSet<MatchId> m_withdrawn;
    QList<JudgeTerms> m_terms;
};

/// The vendor of a model by its name ("openai gpt-4o", "ollama llama3"); empty where it is not known.
[[nodiscard]] QString familyOf(const QString &label);
[[nodiscard]] QByteArray toCsv(const QList<JudgeFigures> &judges);

} // namespace engine
