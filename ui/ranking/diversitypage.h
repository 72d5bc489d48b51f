// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ranking/rankingpage.h"

namespace ui {

class ChartFrame;
class CurveTableModel;
class Plot;

/// Chart of the difference between the living candidates over the course of the run. GUI thread.
class DiversityPage final : public RankingPage
{
    Q_OBJECT

public:
    DiversityPage(OpenRun *run, QWidget *parent);

    void refresh() override;
    [[nodiscard]] Plot *plot() const { return m_plot; }

private:
    Plot *m_plot;
    CurveTableModel *m_table;
    ChartFrame *m_frame;
};

} // namespace ui
