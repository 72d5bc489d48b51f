// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparefacts.h"

#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::CompareFacts)
};

QString parentNames(const engine::CandidateState &state)
{
    QStringList names;
    for (const engine::CandidateId parent : state.parents)
        names += candidateName(parent);
    return QLocale().createSeparatedList(names);
}

QString standing(const OpenRun &run, const engine::CandidateState &state)
{
    const int rank = run.candidates()->rank(state.id);
    QStringList parts{rank > 0 ? Words::tr("Rank %1").arg(rank) : Words::tr("Not in the population")};
    if (state.rating.games > 0)
        parts += ratingText(state.rating);
    if (state.score)
        parts += Words::tr("Score %1").arg(formatScore(*state.score));
    return parts.join(QStringLiteral("  ·  "));
}

QString stepOf(const engine::CandidateState &state)
{
    const QString step = stepTitle(state.step), parents = parentNames(state);
    return parents.isEmpty() ? step : Words::tr("%1 of %2", "a step and the parents").arg(step, parents);
}

QString length(const engine::CandidateState &state)
{
    return Words::tr("%n word(s)", nullptr, state.words) + QStringLiteral("  ·  ") + Words::tr("%n character(s)", nullptr, state.characters);
}

QString origin(const engine::CandidateState &state)
{
    QStringList parts{stepOf(state)};
    if (!state.generator.isEmpty())
        parts += harmless(state.generator);
    return parts.join(QStringLiteral("  ·  "));
}

QString games(const OpenRun &run, const engine::CandidateState &state)
{
    const MatchCount count = run.details().matches(state.id);
    if (!count.all())
        return Words::tr("none");
    return Words::tr("%1 won, %2 lost, %3 tied").arg(count.won).arg(count.lost).arg(count.tied);
}

QString scores(const OpenRun &run, const engine::CandidateState &state)
{
    if (!state.score)
        return QStringLiteral("–");
    QStringList metrics;
    for (const engine::Score &score : run.details().scores(state.id))
        metrics += harmless(score.metric) + u' ' + formatScore(score.value);
    const QString all = formatScore(*state.score);
    return metrics.size() > 1 ? all + QStringLiteral("  (") + metrics.join(QStringLiteral(", ")) + u')' : all;
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

ColumnFacts compareFacts(const OpenRun &run, engine::CandidateId candidate, std::optional<double> similarity)
{
    ColumnFacts facts{.title = candidateName(candidate)};
    const engine::CandidateState *state = run.state().candidate(candidate);
    if (!state)
        return facts;
    facts.standing = standing(run, *state);
    facts.origin = origin(*state);
    facts.rows = {
        {Words::tr("Rating"), state->rating.games > 0 ? ratingText(state->rating) : QStringLiteral("–")},
        {Words::tr("Matches"), games(run, *state)},
        {Words::tr("Score"), scores(run, *state)},
        {Words::tr("Similarity"), similarity ? formatPercent(*similarity) : QStringLiteral("–")},
        {Words::tr("Length"), length(*state)},
        {Words::tr("Step"), stepOf(*state)},
        {Words::tr("Generation"), formatCount(state->generation)},
        {Words::tr("Generator"), orDash(harmless(state->generator))},
        {Words::tr("Cost"), formatMoney(state->cost)},
    };
    return facts;
}

QList<bool> differingRows(const QList<ColumnFacts> &columns)
{
    QList<bool> differing;
    const qsizetype rows = columns.isEmpty() ? 0 : columns.constFirst().rows.size();
    for (qsizetype row = 0; row < rows; ++row) {
        bool differs = false;
        for (const ColumnFacts &column : columns)
            differs |= row >= column.rows.size() || column.rows.at(row).second != columns.constFirst().rows.at(row).second;
        differing.append(differs);
    }
    return differing;
}

} // namespace ui
