// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/votingpane.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "ui/compare/comparemarks.h"
#include "ui/compare/diffs.h"
#include "ui/compare/sentvotes.h"
#include "ui/compare/textpane.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
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
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>
#include <random>

namespace ui {

namespace {

constexpr int mostColumns = 4;
constexpr int sessionSize = 20; ///< votes one sets out to give

} // namespace

VotingPane::VotingPane(engine::Engine *engine, OpenRun *run, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_run(run),
    m_diffs(new Diffs(this)),
    m_sent(new SentVotes(engine, run, this)),
    m_pages(new QStackedLayout(this)),
    m_empty(new EmptyState(this)),
    m_splitter(new QSplitter(Qt::Horizontal, this)),
    m_session(new Label(Type::Figures, Ink::Muted, this)),
    m_question(new Label(Type::Body, Ink::Text, this)),
    m_message(new Label(Type::Body, Ink::Info, this))
{
    connect(m_sent, &SentVotes::failed, this, [this](const engine::Error &error) { m_message->setText(errorSentence(error)); });
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space(3), space(2), space(3), space(2));
    layout->setSpacing(space(2));
    auto *top = new QHBoxLayout;
    auto *verdicts = new FlowLayout;
    auto *aids = new QHBoxLayout;
    setupTexts();
    setupVerdicts(verdicts);
    setupAids(aids);
    setupTop(top);
    layout->addLayout(top);
    layout->addWidget(m_question);
    layout->addWidget(m_splitter, 1);
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
    connect(m_diffs, &Diffs::changed, this, &VotingPane::refreshMarks);
    connect(m_run, &OpenRun::changed, this, &VotingPane::refreshState);
    connect(m_run, &OpenRun::closed, this, [this] {
        m_texts.clear();
        m_asked.clear();
        Q_EMIT leaveRequested();
    });
}

VotingPane::~VotingPane() = default;

void VotingPane::setupTop(QHBoxLayout *line)
{
    m_session->setAccessibleName(tr("This session"));
    line->addWidget(m_session);
    line->addStretch();
    auto *columns = new ComboBox(this);
    for (int n = 2; n <= mostColumns; ++n)
        columns->addItem(tr("%n texts side by side", nullptr, n), n);
    columns->setAccessibleName(tr("Number of texts side by side"));
    connect(columns, &QComboBox::currentIndexChanged, this, [this, columns] { setColumns(columns->currentData().toInt()); });
    m_reveals = new QCheckBox(tr("Reveal after each vote"), this);
    m_reveals->setChecked(true);
    m_reveals->setToolTip(tr("After a vote the names and ratings are shown for a moment"));
    m_keys = new QCheckBox(tr("Single-key shortcuts"), this);
    m_keys->setChecked(true);
    m_keys->setToolTip(tr("Vote by keys such as 1 and 2 without Ctrl"));
    connect(m_keys, &QCheckBox::toggled, this, &VotingPane::setSingleKeys);
    line->addWidget(columns);
    line->addWidget(m_reveals);
    line->addWidget(m_keys);
    auto *done = new QPushButton(tr("Done"), this);
    m_done = new QAction(tr("Done"), this);
    m_done->setShortcut(Qt::Key_Escape);
    m_done->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_done);
    connect(m_done, &QAction::triggered, this, [this] {
        if (m_reason->hasFocus())
            return m_panes.first()->setFocus();
        forgetReason();
        Q_EMIT leaveRequested();
    });
    connect(done, &QPushButton::clicked, m_done, &QAction::trigger);
    done->setToolTip(tr("Back to comparing (Esc)"));
    line->addWidget(done);
}

void VotingPane::setupTexts()
{
    m_splitter->setChildrenCollapsible(false);
    for (int i = 0; i < mostColumns; ++i) {
        auto *part = new QWidget(m_splitter);
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space(1));
        auto *name = new Label(Type::Body, Ink::Muted, part);
        auto *pane = new TextPane(part);
        column->addWidget(name);
        column->addWidget(pane, 1);
        m_splitter->addWidget(part);
        m_splitter->setStretchFactor(i, 1);
        m_parts.append(part);
        m_names.append(name);
        m_panes.append(pane);
    }
}

QAction *VotingPane::key(const QString &text, const QKeySequence &keys, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

QPushButton *VotingPane::button(QLayout *line, QAction *action)
{
    auto *button = new QPushButton(action->toolTip(), this);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setText(QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    });
    line->addWidget(button);
    return button;
}

