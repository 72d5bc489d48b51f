// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/runlistmodel.h"

#include "engine/types/events/runend.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/widgets/format.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

bool comesFirst(const engine::RunSummary &a, const engine::RunSummary &b)
{
    if (a.pinned != b.pinned)
        return a.pinned;
    if (isActive(a.status) != isActive(b.status))
        return isActive(a.status);
    if (a.startedMs != b.startedMs)
        return a.startedMs > b.startedMs;
    return a.run.value < b.run.value;
}

QString spoken(const engine::RunSummary &run)
{
    QStringList parts{run.name, statusWord(run), RunListModel::tr("%n candidate(s)", nullptr, run.candidates)};
    if (run.candidates > 0)
        parts.append(RunListModel::tr("best: %1, %2", "score or rating of the best candidate, its text").arg(worthText(run), run.bestPreview));
    parts.append(RunListModel::tr("spent %1").arg(spentText(run)));
    if (run.pinned)
        parts.append(RunListModel::tr("pinned"));
    return parts.join(QStringLiteral(", "));
}

QString toolTip(const engine::RunSummary &run)
{
    const QString started = RunListModel::tr("%1\nStarted %2", "name of a run, date and time")
        .arg(run.name, QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedMs), QLocale::ShortFormat));
    return run.damage.isEmpty() ? started : started + u'\n' + run.damage;
}

} // namespace

bool isActive(engine::RunStatus status)
{
    return status == engine::RunStatus::Running || status == engine::RunStatus::Throttled || status == engine::RunStatus::Pausing;
}

Tone toneOf(const engine::RunSummary &run)
{
    if (!run.damage.isEmpty())
        return Tone::Bad;
    if (run.status == engine::RunStatus::Throttled)
        return Tone::Warn;
    if (isActive(run.status))
        return Tone::Active;
    if (run.status == engine::RunStatus::Paused)
        return Tone::Info;
    using enum engine::EndReason;
    switch (run.endReason.value_or(Candidates)) {
    case Failed:
    case NoProvider:
    case NoJudge: return Tone::Bad;
    case Stopped: return Tone::Neutral;
    case Exhausted:
    case Money: return Tone::Warn;
    default: return Tone::Good;
    }
}

QString statusWord(const engine::RunSummary &run)
{
    if (!run.damage.isEmpty())
        return RunListModel::tr("Damaged", "of a run that the library holds only in part");
    if (run.status == engine::RunStatus::Finished && run.endReason)
        return endReasonWord(*run.endReason);
    return runStatusWord(run.status);
}

QString statusIcon(const engine::RunSummary &run)
{
    if (!run.damage.isEmpty())
        return iconOf(toneOf(run));
    if (run.status == engine::RunStatus::Paused || run.status == engine::RunStatus::Pausing)
        return QStringLiteral("pause");
    if (run.status == engine::RunStatus::Finished && run.endReason == engine::EndReason::Stopped)
        return QStringLiteral("stop");
    return iconOf(toneOf(run));
}

QString progressText(const engine::RunSummary &run)
{
    if (run.candidatesWanted && run.candidates < *run.candidatesWanted)
        return RunListModel::tr("%1/%2", "candidates so far, wanted").arg(formatCount(run.candidates), formatCount(*run.candidatesWanted));
    return formatCount(run.candidates);
}

QString worthText(const engine::RunSummary &run)
{
    if (run.candidates == 0)
        return QStringLiteral("–");
    const bool measured = run.bestScore && (run.recipe == u"refine" || !run.judged);
    if (!measured && !run.judged)
        return RunListModel::tr("Not compared", "the best candidate of a run has no rating");
    return measured ? RunListModel::tr("Score %1").arg(formatScore(*run.bestScore)) : RunListModel::tr("Elo %1").arg(formatElo(run.bestElo));
}

QString spentText(const engine::RunSummary &run)
{
    const QString amount = formatMoney(run.spent);
    return run.spentIsLowerBound ? RunListModel::tr("≥ %1", "at least so much money").arg(amount) : amount;
}

void RunListModel::setRuns(QList<engine::RunSummary> runs)
{
    std::sort(runs.begin(), runs.end(), comesFirst);
    removeMissing(runs);
    insertNew(runs);
    reorder(runs);
    for (int row = 0; row < m_runs.size(); ++row) {
        if (m_runs[row] != runs[row]) {
            m_runs[row] = runs[row];
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    if (!m_loaded) {
        m_loaded = true;
        Q_EMIT loaded();
    }
}

void RunListModel::removeMissing(const QList<engine::RunSummary> &runs)
{
    QSet<engine::RunId> wanted;
    for (const engine::RunSummary &run : runs)
        wanted.insert(run.run);
    for (int row = int(m_runs.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_runs[row].run))
            continue;
        beginRemoveRows({}, row, row);
        m_runs.removeAt(row);
        endRemoveRows();
    }
}

void RunListModel::insertNew(const QList<engine::RunSummary> &runs)
{
    QSet<engine::RunId> known;
    for (const engine::RunSummary &run : m_runs)
        known.insert(run.run);
    QList<engine::RunSummary> added;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(added), [&](const auto &run) { return !known.contains(run.run); });
    if (added.isEmpty())
        return;
    beginInsertRows({}, int(m_runs.size()), int(m_runs.size() + added.size()) - 1);
    m_runs.append(added);
    endInsertRows();
}

// Sorts the rows like `runs`; both lists contain the same runs.
void RunListModel::reorder(const QList<engine::RunSummary> &runs)
{
    QHash<engine::RunId, int> target;
    for (int row = 0; row < runs.size(); ++row)
        target.insert(runs[row].run, row);
    const bool inPlace = std::is_sorted(m_runs.begin(), m_runs.end(),
        [&](const auto &a, const auto &b) { return target.value(a.run) < target.value(b.run); });
    if (inPlace)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(target.value(m_runs[old.row()].run)));
    std::sort(m_runs.begin(), m_runs.end(), [&](const auto &a, const auto &b) { return target.value(a.run) < target.value(b.run); });
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const engine::RunSummary *RunListModel::find(const engine::RunId &run) const
{
    const auto it = std::find_if(m_runs.begin(), m_runs.end(), [&run](const auto &summary) { return summary.run == run; });
    return it == m_runs.end() ? nullptr : &*it;
}

int RunListModel::running() const
{
    return int(std::count_if(m_runs.begin(), m_runs.end(), [](const auto &run) { return isActive(run.status); }));
}

int RunListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::RunSummary &run = m_runs[index.row()];
    switch (role) {
    case Qt::DisplayRole: return run.name;
    case Qt::ToolTipRole: return toolTip(run);
    case Qt::AccessibleTextRole: return spoken(run);
    case IdRole: return run.run.value;
    case SearchRole: return QString(run.name + u'\n' + run.bestPreview + u'\n' + statusWord(run));
    default: return {};
    }
}

} // namespace ui
