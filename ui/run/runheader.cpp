// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runheader.h"

#include "engine/types/plan/planuse.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/run/gauge.h"
#include "ui/style/tokens.h"
#include "ui/troubletext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace ui {

namespace {

constexpr int clockMs = 1'000;

bool isCap(engine::EndReason reason)
{
    using enum engine::EndReason;
    return reason == Calls || reason == Money || reason == Tokens || reason == Time;
}

/// A line in the border colour, whatever the style makes of frames.
class Hairline final : public QWidget
{
public:
    explicit Hairline(QWidget *parent)
        : QWidget(parent)
    {
        setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), color(Ink::Border)); }
};

} // namespace

RunHeader::RunHeader(OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
{
    auto *layout = new QVBoxLayout(this);
    setupTexts();
    setupGauges();
    layout->addWidget(m_bestText);
    layout->addWidget(m_trouble);
    applyTokens();
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, &RunHeader::tick);
    connect(run, &OpenRun::changed, this, &RunHeader::refresh); // OpenRun sees to it that this is not too often
    connect(run, &OpenRun::opened, this, &RunHeader::refresh);
    connect(run, &OpenRun::closed, this, &RunHeader::refresh);
    refresh();
}

void RunHeader::setupTexts()
{
    auto *row = new QHBoxLayout;
    m_state = new StatusLabel(this);
    m_state->setObjectName(QStringLiteral("runState"));
    m_offline = new StatusLabel(this);
    m_offline->setStatus(Tone::Info, tr("Demo – no model is called"));
    m_task = new ElidedLabel(Type::Section, Ink::Text, this);
    m_task->setProperty("userText", true); // not for translators
    m_buttons = new QHBoxLayout;
    row->addWidget(m_state);
    row->addWidget(m_task, 1);
    row->addWidget(m_offline);
    row->addLayout(m_buttons);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    m_bestText = new ElidedLabel(Type::Section, Ink::Text, this);
    m_bestText->setObjectName(QStringLiteral("bestText"));
    m_bestText->setCursor(Qt::PointingHandCursor);
    m_bestText->installEventFilter(this);
    m_trouble = new Label(Type::Body, Ink::Warn, this);
    m_trouble->setObjectName(QStringLiteral("runTrouble"));
    m_trouble->setTextFormat(Qt::PlainText); // it may quote a model
    m_trouble->setWordWrap(true);
    m_trouble->hide();
}

void RunHeader::setupGauges()
{
    m_gauges = new QHBoxLayout;
    m_best = new Gauge(tr("Best so far"), this);
    m_best->setObjectName(QStringLiteral("bestGauge"));
    m_spent = new Gauge(tr("Spent of budget"), this);
    m_spent->setObjectName(QStringLiteral("spentGauge"));
    m_progress = new Gauge(tr("Candidates"), this);
    m_progress->setObjectName(QStringLiteral("progressGauge"));
    m_rate = new Gauge(tr("Rate"), this);
    m_rate->setObjectName(QStringLiteral("rateGauge"));
    m_left = new Gauge(tr("Time left"), this);
    m_left->setObjectName(QStringLiteral("timeGauge"));
    const QList<std::pair<Gauge *, int>> gauges{{m_best, 6}, {m_spent, 7}, {m_progress, 5}, {m_rate, 6}, {m_left, 5}};
    for (const auto &[gauge, stretch] : gauges) {
        if (m_gauges->count())
            m_gauges->addWidget(new Hairline(this));
        m_gauges->addWidget(gauge, stretch);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(m_gauges);
}

void RunHeader::addActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setVisible(action->isVisible());
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
        m_buttons->addWidget(button);
    }
}

void RunHeader::setNow(qint64 nowMs)
{
    m_fixedNow = nowMs;
    refresh();
}

qint64 RunHeader::now() const
{
    return m_fixedNow ? m_fixedNow : QDateTime::currentMSecsSinceEpoch();
}

