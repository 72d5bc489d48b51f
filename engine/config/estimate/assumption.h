// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace engine {

/// Assumptions of an estimate; the comment lists the numbers of each, and its name where it has one.
enum class AssumptionKind {
    OneText,         ///< none: the recipe refine
    Candidates,      ///< all, seeds, mutations, crossovers
    Matches,         ///< per candidate
    FinalMatches,    ///< at the end
    BothOrders,      ///< none
    Waste,           ///< percent: likely, low, high
    Refined,         ///< percent of the new texts
    Iterations,      ///< likely, low, high
    Questions,       ///< questions of the evaluators per text
    LengthsByPast,   ///< tokens of a text: likely, low, high
    LengthsAllowed,  ///< the same
    LengthsByLimit,  ///< the same
    CloudModels,     ///< number of concurrent calls
    LocalModels,     ///< none
    Programs,        ///< none
    Offline,         ///< none
    HourlyCap,       ///< USD
    PastCalls,       ///< number of calls
    Price,           ///< model; USD per million input tokens, output tokens
    PriceUnknown,    ///< model
    MoneyCap,        ///< candidates until the cap
    CallCap,         ///< the same
    TokenCap,        ///< the same
    TimeCap,         ///< the same
    LeaderUnchanged, ///< candidates
    Target           ///< none
};

struct Assumption {
    AssumptionKind kind = AssumptionKind::OneText;
    QList<double> numbers;
    QString name;

    bool operator==(const Assumption &) const = default;
};

/// One English sentence. ui/configure/launch/assumptiontext makes the translated one.
[[nodiscard]] QString englishText(const Assumption &assumption);
[[nodiscard]] QStringList englishTexts(const QList<Assumption> &assumptions);

} // namespace engine
