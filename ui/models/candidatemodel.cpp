// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/candidatemodel.h"

#include "engine/types/events/runevent.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/widgets/format.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace ui {

using engine::CandidateId;
using engine::CandidateState;

namespace {

constexpr qsizetype mostRanges = 64; ///< limit for separate dataChanged signals; above it, one for the whole range

} // namespace

CandidateModel::CandidateModel(const engine::RunState &state, const RunDetails &details, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
    , m_details(details)
{
}

void CandidateModel::note(const engine::RunEvent &event)
{
    using namespace engine;
    std::visit(Overloaded{
        [&](const CandidateBorn &) { m_orderMoved = true; },
        [&](const CandidateScored &body) {
            touch(body.candidate);
            m_orderMoved = true;
        },
        [&](const CandidateTested &body) {
            touch(body.report.candidate);
            m_orderMoved = true; // a failed program ranks below the others
        },
        [&](const IterationFinished &) { m_orderMoved = true; },
        [&](const LoopFinished &) { m_orderMoved = true; },
        [&](const RatingsChanged &body) {
            for (const Rating &rating : body.ratings)
                touch(rating.candidate);
            m_orderMoved = true;
        },
        [&](const CandidateRetired &body) {
            touch(body.candidate);
            m_orderMoved = true;
        },
        [&](const CandidatePinned &body) { touch(body.candidate); },
        [](const auto &) { },
    }, event.body);
}

void CandidateModel::touch(CandidateId candidate)
{
    const int row = int(candidate.value) - 1;
    if (row >= 0 && row < m_rows)
        m_touched.append(row);
}

void CandidateModel::commit()
{
    const int rows = int(m_state.candidates().size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_ranksStale |= m_orderMoved; // set only here: a rank computed during the insertion may be out of date
    std::sort(m_touched.begin(), m_touched.end());
    if (m_touched.size() > mostRanges) {
        Q_EMIT dataChanged(index(m_touched.first(), 0), index(m_touched.last(), columns - 1));
        m_touched.clear();
    }
    for (qsizetype at = 0; at < m_touched.size();) {
        const int first = m_touched.at(at);
        int last = first;
        while (at < m_touched.size() && m_touched.at(at) <= last + 1)
            last = m_touched.at(at++);
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
    }
    m_touched.clear();
    // A new rating may change the rank of every candidate, so update the whole column; views repaint visible cells
    // only.
    if (std::exchange(m_orderMoved, false) && m_rows > 0)
        Q_EMIT dataChanged(index(0, Rank), index(m_rows - 1, Rank), {Qt::DisplayRole, SortRole});
}

void CandidateModel::clear()
{
    beginResetModel();
    m_rows = 0;
    m_touched.clear();
    m_orderMoved = false;
    m_ranksStale = true;
    endResetModel();
}

const engine::Standing &CandidateModel::standing() const
{
    if (std::exchange(m_ranksStale, false))
        m_standing.emplace(m_state);
    return *m_standing;
}

const CandidateState *CandidateModel::candidateAt(int row) const
{
    return row >= 0 && row < m_rows ? &m_state.candidates().at(row) : nullptr;
}

CandidateId CandidateModel::idAt(const QModelIndex &index)
{
    return {index.data(IdRole).toUInt()};
}

QModelIndex CandidateModel::indexOf(CandidateId candidate, int column) const
{
    const int row = int(candidate.value) - 1;
    return row >= 0 && row < m_rows ? index(row, column) : QModelIndex();
}

int CandidateModel::rank(CandidateId candidate) const
{
    return standing().rank(candidate);
}

int CandidateModel::leaderRow() const
{
    return int(standing().best().value) - 1;
}

int CandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int CandidateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CandidateState &candidate = m_state.candidates().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return display(candidate, index.column());
    case Qt::ToolTipRole: return toolTip(candidate, index.column());
    case Qt::TextAlignmentRole:
        switch (index.column()) {
        case Text: case Step: case Generator: case Parents: case Flags: return int(Qt::AlignLeading | Qt::AlignVCenter);
        default: return int(Qt::AlignTrailing | Qt::AlignVCenter);
        }
    case Qt::AccessibleTextRole:
        return index.column() == Flags ? flagWords(candidate) : display(candidate, index.column());
    case SortRole: return sortKey(candidate, index.column());
    case IdRole: return candidate.id.value;
    case HalfWidthRole: return candidate.rating.halfWidth;
    case GamesRole: return candidate.rating.games;
    case PinnedRole: return candidate.pinned;
    case RetiredRole: return !candidate.alive;
    case BestRole: return index.row() == leaderRow();
    case HumanRole: return candidate.step == engine::Step::Human;
    case StepRole: return int(candidate.step);
    default: return {};
    }
}