void RunHeader::applyTokens()
{
    layout()->setContentsMargins(space(4), space(3), space(4), space(3));
    layout()->setSpacing(space(2));
    m_gauges->setSpacing(space(3));
    m_buttons->setSpacing(space(1));
}

void RunHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyTokens();
}

bool RunHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bestText && event->type() == QEvent::MouseButtonRelease && m_leader.id)
        Q_EMIT candidateRequested(m_leader.id);
    return QWidget::eventFilter(watched, event);
}

void RunHeader::refresh()
{
    const bool goesOn = m_run->isOpen() && !m_run->isLoading() && m_run->isRunning();
    goesOn && isVisible() ? m_clock.start() : m_clock.stop();
    m_rates = m_run->details().rates(goesOn ? now() : m_run->state().lastMs());
    showState();
    showLeader();
    showTrouble();
    showSpending();
    showRates();
    showTime();
}

void RunHeader::tick()
{
    if (!isVisible())
        return;
    m_rates = m_run->details().rates(now());
    showState();
    showRates();
    showTime();
}

void RunHeader::showState()
{
    using engine::RunStatus;
    const engine::RunState &state = m_run->state();
    QString word = runStatusWord(state.status());
    Tone tone = Tone::Active;
    QString iconName;
    if (m_run->isLoading()) {
        word = tr("Opening…", "state of a run whose past is being read"); // what has been read so far says nothing of now
        tone = Tone::Neutral;
        iconName = QStringLiteral("clock");
    } else if (m_run->isInterrupted()) {
        word = tr("Interrupted", "state of a run that ended with the program");
        tone = Tone::Warn;
    } else if (state.status() == RunStatus::Throttled) {
        tone = Tone::Warn;
        iconName = QStringLiteral("clock");
        word = tr("Waiting until %1 for the hourly cap")
                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.throttledUntilMs()).time(), QLocale::ShortFormat));
    } else if (m_run->isRunning() && !state.openQuestions().isEmpty()) {
        const qint64 left = std::max<qint64>(0, state.openQuestions().first().untilMs - now());
        const QString clock = QStringLiteral("%1:%2").arg(left / 60'000).arg(left / 1000 % 60, 2, 10, QLatin1Char('0'));
        tone = Tone::Warn;
        iconName = QStringLiteral("vote");
        word = state.totals().inFlight == 0 ? tr("Waiting for your vote %1", "time left").arg(clock) : tr("Running, your vote is wanted %1", "time left").arg(clock);
    } else if (state.status() == RunStatus::Running && state.refusal() && state.totals().inFlight == 0) {
        tone = Tone::Warn;
        iconName = QStringLiteral("clock");
        word = tr("Waiting until %1 for the server")
                   .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.refusal()->untilMs).time(), QLocale::LongFormat));
    } else if (state.status() == RunStatus::Pausing || state.status() == RunStatus::Paused) {
        tone = Tone::Neutral;
        iconName = QStringLiteral("pause");
    } else if (state.status() == RunStatus::Finished && state.finished()) {
        const engine::EndReason reason = state.finished()->reason;
        const bool bad = reason == engine::EndReason::Failed || reason == engine::EndReason::NoProvider || reason == engine::EndReason::NoJudge;
        tone = bad ? Tone::Bad : Tone::Good;
        word = endReasonWord(reason);
    }
    m_state->setStatus(tone, word, iconName);
    m_state->setToolTip(state.refusal() ? harmless(state.refusal()->detail) : QString());
    m_offline->setVisible(isOffline(m_run->plan()));
    m_task->setText(m_run->plan().name.isEmpty() ? m_run->plan().task.simplified() : m_run->plan().name);
}

