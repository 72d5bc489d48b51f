// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/state/prior.h"

#include <QAbstractTableModel>
#include <QDialog>

class QPushButton;

namespace engine {
class Engine;
}

namespace ui {

class Label;
class Plot;
class TableView;

/// The priors in the library, one row per key. GUI thread; owned by its dialog.
class PriorsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TaskType, Model, Recipe, Loops, Reached, Depth, First };
    static constexpr int columns = First + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void show(QList<engine::Prior> priors);
    /// Null if `row` is out of range.
    [[nodiscard]] const engine::Prior *prior(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<engine::Prior> m_priors;
};

/// The learned profile of each kind of task and model: score and cost by depth with their spread, the depth reached,
/// and consequences for a configuration. Commands to export, import and forget. Not modal. GUI thread; `engine` may be
/// nullptr.
class PriorsDialog final : public QDialog
{
    Q_OBJECT

public:
    PriorsDialog(engine::Engine *engine, QWidget *parent);

    [[nodiscard]] PriorsModel *model() const { return m_model; }
    [[nodiscard]] Plot *plot() const { return m_plot; }
    [[nodiscard]] Plot *costs() const { return m_costs; }
    [[nodiscard]] Plot *depths() const { return m_depths; }
    void reload();

private:
    [[nodiscard]] Plot *addPlot(const QString &subject);
    [[nodiscard]] QWidget *profiles();
    void clearPlots();
    void setupButtons();
    void showCurrent();
    void showAdvice(const engine::RefinementAdvice &advice);
    void exportAll();
    void importSome();
    void forget();
    void say(const QString &sentence);

    engine::Engine *m_engine;
    PriorsModel *m_model;
    TableView *m_table;
    Plot *m_plot;
    Plot *m_costs;
    Plot *m_depths;
    Label *m_advice;
    QPushButton *m_forget;
    quint64 m_asked = 0; ///< request number; replies for a row that is no longer current are dropped
};

} // namespace ui