QString CandidateModel::display(const CandidateState &candidate, int column) const
{
    const QLocale locale;
    switch (column) {
    case Rank: {
        const int at = rank(candidate.id);
        return at ? locale.toString(at) : QStringLiteral("–");
    }
    case Text: return harmless(candidate.preview);
    case RatingValue: return ratingText(candidate.rating);
    case Games: return locale.toString(candidate.rating.games);
    case ScoreValue: return scoreText(m_state, candidate);
    case Step: return stepTitle(candidate.step);
    case Generator: return candidate.step == engine::Step::Human ? tr("you", "generator: written by a person") : candidate.generator;
    case Parents: {
        QStringList names;
        for (const CandidateId parent : candidate.parents)
            names.append(candidateName(parent));
        return names.join(QStringLiteral(" × "));
    }
    case Generation: return locale.toString(candidate.generation);
    case Cost: return formatMoney(candidate.cost);
    case Born: return clockText(candidate.bornMs - m_state.times().startedMs);
    case Words: return locale.toString(candidate.words);
    case Flags: return flagWords(candidate);
    case Name: return candidateName(candidate.id);
    default: return {};
    }
}

QVariant CandidateModel::sortKey(const CandidateState &candidate, int column) const
{
    switch (column) {
    case Rank: {
        const int at = rank(candidate.id);
        return at ? double(at) : 1e9 + double(candidate.id.value);
    }
    case Text: return candidate.preview;
    case RatingValue: return candidate.rating.games ? candidate.rating.elo : -1.0;
    case Games: return double(candidate.rating.games);
    case ScoreValue: return candidate.score ? *candidate.score : -std::numeric_limits<double>::infinity();
    case Step: return double(int(candidate.step));
    case Generator: return candidate.generator;
    case Parents: return candidate.parents.isEmpty() ? 0.0 : double(candidate.parents.first().value);
    case Generation: return double(candidate.generation);
    case Cost: return double(candidate.cost.microUsd);
    case Born: return double(candidate.bornMs);
    case Words: return double(candidate.words);
    case Name: return double(candidate.id.value);
    case Flags: return double((candidate.pinned ? 4 : 0) + (int(candidate.id.value) - 1 == leaderRow() ? 2 : 0) + (candidate.alive ? 1 : 0));
    default: return {};
    }
}

QString CandidateModel::flagWords(const CandidateState &candidate) const
{
    QStringList words;
    if (int(candidate.id.value) - 1 == leaderRow())
        words.append(tr("best", "flag of a candidate"));
    if (candidate.pinned)
        words.append(tr("pinned", "flag of a candidate"));
    if (!candidate.alive)
        words.append(tr("retired", "flag of a candidate"));
    if (candidate.step == engine::Step::Human)
        words.append(tr("by hand", "flag of a candidate"));
    return words.join(QStringLiteral(", "));
}

QString CandidateModel::toolTip(const CandidateState &candidate, int column) const
{
    const QLocale locale;
    switch (column) {
    case Rank:
        return rank(candidate.id) ? tr("%1, rank %2").arg(candidateName(candidate.id), locale.toString(rank(candidate.id)))
                                  : tr("%1 was removed from the population").arg(candidateName(candidate.id));
    case Text: return harmless(candidate.preview);
    case RatingValue: {
        if (candidate.rating.games == 0)
            return tr("Not judged yet");
        const MatchCount count = m_details.matches(candidate.id);
        return tr("95 % interval %1 to %2; %3 won, %4 lost, %5 tied")
            .arg(locale.toString(qRound(candidate.rating.low())), locale.toString(qRound(candidate.rating.high())),
                locale.toString(count.won), locale.toString(count.lost), locale.toString(count.tied));
    }
    case Born: return locale.toString(QDateTime::fromMSecsSinceEpoch(candidate.bornMs), QLocale::LongFormat);
    case ScoreValue: {
        QStringList lines;
        if (const QString measured = measuredText(m_state, candidate); !measured.isEmpty())
            lines.append(measured);
        for (const engine::Score &score : m_details.scores(candidate.id))
            lines.append(tr("%1: %2", "evaluator: score").arg(score.metric, formatScore(score.value)));
        return lines.join(u'\n');
    }
    case Generator: case Flags: return display(candidate, column);
    default: return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool leading = section == Text || section == Step || section == Generator || section == Parents || section == Flags;
        return int((leading ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    }
    if (role == Qt::DisplayRole) {
        const QString names[columns] = {tr("Rank"), tr("Text"), tr("Rating"), tr("Games"), tr("Score"), tr("Step"), tr("Generator"),
            tr("Parents"), tr("Gen.", "generation, narrow column"), tr("Cost"), tr("Created", "time since the start of the run"),
            tr("Words"), tr("Flags"), tr("ID", "number of a candidate")};
        return names[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString tips[columns] = {tr("Rank in the population"), tr("First words of the text; for programs, what is new"),
            tr("Elo scale, with half of the 95 % interval"), tr("Judged comparisons"), tr("Of the evaluators: for texts their weighted mean, 0 to 1"),
            tr("The step that made the candidate"), tr("The model that wrote it"), tr("The texts it was made from"), tr("1 for seeds, children one more than their parents"),
            tr("Of the call that wrote it"), tr("Time since the start of the run"), tr("Length of the text"), tr("Best, pinned, retired, written by hand"), tr("Number of the candidate, as in charts, events and matches")};
        return tips[section];
    }
    return {};
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace ui
