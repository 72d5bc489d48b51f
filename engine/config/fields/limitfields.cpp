// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/planfields.h"

namespace engine {

namespace {

QList<PlanField<BudgetPlan>> budgetFields()
{
    return {
        field("usd", &BudgetPlan::total).within(0, 1e6, "USD")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Total budget"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The run stops before it would spend more than this.")),
        field("usdPerHour", &BudgetPlan::perHour).within(0, 1e6, "USD")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Budget per hour"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls wait so that no hour costs more than this.")),
        field("calls", &BudgetPlan::calls).within(1, 1e9, "calls")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The most calls to models that the run may make.")),
        field("tokens", &BudgetPlan::tokens).within(1, 1e15, "tokens")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Tokens"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The most tokens, in and out together, that the run may use.")),
    };
}

QList<PlanField<StopPlan>> stopFields()
{
    return {
        field("candidates", &StopPlan::candidates).within(1, 1e6, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Candidates"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends when so many candidates have been made.")),
        field("seconds", &StopPlan::seconds).within(1, 1e8, "s")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Time"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The run ends after this much active time; pauses do not count.")),
        field("target", &StopPlan::target).within(-1e12, 1e12)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Target score"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends when a candidate reaches this score.")),
        field("leaderUnchanged", &StopPlan::leaderUnchanged).within(1, 1e6, "candidates")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop after no improvement for"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The run ends after this many new candidates without improvement.")),
        field("confidence", &StopPlan::confidence).within(0.5, 0.999)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop at confidence"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The run ends when the leader is the best with this probability, such as 0.9.")),
    };
}

QList<PlanField<ConcurrencyPlan>> concurrencyFields()
{
    return {
        field("total", &ConcurrencyPlan::total).within(1, 256, "calls")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls at once"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How many calls may be under way at the same time.")),
        field("generate", &ConcurrencyPlan::generate).within(1, 256, "calls").byDefault({}).resolved()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Writing calls"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Of the calls at once, how many may write candidates. Empty: all of them.")),
        field("judge", &ConcurrencyPlan::judge).within(1, 256, "calls").byDefault({}).resolved()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Judging calls"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Of the calls at once, how many may judge. Empty: all of them.")),
        field("test", &ConcurrencyPlan::test).within(1, 256, "programs")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Programs at once"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How many programs may be run and measured at the same time.")),
    };
}

QList<PlanField<RetryPlan>> retryFields()
{
    return {
        field("attempts", &RetryPlan::attempts).within(1, 20, "attempts")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries when overloaded"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How often a call is tried when the server is overloaded or asks to slow down.")),
        field("networkAttempts", &RetryPlan::networkAttempts).within(1, 20, "attempts")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries on network errors"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How often a call is tried when the connection is lost or times out.")),
        field("budgetShare", &RetryPlan::budgetShare).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of retries"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The most retries as a share of all calls; ten are always allowed.")),
    };
}

} // namespace

const QList<FieldGroup> &limitFieldGroups()
{
    static const QList<FieldGroup> groups{
        {QStringLiteral("budget"), fieldsOfPart(&RunPlan::budget, budgetFields())},
        {QStringLiteral("stop"), fieldsOfPart(&RunPlan::stop, stopFields())},
        {QStringLiteral("concurrency"), fieldsOfPart(&RunPlan::concurrency, concurrencyFields())},
        {QStringLiteral("retry"), fieldsOfPart(&RunPlan::retry, retryFields())},
    };
    return groups;
}

} // namespace engine
