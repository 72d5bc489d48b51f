// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/runnumbers.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace ui {

class ElidedLabel;
class Label;
class Gauge;
class OpenRun;
class StatusLabel;

/// The main values of a run in large type: best candidate, certainty, spending, rate, time left. GUI thread; owned by
/// the page; repaints at most four times a second.
class RunHeader final : public QWidget
{
    Q_OBJECT

public:
    RunHeader(OpenRun *run, QWidget *parent);

    /// Adds buttons at the trailing end, in this order; the button of an invisible action is hidden.
    void addActions(const QList<QAction *> &actions);
    /// Sets the current time for tests; without it the system time is used. Milliseconds since 1970.
    void setNow(qint64 nowMs);
    void refresh();

Q_SIGNALS:
    void candidateRequested(engine::CandidateId candidate);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupGauges();
    void setupTexts();
    void applyTokens();
    void showState();
    void showLeader();
    void showTrouble();
    void showSpending();
    void showRates();
    void showTime();
    void tick();
    [[nodiscard]] qint64 now() const;

    OpenRun *m_run;
    qint64 m_fixedNow = 0;
    QTimer m_clock;
    Leader m_leader;
    RecentRates m_rates;

    StatusLabel *m_state;
    ElidedLabel *m_task;
    ElidedLabel *m_bestText;
    Label *m_trouble;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_gauges;
    Gauge *m_best;
    Gauge *m_progress;
    Gauge *m_spent;
    Gauge *m_rate;
    Gauge *m_left;
    StatusLabel *m_offline;
};

} // namespace ui
