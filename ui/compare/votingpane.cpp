// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/votingpane.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "ui/compare/candidatetexts.h"
#include "ui/compare/sentvotes.h"
#include "ui/compare/textpane.h"
#include "ui/compare/votekeys.h"
#include "ui/compare/votetexts.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>
#include <random>

namespace ui {

VotingPane::VotingPane(engine::Engine *engine, OpenRun *run, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_run(run),
    m_sent(new SentVotes(engine, run, this)),
    m_texts(new CandidateTexts(engine, run, this)),
    m_session(run),
    m_pages(new QStackedLayout(this)),
    m_empty(new EmptyState(this)),
    m_shown(new VoteTexts(m_texts, this)),
    m_keys(new VoteKeys(this)),
    m_summary(new Label(Type::Figures, Ink::Muted, this)),
    m_question(new Label(Type::Body, Ink::Text, this)),
    m_message(new Label(Type::Body, Ink::Info, this))
{
    const auto showError = [this](const engine::Error &error) { m_message->setText(errorSentence(error)); };
    connect(m_sent, &SentVotes::failed, this, showError);
    connect(m_texts, &CandidateTexts::failed, this, showError);
    connect(m_texts, &CandidateTexts::arrived, this, &VotingPane::textsArrived);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space(3), space(2), space(3), space(2));
    layout->setSpacing(space(2));
    auto *top = new QHBoxLayout;
    auto *verdicts = new FlowLayout;
    auto *aids = new QHBoxLayout;
    verdicts->setSpacing(space(2));
    setupKeys();
    m_keys->addVerdictButtons(verdicts);
    setupAids(aids);
    setupTop(top);
    layout->addLayout(top);
    layout->addWidget(m_question);
    layout->addWidget(m_shown, 1);
    layout->addWidget(m_message);
    layout->addLayout(verdicts);
    layout->addLayout(aids);
    m_question->setObjectName(QStringLiteral("voteQuestion"));
    m_question->setProperty("userText", true);
    m_question->setWordWrap(true);
    m_empty->setIcon(QStringLiteral("vote"));
    m_empty->setActionText(tr("Back to comparing"));
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, this, &VotingPane::leaveRequested);
    m_reveal.setSingleShot(true);
    m_reveal.setInterval(revealMs);
    connect(&m_reveal, &QTimer::timeout, this, &VotingPane::showNext);
    connect(m_run, &OpenRun::changed, this, &VotingPane::refreshState);
    connect(m_run, &OpenRun::closed, this, &VotingPane::leaveRequested);
}

VotingPane::~VotingPane() = default;

const QList<TextPane *> &VotingPane::panes() const { return m_shown->panes(); }

void VotingPane::setupTop(QHBoxLayout *line)
{
    m_summary->setAccessibleName(tr("This session"));
    line->addWidget(m_summary);
    line->addStretch();
    auto *columns = new ComboBox(this);
    for (int n = 2; n <= VoteTexts::most; ++n)
        columns->addItem(tr("%n texts side by side", nullptr, n), n);
    columns->setAccessibleName(tr("Number of texts side by side"));
    connect(columns, &QComboBox::currentIndexChanged, this, [this, columns] { setColumns(columns->currentData().toInt()); });
    m_reveals = new QCheckBox(tr("Reveal after each vote"), this);
    m_reveals->setChecked(true);
    m_reveals->setToolTip(tr("After a vote the names and ratings are shown for a moment"));
    m_singleKeys = new QCheckBox(tr("Single-key shortcuts"), this);
    m_singleKeys->setChecked(true);
    m_singleKeys->setToolTip(tr("Vote by keys such as 1 and 2 without Ctrl"));
    connect(m_singleKeys, &QCheckBox::toggled, this, &VotingPane::setSingleKeys);
    line->addWidget(columns);
    line->addWidget(m_reveals);
    line->addWidget(m_singleKeys);
    auto *done = new QPushButton(tr("Done"), this);
    connect(done, &QPushButton::clicked, makeDone(), &QAction::trigger);
    done->setToolTip(tr("Back to comparing (Esc)"));
    line->addWidget(done);
}

QAction *VotingPane::makeDone()
{
    auto *done = new QAction(tr("Done"), this);
    done->setShortcut(Qt::Key_Escape);
    done->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(done);
    connect(done, &QAction::triggered, this, [this] {
        if (m_reason->hasFocus())
            return panes().first()->setFocus();
        forgetReason();
        Q_EMIT leaveRequested();
    });
    return done;
}

