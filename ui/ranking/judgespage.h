// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/analytics/judges.h"
#include "ui/ranking/rankingpage.h"

namespace ui {

class CellsModel;
class Label;
class StatusLabel;
class TableView;

/// Reliability of the judges: bias by position, length and vendor, consistency, agreement with each other and with
/// people. GUI thread.
class JudgesPage final : public RankingPage
{
    Q_OBJECT

public:
    JudgesPage(OpenRun *run, QWidget *parent);

    void refresh() override;
    [[nodiscard]] CellsModel *figures() const { return m_figures; }
    [[nodiscard]] CellsModel *agreement() const { return m_agreement; }

private:
    void setupTables();
    void showFigures(const QList<engine::JudgeFigures> &judges);
    void showAgreement(const QList<engine::JudgeFigures> &judges);
    void showAdvice(const QList<engine::JudgeFigures> &judges);

    StatusLabel *m_status;
    Label *m_advice;
    CellsModel *m_figures;
    TableView *m_figuresTable;
    Label *m_agreementTitle;
    CellsModel *m_agreement;
    TableView *m_agreementTable;
};

} // namespace ui
