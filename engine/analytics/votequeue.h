// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"
#include "engine/types/events/match.h"
#include "engine/types/state/runstate.h"

#include <QHash>

namespace engine {

/// What is shown for one vote.
struct VoteRound {
    QList<CandidateId> shown; ///< left to right
    QuestionId question;      ///< the run asked for it
    bool repeat = false;              ///< shown before the other way round, to see whether one votes alike

    bool operator==(const VoteRound &) const = default;
};

/// Which texts a person sees next: what the run asks for, now and then a pair again with the sides swapped, else the two
/// whose order is least known for what it matters, by their ratings. A value; the same seed and votes give the same rounds.
class VoteQueue
{
public:
    explicit VoteQueue(quint64 seed = 1);

    void setColumns(int columns) { m_columns = columns; }
    /// Nothing when there are not two living texts that were not voted on together.
    [[nodiscard]] std::optional<VoteRound> next(const RunState &state);
    /// It was voted on, or skipped: it does not come again by itself.
    void done(const VoteRound &round, bool voted);
    /// A vote was taken back: it comes again.
    void undone(const VoteRound &round);
    [[nodiscard]] int rounds() const { return m_rounds; }

private:
    using Two = std::pair<CandidateId, CandidateId>;
    [[nodiscard]] std::optional<VoteRound> repeated(const RunState &state);
    [[nodiscard]] std::optional<VoteRound> telling(const RunState &state);
    void shuffle(QList<CandidateId> &shown);

    Random m_random;
    int m_columns = 2;
    int m_rounds = 0;
    QHash<Two, int> m_seen; ///< by pair, smaller id first
    QList<VoteRound> m_voted; ///< pairs that may come again, oldest first
};

/// A round's verdicts as the engine takes them: of a pair one, of more what best and worst say of the others. `worst` −1:
/// only the best is said. Places are those of `round.shown`.
[[nodiscard]] QList<Match> verdictsOf(const VoteRound &round, int best, int worst);
/// A tie of every two texts of the round.
[[nodiscard]] QList<Match> tiesOf(const VoteRound &round, bool bothBad);

} // namespace engine