void RunHeader::showLeader()
{
    const engine::RunState &state = m_run->state();
    m_leader = leaderOf(state);
    const engine::CandidateState *best = state.candidate(m_leader.id);
    m_bestText->setVisible(best);
    if (!best) {
        m_best->setValue(QStringLiteral("–"));
        m_best->setNote(tr("no candidate yet"));
        return;
    }
    const bool cut = best->preview.size() < best->characters && best->preview.size() >= 110;
    m_bestText->setText(tr("“%1”", "a quotation").arg(harmless(best->preview) + (cut ? QStringLiteral("…") : QString())));
    const QString name = candidateName(best->id);
    if (ranksByMetric(m_run->plan()) || m_leader.rating.games == 0) {
        m_best->setValue(best->score ? scoreText(state, *best) : name);
        m_best->setNote(noteOf(*best));
        return;
    }
    m_best->setValue(formatElo(m_leader.rating.elo, m_leader.rating.halfWidth));
    const engine::LeadEstimated &lead = state.lead(); // the same number as under Ranking
    m_best->setNote(lead.leader == best->id ? tr("%1, %2 likely the best", "name of a candidate, probability").arg(name, formatPercent(lead.probability)) : name);
}

/// Why much or all of the run comes to nothing, and why a cap ended it.
void RunHeader::showTrouble()
{
    QStringList sentences;
    const engine::RunState &state = m_run->state();
    if (state.finished() && isCap(state.finished()->reason))
        sentences << endSentence(state, m_run->plan());
    for (const engine::Trouble &trouble : state.troubles())
        sentences << troubleSentence(trouble);
    m_trouble->setText(sentences.join(u'\n'));
    m_trouble->setVisible(!sentences.isEmpty());
}

/// Of a leader by score.
QString RunHeader::noteOf(const engine::CandidateState &best) const
{
    const QString name = candidateName(best.id);
    if (const QString measured = measuredText(m_run->state(), best); !measured.isEmpty())
        return tr("%1, %2", "name of a candidate, mean of 3 measurements").arg(name, measured);
    if (m_run->plan().recipe == u"refine" && best.id == m_run->state().refined())
        return tr("%1, the best output").arg(name);
    if (ranksByMetric(m_run->plan()) && best.score)
        return name;
    return m_run->state().finished() ? tr("%1, not compared").arg(name) : tr("%1, not judged yet").arg(name);
}

void RunHeader::showSpending()
{
    const engine::RunTotals &totals = m_run->state().totals();
    const engine::BudgetPlan &budget = m_run->plan().budget;
    QString spent = formatMoney(totals.spent);
    if (totals.lowerBound)
        spent = tr("%1 + unpriced calls", "money, a lower bound").arg(spent);
    QStringList caps;
    if (budget.calls)
        caps.append(tr("%1 of %2 calls").arg(formatCount(totals.calls), formatCount(*budget.calls)));
    if (budget.tokens)
        caps.append(tr("%1 of %2 tokens").arg(formatCompact(totals.tokensIn + totals.tokensOut), formatCompact(*budget.tokens)));
    const QString perHour = formatMoney(engine::Money::fromUsd(m_rates.usdPerHour));
    QString pace = budget.perHour ? tr("%1/h of %2/h", "money per hour of allowed").arg(perHour, formatMoney(*budget.perHour))
                                  : tr("%1/h", "money per hour").arg(perHour);
    if (totals.cachedCalls > 0)
        pace = tr("%1 · %2 saved", "money per hour, money").arg(pace, formatMoney(totals.saved));
    m_spent->setCaption(budget.total ? tr("Spent of budget") : tr("Spent"));
    if (budget.total) {
        m_spent->setValue(tr("%1 of %2", "spent of allowed").arg(spent, formatMoney(*budget.total)));
        const double share = budget.total->microUsd > 0 ? totals.spent.usd() / budget.total->usd() : 1;
        m_spent->setMeasure(totals.spent.usd(), budget.total->usd(), tr("%1 · %2", "share of the cap spent, money per hour").arg(formatPercent(share), pace));
    } else {
        m_spent->setValue(spent);
        const double share = budget.calls ? double(totals.calls) : double(totals.tokensIn + totals.tokensOut);
        const double allowed = budget.calls ? double(*budget.calls) : budget.tokens ? double(*budget.tokens) : 0;
        if (caps.isEmpty())
            m_spent->setNote(pace);
        else
            m_spent->setMeasure(share, allowed, caps.first());
    }
    caps.prepend(pace);
    if (totals.reserved.microUsd > 0)
        caps.append(tr("running calls may add up to %1").arg(formatMoney(totals.reserved)));
    if (totals.lost.microUsd > 0)
        caps.append(tr("%1 of it for failed attempts (estimate)").arg(formatMoney(totals.lost)));
    if (totals.cachedCalls > 0)
        caps.append(tr("%1 saved by %n cached reply(ies)", nullptr, int(totals.cachedCalls)).arg(formatMoney(totals.saved)));
    m_spent->setToolTip(caps.join(u'\n'));
}