void VotingPane::setupVerdicts(QLayout *line)
{
    line->setSpacing(space(2));
    for (int i = 0; i < mostColumns; ++i) {
        m_choices.append(key(tr("%1 is best").arg(i + 1), QKeySequence(Qt::Key_1 + i), [this, i] { choose(i); }));
        m_worsts.append(key(tr("%1 is worst").arg(i + 1), QKeySequence(Qt::SHIFT | Qt::Key(Qt::Key_1 + i)), [this, i] { chooseWorst(i); }));
        m_choiceButtons.append(button(line, m_choices.last()));
    }
    QAction *send = key(tr("Send"), QKeySequence(Qt::Key_Return), [this] { this->send(); });
    m_tie = key(tr("Equal"), QKeySequence(Qt::Key_0), [this] { tie(false); });
    m_bad = key(tr("All bad"), QKeySequence(Qt::Key_9), [this] { tie(true); });
    m_skip = key(tr("Skip"), QKeySequence(Qt::Key_S), [this] { skip(); });
    for (QAction *action : {m_tie, m_bad, m_skip})
        button(line, action);
    for (QAction *action : m_choices + m_worsts + QList<QAction *>{send, m_tie, m_bad, m_skip})
        m_singleKeys.append({action, action->shortcut()});
}

void VotingPane::setupAids(QHBoxLayout *line)
{
    line->setSpacing(space(2));
    m_reasonKey = key(tr("Reason"), QKeySequence(Qt::Key_R), [this] { m_reason->setFocus(Qt::ShortcutFocusReason); });
    m_expand = key(tr("Expand"), QKeySequence(Qt::Key_Space), [this] { toggleExpanded(); });
    m_diff = key(tr("Differences"), QKeySequence(Qt::Key_H), [this] {
        m_showDiff = !m_showDiff;
        refreshMarks();
    });
    m_undo = key(tr("Undo"), QKeySequence(QKeySequence::Undo), [this] { undo(); });
    m_reason = new QLineEdit(this);
    m_reason->setPlaceholderText(tr("Reason (optional, R)"));
    m_reason->setAccessibleName(tr("Reason for the vote"));
    line->addWidget(m_reason, 1);
    for (QAction *action : {m_expand, m_diff, m_undo})
        button(line, action);
    for (QAction *action : {m_reasonKey, m_expand, m_diff})
        m_singleKeys.append({action, action->shortcut()});
}

void VotingPane::setSingleKeys(bool on)
{
    for (const auto &[action, keys] : std::as_const(m_singleKeys))
        action->setShortcut(on ? keys : QKeySequence(keys[0].toCombined() | int(Qt::ALT)));
    m_keys->setChecked(on);
}

void VotingPane::setReveals(bool reveals) { m_reveals->setChecked(reveals); }

void VotingPane::start()
{
    m_queue = VoteQueue(m_engine ? std::random_device()() : 1);
    m_queue.setColumns(m_columns);
    m_past.clear();
    m_next.reset();
    m_consistent = m_repeats = 0;
    m_message->clear();
    forgetReason();
    showQuestion();
    showNext();
}

/// What was written for one pair says nothing of the next one.
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
    m_next.reset();
    m_reveal.stop();
    showNext();
}

bool VotingPane::hasTexts(const VoteRound &round) const
{
    return std::all_of(round.shown.begin(), round.shown.end(), [this](engine::CandidateId id) { return m_texts.contains(id); });
}

void VotingPane::showNext()
{
    m_reveal.stop();
    const std::optional<VoteRound> next = m_next ? std::exchange(m_next, std::nullopt) : m_queue.next(m_run->state());
    m_waiting = !next;
    if (!next) {
        m_empty->setTitle(m_past.isEmpty() ? tr("Nothing to vote on yet") : tr("You have voted on every pair"));
        m_empty->setText(m_past.isEmpty() ? tr("As soon as the population has two candidates, they appear here without names.")
                                          : tr("New candidates bring new pairs."));
        m_pages->setCurrentIndex(1);
        return;
    }
    if (next->shown != m_round.shown)
        forgetReason();
    m_round = *next;
    m_waiting = !hasTexts(m_round);
    showRound();
    if (m_waiting)
        fetch(m_round.shown);
    else
        prepare();
}

/// Nothing here may tell who is who: no number, no rating, no model, to nobody.
void VotingPane::showRound()
{
    m_best = m_worst = -1;
    m_pages->setCurrentIndex(0);
    arrange();
    const int n = int(m_round.shown.size());
    for (int i = 0; i < n; ++i) {
        m_names.at(i)->setInk(Ink::Muted);
        m_names.at(i)->setText(tr("Text %1").arg(i + 1));
        const auto text = m_texts.constFind(m_round.shown.at(i));
        m_panes.at(i)->setShown(shownText(text == m_texts.cend() ? tr("Loading…") : *text));
        m_panes.at(i)->setAccessibleName(tr("Text %1 of %2").arg(i + 1).arg(n));
    }
    refreshMarks();
    refreshState();
    m_pages->currentWidget()->layout()->activate(); // buttons have their places before they are seen
    m_looking.restart();
    if (!m_reason->hasFocus() && !m_panes.first()->hasFocus())
        m_panes.first()->setFocus();
}

