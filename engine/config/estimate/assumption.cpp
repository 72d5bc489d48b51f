// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/estimate/assumption.h"

#include "engine/document/fieldvalue.h"

namespace engine {

namespace {

const char *assumptionSentence(AssumptionKind kind)
{
    using enum AssumptionKind;
    switch (kind) {
    case OneText: return "One text is written and improved again and again.";
    case Candidates: return "%1 candidates: %2 seeds, %3 mutations and %4 crossovers.";
    case Matches: return "%1 matches are judged per candidate.";
    case FinalMatches: return "%1 more matches are judged at the end.";
    case BothOrders: return "Every match is judged in both orders.";
    case Waste: return "%1 % of the replies are duplicates or cannot be used (%2 to %3 %).";
    case Refined: return "%1 % of the new texts go through a refinement loop before they are ranked.";
    case Iterations: return "A loop takes %1 iterations (%2 to %3); the first output counts as one.";
    case Questions: return "Questions of the evaluators to judges or programs about each text: %1.";
    case LengthsByPast: return "A token has 4 bytes; a text has %1 tokens (%2 to %3), as these generators wrote in past runs.";
    case LengthsAllowed: return "A token has 4 bytes; a text has %1 tokens (%2 to %3), by the length that the evaluators allow.";
    case LengthsByLimit: return "A token has 4 bytes; a text has %1 tokens (%2 to %3), 30 % of maxTokens (10 to 60 %).";
    case CloudModels: return "A cloud model starts after 1 s (0.5 to 3) and writes 60 tokens a second (25 to 150); up to %1 calls run at once.";
    case LocalModels: return "A local model starts after 1 s (0.2 to 5), writes 25 tokens a second (6 to 80) and answers one call after the other.";
    case Programs: return "A program takes 5 s for a call (1 to 30).";
    case Offline: return "The offline generator and recorded replies take no time but the pause that is set.";
    case HourlyCap: return "Spending is held at %1 USD an hour.";
    case PastCalls: return "Lengths and times are those of past calls where there are enough: %1.";
    case Price: return "%1 costs %2 USD per million tokens read and %3 written.";
    case PriceUnknown: return "The price of %1 is not known; it counts as 0.";
    case MoneyCap: return "The cap on money ends the run after about %1 texts.";
    case CallCap: return "The cap on calls ends the run after about %1 texts.";
    case TokenCap: return "The cap on tokens ends the run after about %1 texts.";
    case TimeCap: return "The cap on time ends the run after about %1 texts.";
    case LeaderUnchanged: return "The leader stays unchanged for %1 candidates after three times as many (once to ten times).";
    case Target: return "The target score may be reached as early as among the seeds.";
    }
    return "";
}

} // namespace

QString englishText(const Assumption &assumption)
{
    QString sentence = QString::fromUtf8(assumptionSentence(assumption.kind));
    if (!assumption.name.isEmpty())
        sentence = sentence.arg(assumption.name);
    for (const double number : assumption.numbers)
        sentence = sentence.arg(plainNumber(number));
    return sentence;
}

QStringList englishTexts(const QList<Assumption> &assumptions)
{
    QStringList out;
    for (const Assumption &assumption : assumptions)
        out << englishText(assumption);
    return out;
}

} // namespace engine