void VotingPane::setupKeys()
{
    connect(m_keys, &VoteKeys::bestChosen, this, &VotingPane::choose);
    connect(m_keys, &VoteKeys::worstChosen, this, &VotingPane::chooseWorst);
    connect(m_keys, &VoteKeys::sendRequested, this, &VotingPane::send);
    connect(m_keys, &VoteKeys::tieRequested, this, &VotingPane::tie);
    connect(m_keys, &VoteKeys::skipRequested, this, &VotingPane::skip);
    connect(m_keys, &VoteKeys::reasonRequested, this, [this] { m_reason->setFocus(Qt::ShortcutFocusReason); });
    connect(m_keys, &VoteKeys::expandRequested, m_shown, &VoteTexts::toggleExpanded);
    connect(m_keys, &VoteKeys::differencesRequested, m_shown, &VoteTexts::toggleDifferences);
    connect(m_keys, &VoteKeys::undoRequested, this, &VotingPane::undo);
}

void VotingPane::setupAids(QHBoxLayout *line)
{
    line->setSpacing(space(2));
    m_reason = new QLineEdit(this);
    m_reason->setPlaceholderText(tr("Reason (optional, R)"));
    m_reason->setAccessibleName(tr("Reason for the vote"));
    line->addWidget(m_reason, 1);
    m_keys->addAidButtons(line);
}

void VotingPane::setSingleKeys(bool on)
{
    m_keys->setSingleKeys(on);
    m_singleKeys->setChecked(on);
}

void VotingPane::setReveals(bool reveals) { m_reveals->setChecked(reveals); }

void VotingPane::start()
{
    m_queue = engine::VoteQueue(m_engine ? std::random_device()() : 1);
    m_queue.setColumns(m_columns);
    m_session.start();
    m_message->clear();
    forgetReason();
    showQuestion();
    showNext();
}

/// Clears the reason: it belongs to one pair only.
void VotingPane::forgetReason() { m_reason->clear(); }

void VotingPane::showQuestion()
{
    constexpr int mostLetters = 240;
    const auto shortened = [](const QString &text) {
        const QString line = harmless(text).simplified();
        return line.size() <= mostLetters ? line : line.left(mostLetters) + QStringLiteral("…");
    };
    const engine::RunPlan &plan = m_run->plan();
    QStringList lines;
    if (!plan.task.trimmed().isEmpty())
        lines << tr("Task: %1").arg(shortened(plan.task));
    if (!plan.evaluation.prompt.trimmed().isEmpty())
        lines << tr("Criterion: %1").arg(shortened(plan.evaluation.prompt));
    m_question->setText(lines.join(u'\n'));
    m_question->setVisible(!lines.isEmpty());
}

void VotingPane::setColumns(int columns)
{
    m_columns = columns;
    m_queue.setColumns(columns);
    m_reveal.stop();
    showNext();
}

void VotingPane::showNext()
{
    m_reveal.stop();
    const std::optional<engine::VoteRound> next = m_queue.next(m_run->state());
    m_waiting = !next;
    if (!next) {
        m_empty->setTitle(m_session.isEmpty() ? tr("Nothing to vote on yet") : tr("You have voted on every pair"));
        m_empty->setText(m_session.isEmpty() ? tr("As soon as the population has two candidates, they appear here without names.")
                                             : tr("New candidates bring new pairs."));
        m_pages->setCurrentIndex(1);
        return;
    }
    if (next->shown != m_round.shown)
        forgetReason();
    m_round = *next;
    m_waiting = !m_texts->has(m_round.shown);
    showRound();
    if (m_waiting)
        m_texts->fetch(m_round.shown);
    else
        prepare();
}

/// Blind mode: exposes no number, rating or model of a candidate, also not to accessibility.
void VotingPane::showRound()
{
    m_best = m_worst = -1;
    m_pages->setCurrentIndex(0);
    m_keys->setTexts(int(m_round.shown.size()));
    m_shown->showTexts(m_round.shown);
    refreshState();
    m_pages->currentWidget()->layout()->activate(); // lays out the buttons before painting
    m_looking.restart();
    if (!m_reason->hasFocus() && !panes().first()->hasFocus())
        panes().first()->setFocus();
}

