// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ranking/rankingpage.h"

namespace ui {

class CellsModel;
class Label;
class StatusLabel;
class TableView;

/// The leader and its certainty, and the open questions with their reasons. GUI thread.
class StandingPage final : public RankingPage
{
    Q_OBJECT

public:
    StandingPage(OpenRun *run, QWidget *parent);

    void refresh() override;

private:
    void setupTables();
    void refreshLead();
    void refreshChances();
    void refreshQuestions();

    Label *m_headline;
    StatusLabel *m_status;
    Label *m_advice;
    CellsModel *m_chances;
    TableView *m_chanceTable;
    Label *m_questionsTitle;
    CellsModel *m_questions;
    TableView *m_questionTable;
};

} // namespace ui
