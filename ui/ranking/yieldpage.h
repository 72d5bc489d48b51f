// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ranking/rankingpage.h"

namespace ui {

class BarPlot;
class CellsModel;
class ChartFrame;

/// Outcomes of the calls by step, and the share of children better than their parents. GUI thread.
class YieldPage final : public RankingPage
{
    Q_OBJECT

public:
    YieldPage(OpenRun *run, QWidget *parent);

    void refresh() override;
    [[nodiscard]] BarPlot *funnel() const { return m_funnel; }
    [[nodiscard]] BarPlot *success() const { return m_success; }

private:
    void refreshFunnel();
    void refreshSuccess();

    BarPlot *m_funnel;
    CellsModel *m_funnelRows;
    ChartFrame *m_funnelFrame;
    BarPlot *m_success;
    CellsModel *m_successRows;
    ChartFrame *m_successFrame;
};

} // namespace ui
