// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/judgepanel.h"

#include "ui/compare/verdictmodel.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

JudgePanel::JudgePanel(QWidget *parent) :
    QWidget(parent),
    m_model(new VerdictModel(this)),
    m_table(new TableView),
    m_empty(new Label(tr("No verdicts on these candidates yet."), Type::Body, Ink::Muted)),
    m_rationale(new QPlainTextEdit),
    m_pair(new ComboBox),
    m_first(new QPushButton),
    m_tie(new QPushButton(tr("Tie"))),
    m_second(new QPushButton),
    m_disagree(new QPushButton(tr("Vote against this verdict"))),
    m_undo(new QPushButton(tr("Undo my vote"))),
    m_ownVote(new Label(Type::Small, Ink::Muted)),
    m_reason(new QLineEdit),
    m_message(new Label(Type::Small, Ink::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(4), space(2), space(4), space(3));
    row->setSpacing(space(4));
    setupTable();
    setupVote();
    rowChanged();
}

void JudgePanel::setupTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Verdicts on the compared candidates"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(VerdictModel::Verdict, 19 * letter);
    m_table->setColumnWidth(VerdictModel::Judge, 24 * letter);
    m_table->setColumnWidth(VerdictModel::Order, 15 * letter);
    m_table->setColumnWidth(VerdictModel::Swapped, 18 * letter);
    m_table->setColumnWidth(VerdictModel::Length, 15 * letter);
    m_rationale->setReadOnly(true);
    m_rationale->setTabChangesFocus(true);
    m_rationale->setAccessibleName(tr("Reason for the selected verdict"));
    m_rationale->setPlaceholderText(tr("No reason given."));
    m_rationale->setFixedHeight(fontMetrics().height() * 3);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_empty->setWordWrap(true);
    auto *left = new QVBoxLayout;
    left->setSpacing(space(2));
    left->addWidget(new SectionHeader(tr("Verdicts")));
    left->addWidget(m_empty);
    left->addWidget(m_table, 1);
    auto *verdict = new QHBoxLayout; // details of the selected row
    verdict->setSpacing(space(2));
    verdict->addWidget(m_rationale, 1);
    verdict->addWidget(m_disagree, 0, Qt::AlignTop);
    left->addLayout(verdict);
    left->addStretch();
    static_cast<QHBoxLayout *>(layout())->addLayout(left, 1);
    auto *against = new QAction(m_disagree->text(), m_table);
    connect(against, &QAction::triggered, m_disagree, &QPushButton::click);
    m_table->addAction(against);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_disagree->setObjectName(QStringLiteral("voteAgainst"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JudgePanel::rowChanged);
}

void JudgePanel::setupVote()
{
    m_pair->setAccessibleName(tr("Pair to vote on"));
    m_reason->setPlaceholderText(tr("Reason (optional)"));
    m_reason->setAccessibleName(tr("Reason for your vote"));
    m_reason->setMaxLength(2000);
    m_message->setWordWrap(true);
    m_message->setMinimumWidth(fontMetrics().averageCharWidth() * 38);
    auto *grid = new QGridLayout;
    grid->setSpacing(space(2));
    grid->addWidget(new SectionHeader(tr("Your vote")), 0, 0, 1, 3);
    grid->addWidget(m_pair, 1, 0, 1, 3);
    grid->addWidget(m_first, 2, 0);
    grid->addWidget(m_tie, 2, 1);
    grid->addWidget(m_second, 2, 2);
    grid->addWidget(m_reason, 3, 0, 1, 3);
    m_ownVote->setWordWrap(true);
    m_undo->setObjectName(QStringLiteral("undoVote"));
    m_undo->setEnabled(false);
    grid->addWidget(m_ownVote, 4, 0, 1, 2);
    grid->addWidget(m_undo, 4, 2);
    grid->addWidget(m_message, 5, 0, 1, 3);
    grid->setRowStretch(6, 1);
    connect(m_undo, &QPushButton::clicked, this, &JudgePanel::undoRequested);
    auto *own = new QWidget(this); // fixed width; the verdicts take the rest
    grid->setContentsMargins(0, 0, 0, 0);
    own->setLayout(grid);
    own->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    layout()->addWidget(own);
    connect(m_pair, &QComboBox::currentIndexChanged, this, &JudgePanel::pairChanged);
    connect(m_first, &QPushButton::clicked, this, [this] { vote(engine::Verdict::First); });
    connect(m_tie, &QPushButton::clicked, this, [this] { vote(engine::Verdict::Tie); });
    connect(m_second, &QPushButton::clicked, this, [this] { vote(engine::Verdict::Second); });
    connect(m_disagree, &QPushButton::clicked, this, &JudgePanel::disagree);
}

