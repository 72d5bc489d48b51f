// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace engine {

/// What an estimate takes for granted; the comment names its numbers, and its name where it has one.
enum class AssumptionKind {
    OneText,         ///< none: the recipe refine
    Candidates,      ///< all, seeds, mutations, crossovers
    Matches,         ///< per candidate
    FinalMatches,    ///< at the end
    BothOrders,      ///< none
    Waste,           ///< percent likely, low, high
    Refined,         ///< percent of the new texts
    Iterations,      ///< likely, low, high
    Questions,       ///< of the evaluators about each text
    LengthsByPast,   ///< tokens of a text: likely, low, high
    LengthsAllowed,  ///< the same
    LengthsByLimit,  ///< the same
    CloudModels,     ///< calls that run at once
    LocalModels,     ///< none
    Programs,        ///< none
    Offline,         ///< none
    HourlyCap,       ///< USD
    PastCalls,       ///< how many
    Price,           ///< model; USD per million tokens read, written
    PriceUnknown,    ///< model
    MoneyCap,        ///< texts until then
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

/// One sentence. ui/configure/assumptiontext makes the translated one.
[[nodiscard]] QString englishText(const Assumption &assumption);
[[nodiscard]] QStringList englishTexts(const QList<Assumption> &assumptions);

} // namespace engine
