// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/posterior.h"
#include "engine/types/events/call.h"

#include <functional>
#include <memory>
#include <optional>

namespace engine {

class Random;

/// A judge that may be asked.
struct PanelMember {
    int judge = 0;    ///< index in the evidence
    double rho = 0.4; ///< how alike its repeated verdicts are
    double slope = 1; ///< discrimination in the mode asked
    double price = 0; ///< of a question, any unit; 0: free or unknown
};

/// A question worth asking, and why.
struct RankingQuestion {
    std::vector<int> shown; ///< candidates in the order to show them
    int member = 0;         ///< index into the panel
    MatchGoal goal = MatchGoal::Best; ///< of the question it serves most
    int rivalA = 0, rivalB = 0; ///< whose order that question is about; need not be shown themselves
    double chance = 0.5;    ///< of the first shown against the second, as believed now
    double worth = 0;       ///< share of the variance of the open questions that the answer removes
    double asked = 0;       ///< verdicts on the pair it began with, all judges
};

/// What the matchmaker knows (ranking.md §6).
struct Matchmaking {
    const SkillPosterior *posterior = nullptr;
    std::span<const PanelMember> panel;
    /// Verdicts so far (Evidence::repeats()), and questions still in flight: each counts as one more on every two it shows.
    std::span<const Repeats> counts = {};
    std::span<const Repeats> pending = {};
    /// How often a was shown before b, less how often b before a, to anybody.
    std::function<int(int a, int b)> shownFirst;
    /// Whether this panel member may be asked this (never the same question twice). None: everything may be asked.
    std::function<bool(int member, std::span<const int> shown)> mayAsk;
    int listSize = 2;       ///< 2: pairs
    int questions = 16;     ///< Q
    int parents = 4;        ///< K
    double bestShare = 0.5; ///< share of the questions about the best: ½ while evolving, 1 at the end
};

/// Questions one after another, the most telling first, each booked as pending for the next: TQV, Thompson questions and a
/// value matrix. It goes on from what was known when it was made; candidates keep the numbers they had then.
class QuestionSeries
{
public:
    /// Copies what it needs but for what the two functions of `known` refer to.
    QuestionSeries(const Matchmaking &known, const Random &random);
    QuestionSeries(QuestionSeries &&other) noexcept;
    QuestionSeries &operator=(QuestionSeries &&other) noexcept;
    ~QuestionSeries();

    /// Nothing when nothing may be asked any more.
    [[nodiscard]] std::optional<RankingQuestion> next();
    /// Nobody is asked about it again.
    void leave(int candidate);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The first `count` questions of a series, fewer when nothing may be asked.
[[nodiscard]] std::vector<RankingQuestion> nextQuestions(const Matchmaking &known, int count, Random &random);

} // namespace engine
