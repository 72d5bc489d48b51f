// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/match.h"
#include "ui/ranking/rankingpage.h"

#include <QHash>

class QPlainTextEdit;

namespace ui {

class CellsModel;
class Label;
class TableView;

/// Verdicts: a matrix of the best candidates and a list of the verdicts with their rationales. GUI thread.
class MatchesPage final : public RankingPage
{
    Q_OBJECT

public:
    static constexpr int mostInMatrix = 12;
    static constexpr int mostInList = 500; ///< rows of the list; older verdicts are left out

    MatchesPage(OpenRun *run, QWidget *parent);

    void refresh() override;
    [[nodiscard]] CellsModel *matrix() const { return m_matrix; }
    [[nodiscard]] CellsModel *list() const { return m_list; }

private:
    void setupTables();
    void refreshMatrix();
    void refreshList();
    void cellChosen();
    void matchChosen();

    CellsModel *m_matrix;
    TableView *m_matrixTable;
    CellsModel *m_list;
    TableView *m_listTable;
    QPlainTextEdit *m_rationale;
    Label *m_which;
    QList<engine::CandidateId> m_best;
    std::pair<engine::CandidateId, engine::CandidateId> m_pair; ///< null: all verdicts
    qsizetype m_counted = -1;
    qsizetype m_withdrawn = 0;
    QHash<std::pair<quint32, quint32>, double> m_wins; ///< wins of the first against the second; a tie counts one half
};

} // namespace ui
