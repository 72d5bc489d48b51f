// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runheader.h"

#include "engine/types/plan/planuse.h"
#include "engine/types/state/runcalls.h"
#include "ui/endtext.h"
#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/run/gauge.h"
#include "ui/run/gaugetexts.h"
#include "ui/run/shownstatus.h"
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

/// A line in the border colour, independent of the style's frames.
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
    connect(run, &OpenRun::changed, this, &RunHeader::refresh); // OpenRun limits the rate
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
    m_task->setProperty("userText", true); // text of the user, not to be translated
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
    m_trouble->setTextFormat(Qt::PlainText); // may contain text of a model
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
    m_rates = m_run->details().rates(goesOn ? now() : m_run->state().times().lastMs);
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
    const ShownStatus status = shownStatus(*m_run, now());
    m_state->setStatus(status.tone, status.word, status.icon);
    const engine::RunState &state = m_run->state();
    m_state->setToolTip(state.calls().refusal ? harmless(state.calls().refusal->detail) : QString());
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
    showLeaderValue(m_best, *m_run, *best);
}

/// Shows the cap that ended the run and the troubles of the run.
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

void RunHeader::showSpending() { ui::showSpending(m_spent, *m_run, m_rates); }

void RunHeader::showRates()
{
    const engine::RunState &state = m_run->state();
    const engine::RunTotals &totals = state.totals();
    const qsizetype born = state.candidates().size();
    const auto wanted = m_run->plan().stop.candidates;
    m_progress->setValue(wanted ? tr("%1 of %2", "done of wanted").arg(formatCount(born), formatCount(*wanted)) : formatCount(born));
    m_progress->setNote(tr("generation %1, %2", "generation, number of matches")
                            .arg(formatCount(state.totals().generations), tr("%n match(es)", nullptr, int(totals.matches))));
    showCallRate(m_rate, *m_run, m_rates);
}

void RunHeader::showTime()
{
    const engine::RunState &state = m_run->state();
    const bool goesOn = m_run->isRunning() && !m_run->isLoading();
    const QString elapsed = clockText(state.activeMs(goesOn ? now() : state.times().lastMs));
    m_left->setCaption(goesOn ? tr("Time left") : tr("Time taken"));
    m_left->setValue(goesOn ? timeLeftText(*m_run, m_rates, now()) : elapsed);
    m_left->setNote(goesOn ? tr("%1 so far", "elapsed time").arg(elapsed) : formatWhen(state.times().lastMs, now()));
}

} // namespace ui
