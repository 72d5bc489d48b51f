// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/matchespage.h"

#include "engine/types/state/standing.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/ranking/cellsmodel.h"
#include "ui/ranking/sharedelegate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QList<engine::CandidateId> bestOf(const engine::RunState &state, int count)
{
    QList<engine::CandidateId> best = engine::Standing(state).order();
    best.removeIf([&](engine::CandidateId id) { return !state.candidate(id)->alive || state.candidate(id)->rating.games == 0; });
    best.resize(std::min<qsizetype>(count, best.size()));
    return best;
}

QString halves(double number)
{
    return QLocale().toString(number, 'f', number == std::floor(number) ? 0 : 1);
}

} // namespace

MatchesPage::MatchesPage(OpenRun *run, QWidget *parent) :
    RankingPage(run, parent),
    m_matrix(new CellsModel(this)),
    m_matrixTable(new TableView(this)),
    m_list(new CellsModel(this)),
    m_listTable(new TableView(this)),
    m_rationale(new QPlainTextEdit(this)),
    m_which(new Label(Type::Small, Ink::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space(4));
    split->addWidget(m_matrixTable);
    auto *right = new QWidget(split);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    column->addWidget(m_which);
    column->addWidget(m_listTable, 3);
    column->addWidget(m_rationale, 1);
    split->addWidget(right);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    layout->addWidget(split);
    setupTables();
}

void MatchesPage::setupTables()
{
    m_matrixTable->setModel(m_matrix);
    m_matrixTable->setItemDelegate(new ShareDelegate(m_matrixTable));
    m_matrixTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_matrixTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrixTable->setAccessibleName(tr("Who beat whom: wins of the row against the column"));
    m_matrixTable->verticalHeader()->show();
    m_list->setHeads({{tr("Match"), {}, true}, {tr("Verdict"), {}}, {tr("Judge"), {}}, {tr("Shown"), tr("Number of texts shown, and positions of the two")}, {tr("Reason"), {}}});
    m_listTable->setModel(m_list);
    m_listTable->setAccessibleName(tr("Verdicts, the newest first"));
    m_listTable->horizontalHeader()->setStretchLastSection(true);
    m_rationale->setReadOnly(true);
    m_rationale->setTabChangesFocus(true);
    m_rationale->setAccessibleName(tr("Reason for the selected verdict"));
    m_rationale->setPlaceholderText(tr("The reason for the selected verdict."));
    connect(m_matrixTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatchesPage::cellChosen);
    connect(m_listTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MatchesPage::matchChosen);
    connect(m_listTable, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        const QVariantList ids = index.siblingAtColumn(1).data(Qt::UserRole).toList();
        if (ids.size() == 2)
            Q_EMIT compareRequested({{ids.at(0).toUInt()}, {ids.at(1).toUInt()}});
    });
}

void MatchesPage::refresh()
{
    refreshMatrix();
    refreshList();
}

void MatchesPage::refreshMatrix()
{
    const RunAnalysis &analysis = m_run->analysis();
    if (m_counted < 0 || m_counted > analysis.matches().size() || m_withdrawn != analysis.withdrawn()) {
        m_counted = 0;
        m_wins.clear();
    }
    m_withdrawn = analysis.withdrawn();
    for (; m_counted < analysis.matches().size(); ++m_counted) {
        const engine::Match &match = analysis.matches().at(m_counted);
        if (analysis.isWithdrawn(match.id))
            continue;
        const double first = match.verdict == engine::Verdict::First ? 1 : match.verdict == engine::Verdict::Tie ? 0.5 : 0;
        m_wins[{match.first.value, match.second.value}] += first;
        m_wins[{match.second.value, match.first.value}] += 1 - first;
    }
    const QList<engine::CandidateId> best = bestOf(m_run->state(), mostInMatrix);
    QList<Cell> heads;
    QStringList names;
    for (const engine::CandidateId id : best) {
        heads.append({candidateName(id), tr("Against %1").arg(candidateName(id)), true});
        names << candidateName(id);
    }
    QList<QList<Cell>> rows;
    for (const engine::CandidateId row : best) {
        QList<Cell> cells;
        for (const engine::CandidateId column : best) {
            const double won = m_wins.value({row.value, column.value}), lost = m_wins.value({column.value, row.value});
            Cell cell{row == column ? QStringLiteral("–") : won + lost > 0 ? tr("%1 : %2", "won : lost").arg(halves(won), halves(lost)) : QString(), {}, true, {}};
            if (won + lost > 0) {
                cell.share = won / (won + lost);
                cell.tip = tr("%1 won %2 of %3 against %4").arg(candidateName(row), halves(won), halves(won + lost), candidateName(column));
            }
            cells.append(cell);
        }
        rows.append(cells);
    }
    m_best = best;
    m_matrix->setRowHeads(names);
    m_matrix->setHeads(heads);
    m_matrix->setRows(rows);
}

void MatchesPage::refreshList()
{
    const RunAnalysis &analysis = m_run->analysis();
    QList<QList<Cell>> rows;
    const auto [a, b] = m_pair;
    for (qsizetype i = analysis.matches().size() - 1; i >= 0 && rows.size() < mostInList; --i) {
        const engine::Match &match = analysis.matches().at(i);
        const bool about = (match.first == a && match.second == b) || (match.first == b && match.second == a);
        if (a && !about)
            continue;
        const bool firstWon = match.verdict == engine::Verdict::First;
        QString verdict = match.verdict == engine::Verdict::Tie
            ? (match.bothBad ? tr("%1 and %2 both bad") : tr("%1 and %2 tie")).arg(candidateName(match.first), candidateName(match.second))
            : tr("%1 beats %2").arg(candidateName(firstWon ? match.first : match.second), candidateName(firstWon ? match.second : match.first));
        if (analysis.isWithdrawn(match.id))
            verdict = tr("%1 (taken back)", "a verdict").arg(verdict);
        const QString seats = tr("%1 and %2 of %3", "seats of the two, number of texts shown").arg(match.firstSeat + 1).arg(match.secondSeat + 1).arg(match.shown);
        rows.append(QList<Cell>{{formatCount(match.id.value), {}, true, {}, match.rationale}, {verdict, {}, false, {}, QVariantList{match.first.value, match.second.value}},
            {match.call ? harmless(match.judge) : tr("you"), {}}, {seats, {}}, {harmless(match.rationale).simplified(), {}}});
    }
    m_list->setRows(rows);
    if (a)
        m_which->setText(tr("%n verdict(s) on %1 and %2; choose – for all", nullptr, int(rows.size())).arg(candidateName(a), candidateName(b)));
    else
        m_which->setText(analysis.matches().size() > mostInList ? tr("The newest %1 of %2 verdicts").arg(formatCount(mostInList), formatCount(analysis.matches().size()))
                                                                 : tr("%n verdict(s)", nullptr, int(rows.size())));
    matchChosen();
}

void MatchesPage::cellChosen()
{
    const QModelIndex at = m_matrixTable->currentIndex();
    const bool pair = at.isValid() && at.row() != at.column() && at.row() < m_best.size() && at.column() < m_best.size();
    m_pair = pair ? std::pair(m_best.at(at.row()), m_best.at(at.column())) : std::pair<engine::CandidateId, engine::CandidateId>();
    refreshList();
}

void MatchesPage::matchChosen()
{
    const QModelIndex row = m_listTable->currentIndex();
    const QString text = row.isValid() ? harmless(row.siblingAtColumn(0).data(Qt::UserRole).toString()) : QString();
    if (text != m_rationale->toPlainText())
        m_rationale->setPlainText(text);
}

} // namespace ui
