// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ranking/rankingpage.h"

namespace ui {

class BarPlot;
class CellsModel;
class ChartFrame;
class Label;

/// Yield and cost of each generator in each step, the evidence that the bandit uses. GUI thread.
class GeneratorsPage final : public RankingPage
{
    Q_OBJECT

public:
    GeneratorsPage(OpenRun *run, QWidget *parent);

    void refresh() override;
    [[nodiscard]] CellsModel *table() const { return m_rows; }
    [[nodiscard]] BarPlot *plot() const { return m_plot; }

private:
    Label *m_note;
    CellsModel *m_rows;
    BarPlot *m_plot;
    ChartFrame *m_frame;
};

} // namespace ui