void JudgePanel::setCompared(const QList<engine::CandidateId> &candidates)
{
    QList<std::pair<engine::CandidateId, engine::CandidateId>> pairs;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        for (qsizetype j = i + 1; j < candidates.size(); ++j)
            pairs.append(std::pair(candidates.at(i), candidates.at(j)));
    }
    if (pairs == m_pairs)
        return;
    m_pairs = pairs;
    const QSignalBlocker quiet(m_pair);
    m_pair->clear();
    for (const auto &[first, second] : std::as_const(m_pairs))
        m_pair->addItem(tr("%1 or %2").arg(candidateName(first), candidateName(second)));
    m_pair->setVisible(m_pairs.size() > 1);
    setMessage({});
    pairChanged();
}

void JudgePanel::setMatches(const QList<engine::Match> &matches, const QHash<engine::CandidateId, int> &words)
{
    const int row = m_table->currentIndex().row();
    m_model->setMatches(matches, words);
    m_empty->setVisible(matches.isEmpty());
    m_table->setVisible(!matches.isEmpty());
    m_rationale->setVisible(!matches.isEmpty());
    m_disagree->setVisible(!matches.isEmpty());
    if (!matches.isEmpty() && !m_table->currentIndex().isValid())
        m_table->selectRow(row >= 0 && row < matches.size() ? row : 0);
    rowChanged();
}

void JudgePanel::setMessage(const QString &sentence)
{
    if (sentence == m_message->text())
        return;
    m_message->setText(sentence);
    if (!sentence.isEmpty())
        announce(m_message);
}

void JudgePanel::pairChanged()
{
    const int index = m_pair->currentIndex();
    if (index < 0 || index >= m_pairs.size())
        return;
    m_first->setText(tr("%1 is better").arg(candidateName(m_pairs.at(index).first)));
    m_second->setText(tr("%1 is better").arg(candidateName(m_pairs.at(index).second)));
    showOwn();
}

void JudgePanel::setOwn(const QList<engine::Match> &own)
{
    m_own = own;
    showOwn();
}

void JudgePanel::setUndoable(bool undoable) { m_undo->setEnabled(undoable); }

void JudgePanel::showOwn()
{
    const int index = m_pair->currentIndex();
    m_ownVote->clear();
    for (const engine::Match &match : std::as_const(m_own)) {
        if (index < 0 || index >= m_pairs.size() || std::minmax(match.first, match.second) != std::minmax(m_pairs.at(index).first, m_pairs.at(index).second))
            continue;
        const engine::CandidateId won = match.verdict == engine::Verdict::First ? match.first : match.second;
        m_ownVote->setText(match.verdict == engine::Verdict::Tie ? tr("You voted: equal. A new vote replaces it.")
                                                                 : tr("You voted: %1 is better. A new vote replaces it.").arg(candidateName(won)));
    }
}

const engine::Match *JudgePanel::selected() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->matches().size() ? &m_model->matches().at(row) : nullptr;
}

void JudgePanel::rowChanged()
{
    const engine::Match *match = selected();
    m_rationale->setPlainText(match ? harmless(match->rationale) : QString());
    const bool decided = match && match->verdict != engine::Verdict::Tie && match->call;
    m_disagree->setEnabled(decided);
    m_disagree->setToolTip(decided ? tr("Your vote says the opposite of the selected verdict") : tr("Select a verdict of a judge that names a winner"));
}

void JudgePanel::vote(engine::Verdict verdict)
{
    const int index = m_pair->currentIndex();
    if (index < 0 || index >= m_pairs.size())
        return;
    Q_EMIT voted({.first = m_pairs.at(index).first, .second = m_pairs.at(index).second, .verdict = verdict, .reason = m_reason->text().trimmed()});
    m_reason->clear();
}

void JudgePanel::disagree()
{
    const engine::Match *match = selected();
    if (!match || match->verdict == engine::Verdict::Tie)
        return;
    const auto opposite = match->verdict == engine::Verdict::First ? engine::Verdict::Second : engine::Verdict::First;
    Q_EMIT voted({.first = match->first, .second = match->second, .verdict = opposite, .reason = m_reason->text().trimmed()});
    m_reason->clear();
}

} // namespace ui