void VotingPane::arrange()
{
    const int n = int(m_round.shown.size());
    for (int i = 0; i < mostColumns; ++i) {
        m_parts.at(i)->setVisible(i < n);
        m_choices.at(i)->setVisible(i < n);
        m_worsts.at(i)->setEnabled(n > 2 && i < n);
        m_choices.at(i)->setText(n > 2 ? tr("%1 is best").arg(i + 1) : i == 0 ? tr("Left is better") : tr("Right is better"));
    }
    m_bad->setText(n > 2 ? tr("All bad") : tr("Both bad"));
    m_splitter->setSizes(QList<int>(mostColumns, std::max(1, width() / std::max(1, n)))); // equal widths, whoever stands there
}

void VotingPane::prepare()
{
    VoteQueue ahead = m_queue;
    ahead.done(m_round, false);
    if (const auto next = ahead.next(m_run->state()); next && next->shown != m_round.shown)
        fetch(next->shown);
}

void VotingPane::fetch(const QList<engine::CandidateId> &candidates)
{
    QList<engine::CandidateId> missing;
    for (const engine::CandidateId id : candidates) {
        if (!m_texts.contains(id) && !m_asked.contains(id))
            missing.append(id);
    }
    if (missing.isEmpty() || !m_engine || !m_run->isOpen())
        return;
    for (const engine::CandidateId id : std::as_const(missing))
        m_asked.insert(id);
    onResult(this, m_engine->logs()->texts(m_run->run(), missing), [this, missing, run = m_run->run()](const engine::Result<QHash<engine::CandidateId, QString>> &texts) {
        if (run != m_run->run())
            return;
        for (const engine::CandidateId id : missing)
            m_asked.remove(id);
        if (texts)
            takeTexts(*texts);
        else
            m_message->setText(errorSentence(texts.error()));
    });
}

void VotingPane::takeTexts(const QHash<engine::CandidateId, QString> &texts)
{
    m_texts.insert(texts);
    if (!m_waiting || m_round.shown.isEmpty() || !hasTexts(m_round))
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
        return m_panes.first()->setFocus();
    if (m_reveal.isActive())
        return showNext();
    if (!m_waiting && m_best >= 0)
        vote(verdictsOf(m_round, m_best, m_round.shown.size() == 2 ? 1 - m_best : m_worst));
}

void VotingPane::tie(bool bothBad)
{
    if (m_reveal.isActive())
        return showNext();
    if (m_waiting)
        return;
    QList<engine::Match> matches;
    for (int a = 0; a < m_round.shown.size(); ++a) {
        for (int b = a + 1; b < m_round.shown.size(); ++b) {
            engine::Match match;
            match.first = m_round.shown.at(a);
            match.second = m_round.shown.at(b);
            match.firstSeat = a;
            match.secondSeat = b;
            match.shown = int(m_round.shown.size());
            match.bothBad = bothBad;
            matches.append(match);
        }
    }
    vote(matches);
}

void VotingPane::vote(const QList<engine::Match> &matches)
{
    Past past{m_round, matches, m_looking.elapsed(), 0, {}};
    for (const engine::CandidateId id : std::as_const(m_round.shown)) {
        if (const engine::CandidateState *candidate = m_run->state().candidate(id))
            past.before.insert(id, candidate->rating.elo);
    }
    if (m_round.repeat) {
        ++m_repeats;
        for (const engine::Match &old : m_run->analysis().matches()) {
            const bool same = !old.call && old.first == matches.first().second && old.second == matches.first().first;
            const bool alike = (old.verdict == engine::Verdict::First) == (matches.first().verdict == engine::Verdict::Second)
                && (old.verdict == engine::Verdict::Tie) == (matches.first().verdict == engine::Verdict::Tie);
            if (same && alike) {
                ++m_consistent;
                break;
            }
        }
    }
    QList<engine::Vote> votes;
    for (const engine::Match &match : matches) {
        votes.append({.first = match.first, .second = match.second, .verdict = match.verdict, .reason = m_reason->text().trimmed(),
            .firstSeat = match.firstSeat, .secondSeat = match.secondSeat, .shown = match.shown, .bothBad = match.bothBad, .tookMs = past.tookMs});
        Q_EMIT voted(votes.constLast());
    }
    past.sent = m_sent->send(votes);
    forgetReason();
    m_message->clear();
    m_queue.done(m_round, true);
    m_past.append(past);
    if (m_reveals->isChecked())
        reveal();
    else
        showNext();
}