void VotingPane::prepare()
{
    engine::VoteQueue ahead = m_queue;
    ahead.done(m_round, false);
    if (const auto next = ahead.next(m_run->state()); next && next->shown != m_round.shown)
        m_texts->fetch(next->shown);
}

void VotingPane::takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts) { m_texts->take(texts); }

void VotingPane::textsArrived()
{
    if (!m_waiting || m_round.shown.isEmpty() || !m_texts->has(m_round.shown))
        return;
    m_waiting = false;
    showRound();
    prepare();
}

void VotingPane::choose(int place)
{
    if (m_reveal.isActive())
        return showNext();
    if (m_waiting || place >= m_round.shown.size())
        return;
    m_best = place;
    if (m_worst == place)
        m_worst = -1;
    if (m_round.shown.size() == 2 || m_worst >= 0)
        return send();
    m_message->setText(tr("Text %1 is best. Press Shift+number for the worst, or Enter to send.").arg(place + 1));
    announce(m_message);
}

void VotingPane::chooseWorst(int place)
{
    if (m_reveal.isActive())
        return showNext();
    if (m_waiting || m_round.shown.size() == 2 || place >= m_round.shown.size())
        return;
    m_worst = place;
    if (m_best == place)
        m_best = -1;
    if (m_best >= 0)
        return send();
    m_message->setText(tr("Text %1 is worst. Press a number for the best.").arg(place + 1));
    announce(m_message);
}

void VotingPane::send()
{
    if (m_reason->hasFocus())
        return panes().first()->setFocus();
    if (m_reveal.isActive())
        return showNext();
    if (!m_waiting && m_best >= 0)
        vote(engine::verdictsOf(m_round, m_best, m_round.shown.size() == 2 ? 1 - m_best : m_worst));
}

void VotingPane::tie(bool bothBad)
{
    if (m_reveal.isActive())
        return showNext();
    if (!m_waiting)
        vote(tiesOf(m_round, bothBad));
}

void VotingPane::vote(const QList<engine::Match> &matches)
{
    const qint64 tookMs = m_looking.elapsed();
    m_session.add(m_round, matches, tookMs);
    QList<engine::Vote> votes;
    for (const engine::Match &match : matches) {
        engine::Vote vote = engine::voteOf(match);
        vote.reason = m_reason->text().trimmed();
        vote.tookMs = tookMs;
        votes.append(vote);
        Q_EMIT voted(vote);
    }
    m_session.setSent(m_sent->send(votes));
    forgetReason();
    m_message->clear();
    m_queue.done(m_round, true);
    if (m_reveals->isChecked())
        reveal();
    else
        showNext();
}

void VotingPane::showNames()
{
    const QStringList names = m_session.revealed();
    for (int i = 0; i < names.size(); ++i)
        m_shown->setName(i, names.at(i));
}

void VotingPane::reveal()
{
    showNames();
    refreshState();
    m_reveal.start();
}

void VotingPane::skip()
{
    if (m_reveal.isActive())
        return showNext();
    if (m_waiting)
        return;
    if (m_round.question && m_engine && m_run->isOpen())
        onResult(this, m_engine->runs()->steer(m_run->run(), engine::Decline{m_round.question}), [](const engine::Result<> &) { });
    m_queue.done(m_round, false);
    forgetReason();
    showNext();
}

void VotingPane::undo()
{
    if (m_session.isEmpty())
        return;
    m_reveal.stop();
    const PastRound past = m_session.takeLast();
    m_queue.undone(past.round);
    m_round = past.round;
    m_round.question = {};
    m_waiting = !m_texts->has(m_round.shown);
    showRound();
    m_message->setText(tr("Your last vote was undone."));
    announce(m_message);
    m_sent->takeBack(past.sent);
}

void VotingPane::refreshState()
{
    if (m_reveal.isActive())
        showNames(); // ratings change shortly after the vote
    m_summary->setText(sessionText());
    m_keys->setUndoable(!m_session.isEmpty());
    if (m_round.question && !m_reveal.isActive() && m_message->text().isEmpty())
        m_message->setText(tr("The run waits for this vote."));
    if (isVisible() && m_pages->currentIndex() == 1)
        showNext(); // there may be new candidates
}

} // namespace ui
