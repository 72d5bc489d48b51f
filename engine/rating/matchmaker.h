// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/rating/posterior.h"
#include "engine/types/events/match.h"

#include <functional>
#include <memory>
#include <optional>

namespace engine {

class Random;

/// A judge of the panel.
struct PanelMember {
    int judge = 0;    ///< index in the evidence
    double rho = 0.4; ///< correlation of its repeated verdicts
    double slope = 1; ///< discrimination in the form of question used
    double price = 0; ///< per question, any unit; 0: free or unknown
};

/// A selected question with its reason.
struct RankingQuestion {
    std::vector<int> shown; ///< candidates in the order shown
    int member = 0;         ///< index into the panel
    MatchGoal goal = MatchGoal::Best; ///< goal of the open question that it serves most
    int rivalA = 0, rivalB = 0; ///< the two candidates of that question; not necessarily shown
    double chance = 0.5;    ///< estimated probability that the first shown beats the second
    double worth = 0;       ///< share of the variance of the open questions that the verdict removes
    double asked = 0;       ///< verdicts of all judges on its first pair
};

/// Input of the matchmaker (ranking.md §6).
struct Matchmaking {
    const SkillPosterior *posterior = nullptr;
    std::span<const PanelMember> panel;
    /// Verdicts so far (Evidence::repeats()) and questions in flight: each counts one more for every pair it shows.
    std::span<const Repeats> counts = {};
    std::span<const Repeats> pending = {};
    /// Number of times a was shown before b minus the reverse, over all judges.
    std::function<int(int a, int b)> shownFirst;
    /// Whether the panel member may be asked this question (never the same twice). Empty: every question is allowed.
    std::function<bool(int member, std::span<const int> shown)> mayAsk;
    int listSize = 2;       ///< 2: pairs
    int questions = 16;     ///< Q
    int parents = 4;        ///< K
    double bestShare = 0.5; ///< share of the questions about the best: ½ during the evolution, 1 at the end
};

/// A series of questions, the most informative first; each counts as pending for the next ones: TQV, Thompson questions
/// and a value matrix. The series uses the state at its creation; candidates keep their indices of that state.
class QuestionSeries
{
public:
    /// Copies its input, except for what the two functions of `known` refer to.
    QuestionSeries(const Matchmaking &known, const Random &random);
    QuestionSeries(QuestionSeries &&other) noexcept;
    QuestionSeries &operator=(QuestionSeries &&other) noexcept;
    ~QuestionSeries();

    /// nullopt when no allowed question remains.
    [[nodiscard]] std::optional<RankingQuestion> next();
    /// Excludes a candidate from further questions.
    void leave(int candidate);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The first `count` questions of a series; fewer when none remains.
[[nodiscard]] std::vector<RankingQuestion> nextQuestions(const Matchmaking &known, int count, Random &random);

} // namespace engine
