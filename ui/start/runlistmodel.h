// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runsummary.h"
#include "ui/widgets/tone.h"

#include <QAbstractListModel>

namespace ui {

/// The runs of the library: pinned runs first, then active runs, then by time. setRuns() updates only changed rows, so
/// that selection and scroll position stay. GUI thread; owned by the window.
class RunListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SearchRole };

    using QAbstractListModel::QAbstractListModel;

    void setRuns(QList<engine::RunSummary> runs);
    [[nodiscard]] const QList<engine::RunSummary> &runs() const { return m_runs; }
    [[nodiscard]] const engine::RunSummary *find(const engine::RunId &run) const;
    /// True after the first call of setRuns().
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Number of active runs.
    [[nodiscard]] int running() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    void removeMissing(const QList<engine::RunSummary> &runs);
    void insertNew(const QList<engine::RunSummary> &runs);
    void reorder(const QList<engine::RunSummary> &runs);

    QList<engine::RunSummary> m_runs;
    bool m_loaded = false;
};

/// True if a session executes the run or is about to pause it.
[[nodiscard]] bool isActive(engine::RunStatus status);
[[nodiscard]] Tone toneOf(const engine::RunSummary &run);
/// "Running", "Paused", "Damaged", or the reason for the end.
[[nodiscard]] QString statusWord(const engine::RunSummary &run);
[[nodiscard]] QString statusIcon(const engine::RunSummary &run);
/// "12/40" while the run is incomplete, otherwise "40".
[[nodiscard]] QString progressText(const engine::RunSummary &run);
/// "Score 2.51", "Elo 1,562" or "Not compared"; a dash without candidates.
[[nodiscard]] QString worthText(const engine::RunSummary &run);
/// "$0.0042"; "≥ $0.0042" if a price was unknown.
[[nodiscard]] QString spentText(const engine::RunSummary &run);

} // namespace ui
