// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runsummary.h"
#include "ui/widgets/tone.h"

#include <QAbstractListModel>

namespace ui {

/// The runs of the library: pinned first, then those going on, then by time. Takes whole lists and moves only what
/// moved, so that selection and position survive. GUI thread; owned by the window.
class RunListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, SearchRole };

    using QAbstractListModel::QAbstractListModel;

    void setRuns(QList<engine::RunSummary> runs);
    [[nodiscard]] const QList<engine::RunSummary> &runs() const { return m_runs; }
    [[nodiscard]] const engine::RunSummary *find(const engine::RunId &run) const;
    /// The list has been read at least once.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// How many go on now.
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

/// Goes on at this moment, or is about to stand still.
[[nodiscard]] bool isActive(engine::RunStatus status);
[[nodiscard]] Tone toneOf(const engine::RunSummary &run);
/// "Running", "Paused", or why it ended.
[[nodiscard]] QString statusWord(const engine::RunSummary &run);
[[nodiscard]] QString statusIcon(const engine::RunSummary &run);
/// "12/40" while incomplete, else "40".
[[nodiscard]] QString progressText(const engine::RunSummary &run);
/// "Score 2.51" where nobody judged, else "Elo 1,562"; a dash while there is nobody.
[[nodiscard]] QString worthText(const engine::RunSummary &run);
/// "$0.0042", "≥ $0.0042" where a price was unknown.
[[nodiscard]] QString spentText(const engine::RunSummary &run);

} // namespace ui