void RunHeader::showRates()
{
    const engine::RunState &state = m_run->state();
    const engine::RunTotals &totals = state.totals();
    const qsizetype born = state.candidates().size();
    const auto wanted = m_run->plan().stop.candidates;
    m_progress->setValue(wanted ? tr("%1 of %2", "done of wanted").arg(formatCount(born), formatCount(*wanted)) : formatCount(born));
    m_progress->setNote(tr("generation %1, %2", "generation, number of matches")
                            .arg(formatCount(state.maxGeneration()), tr("%n match(es)", nullptr, int(totals.matches))));
    m_rate->setValue(m_run->isRunning() ? tr("%1 calls/min").arg(formatCount(qRound64(m_rates.callsPerMinute))) : tr("%n call(s)", nullptr, int(totals.calls)));
    QStringList notes;
    if (m_run->isRunning()) {
        notes.append(tr("%1 tokens/s").arg(formatCount(qRound64(m_rates.tokensPerSecond))));
        notes.append(tr("%n running", "calls", int(totals.inFlight)));
        if (totals.queued > 0)
            notes.append(tr("%n waiting", "calls", int(totals.queued)));
    } else {
        notes.append(tr("%1 tokens").arg(formatCompact(totals.tokensIn + totals.tokensOut)));
    }
    notes.append(tr("%n failed", "calls", int(totals.failedCalls)));
    if (totals.cancelledCalls > 0)
        notes.append(tr("%n cancelled", "calls", int(totals.cancelledCalls)));
    m_rate->setNote(notes.join(QStringLiteral(", ")));
    m_rate->setToolTip(m_rate->note());
}

QString RunHeader::timeLeftText() const
{
    const std::optional<TimeLeft> left = timeLeft(m_run->state(), m_run->plan(), m_rates, now());
    if (!left)
        return QStringLiteral("–");
    const auto minutes = [](qint64 ms) { return (ms + 59'999) / 60'000; };
    const qint64 low = minutes(left->lowMs);
    const qint64 high = minutes(left->highMs);
    if (high <= 1)
        return tr("under 1 min");
    if (high >= 180)
        return tr("%1–%2 h", "a range of hours").arg(formatCount(low / 60), formatCount((high + 59) / 60));
    return low == high ? tr("%1 min").arg(formatCount(low)) : tr("%1–%2 min", "a range of minutes").arg(formatCount(low), formatCount(high));
}

void RunHeader::showTime()
{
    const engine::RunState &state = m_run->state();
    const bool goesOn = m_run->isRunning() && !m_run->isLoading();
    const QString elapsed = clockText(state.activeMs(goesOn ? now() : state.lastMs()));
    m_left->setCaption(goesOn ? tr("Time left") : tr("Time taken"));
    m_left->setValue(goesOn ? timeLeftText() : elapsed);
    m_left->setNote(goesOn ? tr("%1 so far", "elapsed time").arg(elapsed) : formatWhen(state.lastMs(), now()));
}

} // namespace ui
