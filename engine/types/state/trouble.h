// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/events/rejection.h"
#include "engine/types/events/runend.h"

#include <QHash>

#include <array>
#include <map>
#include <optional>

namespace engine {

struct CallEnd;
struct RunEvent;
struct TestReport;

/// Problem of many or all replies, verdicts, scores, programs or calls of a run.
enum class TroubleKind {
    LostJudge,        ///< a judge was given up: its replies had no readable verdict
    LostEvaluator,    ///< an evaluator was given up: its replies had no readable score
    UnreadableVerdicts, CutVerdicts, RefusedVerdicts, EmptyVerdicts, ThoughtVerdicts,
    UnreadableScores, CutScores, RefusedScores, EmptyScores, ThoughtScores,
    FailedScores,  ///< the call to the judge or the program of an evaluator failed
    MissingScores, ///< candidates without a score by any evaluator
    CutReplies, RefusedReplies, DuplicateReplies, EmptyReplies, UnreadableReplies,
    ThoughtReplies,   ///< reasoning without an answer
    UnmatchedReplies, ///< edits whose search text is not in the program
    OutsideReplies,   ///< edits outside of the editable regions
    FailedPrograms,
    FailedCalls
};
/// "unreadableVerdicts", "cutReplies", … as in the result object.
[[nodiscard]] QString toName(TroubleKind kind);

/// One problem, with the data for a message in any language.
struct Trouble {
    TroubleKind kind = TroubleKind::FailedCalls;
    qint64 count = 0;
    qint64 total = 0;    ///< total of which `count` are affected; 0: `count` is a number of consecutive replies
    bool latest = false; ///< `total` counts the last consecutive ones, not the whole run
    QString who;         ///< for a judge given up: the generator's label
    JudgeFallback fallback = JudgeFallback::None; ///< for a judge given up: what ranks from then on
    QString wrote;       ///< start of the model's text, on one line; empty: not helpful
    QString detail;      ///< English: the last error, when calls or programs failed

    bool operator==(const Trouble &) const = default;
};

/// One or two sentences: "36 of 36 verdicts could not be read. The last one began: "I cannot decide"".
[[nodiscard]] QString englishText(const Trouble &trouble);

/// The start of a text, for a message: one line of at most 80 characters, without control and formatting characters.
[[nodiscard]] QString startOf(const QString &text);

/// Counts results without use: a fold of the events. Constant work per event; stores the verdicts in flight and one
/// short text per kind.
///
/// A group (verdicts, scores, replies for candidates, programs, calls) has a problem when all of its members failed,
/// or at least 5 and at least half. Then each cause of at least a fifth of the losses is reported.
/// During the run, fewer than 5 losses are not reported, since the first replies mean little.
class TroubleFold
{
public:
    /// `evaluated`: the configuration has evaluators that score candidates.
    void apply(const RunEvent &event, bool evaluated);
    [[nodiscard]] QList<Trouble> troubles() const;

private:
    enum Group { Verdicts, Scores, Replies, Programs, Calls, GroupCount };
    struct Loss {
        qint64 count = 0;
        QString wrote, detail;
    };
    struct Tally {
        qint64 total = 0;
        std::map<TroubleKind, Loss> losses;

        [[nodiscard]] qint64 lost() const;
    };
    struct LastReply {
        CallId call;
        Step step = Step::Seeding;
        QString text;
    };
    void finished(const CallEnd &end);
    void failed(Step step, const Error &error);
    void rejected(const ReplyRejected &body);
    void tested(const TestReport &report);
    void resumed();
    [[nodiscard]] bool isInTrouble(const Tally &tally) const;
    void tell(const Tally &tally, bool latest, QList<Trouble> &out) const;

    std::array<Tally, GroupCount> m_groups;
    Tally m_fruitless;              ///< rejected replies since the last candidate
    QHash<CallId, Step> m_open;     ///< calls in flight, and replies of judges that are not used yet
    LastReply m_last;
    QList<Trouble> m_givenUp;
    qint64 m_born = 0, m_scored = 0; ///< from calls
    QString m_unscored;              ///< reason why the last draft without a score has none
    std::optional<EndReason> m_end;
    bool m_evaluated = false;
};

} // namespace engine