/// Who it was, what one chose and how far that moved the rating.
QString VotingPane::placeName(int place, const Past &past) const
{
    const engine::CandidateId id = past.round.shown.at(place);
    const engine::CandidateState *candidate = m_run->state().candidate(id);
    if (!candidate)
        return {};
    QStringList parts{candidateName(id), ratingText(candidate->rating)};
    const int moved = qRound(candidate->rating.elo - past.before.value(id, candidate->rating.elo));
    if (moved != 0)
        parts << tr("%1 by your vote", "change of a rating, with its sign").arg(moved > 0 ? u'+' + QLocale().toString(moved) : QLocale().toString(moved));
    parts << stepTitle(candidate->step) << harmless(candidate->generator);
    const QString said = parts.join(QStringLiteral(", "));
    const bool isTie = past.matches.first().verdict == engine::Verdict::Tie;
    const bool won = !isTie && std::all_of(past.matches.begin(), past.matches.end(), [id](const engine::Match &match) {
        return (match.first != id && match.second != id) || (match.verdict == engine::Verdict::First ? match.first : match.second) == id;
    });
    return won ? tr("Your choice: %1").arg(said) : said;
}

void VotingPane::showNames()
{
    const Past &past = m_past.constLast();
    for (int i = 0; i < past.round.shown.size(); ++i) {
        m_names.at(i)->setInk(Ink::Text);
        m_names.at(i)->setText(placeName(i, past));
    }
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
    if (m_past.isEmpty())
        return;
    m_reveal.stop();
    const Past past = m_past.takeLast();
    m_queue.undone(past.round);
    m_round = past.round;
    m_round.question = {};
    m_next.reset();
    m_waiting = !hasTexts(m_round);
    showRound();
    m_message->setText(tr("Your last vote was undone."));
    announce(m_message);
    m_sent->takeBack(past.sent);
}

QString VotingPane::sessionText() const
{
    QStringList parts{tr("%1 of %2 votes").arg(m_past.size()).arg(std::max<qsizetype>(sessionSize, m_past.size()))};
    qint64 tookMs = 0;
    for (const Past &past : m_past)
        tookMs += past.tookMs;
    if (!m_past.isEmpty())
        parts << tr("%1 s per vote").arg(QLocale().toString(double(tookMs) / 1000 / double(m_past.size()), 'f', 1));
    const engine::Share same = m_run->analysis().judges().peopleAgainstJudges();
    if (same.value())
        parts << tr("Agree with judges: %1 of %2").arg(formatCount(qRound64(*same.value() * double(same.of))), formatCount(qint64(same.of)));
    if (m_repeats > 0)
        parts << tr("Same vote when repeated: %1 of %2").arg(formatCount(m_consistent), formatCount(m_repeats));
    return parts.join(QStringLiteral("  ·  "));
}

void VotingPane::refreshState()
{
    if (m_reveal.isActive())
        showNames(); // ratings move a moment after the vote
    m_session->setText(sessionText());
    m_undo->setEnabled(!m_past.isEmpty());
    if (m_round.question && !m_reveal.isActive() && m_message->text().isEmpty())
        m_message->setText(tr("The run waits for this vote."));
    if (isVisible() && m_pages->currentIndex() == 1)
        showNext(); // somebody may have been born
}

void VotingPane::refreshMarks()
{
    QList<Diffs::Pair> pairs;
    const int n = int(m_round.shown.size());
    for (int i = 1; m_showDiff && i < n; ++i)
        pairs.append({m_round.shown.at(i - 1), m_round.shown.at(i)});
    m_diffs->want(pairs, m_texts, {});
    for (int i = 0; i < n; ++i) {
        const WordDiff *before = m_showDiff && i > 0 ? m_diffs->find(m_round.shown.at(i - 1), m_round.shown.at(i)) : nullptr;
        const WordDiff *after = m_showDiff && i == 0 && n > 1 ? m_diffs->find(m_round.shown.at(0), m_round.shown.at(1)) : nullptr;
        const ShownText &shown = m_panes.at(i)->shown();
        QList<Mark> marks = before ? sideMarks(*before, true, shown) : after ? sideMarks(*after, false, shown) : QList<Mark>();
        for (Mark &mark : marks)
            mark.kind = MarkKind::Differs; // neither is the older one
        m_panes.at(i)->setMarks(marks, {});
    }
}

/// The text one reads alone and wide, or all again.
void VotingPane::toggleExpanded()
{
    const int n = int(m_round.shown.size());
    const bool alone = std::count_if(m_parts.begin(), m_parts.begin() + n, [](const QWidget *part) { return part->isVisible(); }) < n;
    int focused = 0;
    for (int i = 0; i < n; ++i) {
        if (m_panes.at(i)->hasFocus())
            focused = i;
    }
    for (int i = 0; i < n; ++i)
        m_parts.at(i)->setVisible(alone || i == focused);
}

void VotingPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshMarks();
}

} // namespace ui
