// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runactions.h"

#include "engine/config/fields/foreignmark.h"
#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "engine/types/state/runpeople.h"
#include "ui/consent/askforconsent.h"
#include "ui/models/openrun.h"
#include "ui/run/continuedialog.h"
#include "ui/style/tokens.h"
#include "ui/widgets/onresult.h"

#include <QAction>

namespace ui {

RunActions::RunActions(engine::Engine *engine, OpenRun *run, QWidget *page)
    : QObject(page)
    , m_engine(engine)
    , m_run(run)
    , m_page(page)
{
    m_vote = add("vote", QStringLiteral("vote"), tr("Vote…"), &RunActions::openVote);
    m_vote->setToolTip(tr("Choose the better of two texts; the run waits for it"));
    m_pause = add("pauseOrResume", QStringLiteral("pause"), tr("Pause"), &RunActions::pauseOrResume);
    m_pause->setShortcut(Qt::CTRL | Qt::Key_F5);
    m_stop = add("stopRun", QStringLiteral("stop"), tr("Stop"), &RunActions::stop);
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_stop->setToolTip(tr("Cancel running calls; all results are kept (%1)").arg(m_stop->shortcut().toString(QKeySequence::NativeText)));
    m_continue = add("continueRun", QStringLiteral("resume"), tr("Continue run…"), &RunActions::continueRun);
    m_continue->setToolTip(tr("Raise limits and continue"));
    m_again = add("useAgain", QStringLiteral("configure"), tr("New run from this…"), &RunActions::useAgain);
    m_again->setToolTip(tr("Configure a new run with the settings of this one"));
    page->addActions({m_pause, m_stop});
    showPauseOrResume(true);
    refresh();
}

QAction *RunActions::add(const char *name, const QString &icon, const QString &text, void (RunActions::*slot)())
{
    auto *made = new QAction(ui::icon(icon), text, m_page);
    made->setObjectName(QLatin1StringView(name));
    connect(made, &QAction::triggered, this, slot);
    return made;
}

QList<QAction *> RunActions::list() const { return {m_vote, m_pause, m_stop, m_continue, m_again}; }

void RunActions::showPauseOrResume(bool running)
{
    if (m_pause->data().isValid() && m_pause->data().toBool() == running)
        return; // a new icon causes a new layout of every button that shows it
    m_pause->setData(running);
    const QString keys = m_pause->shortcut().toString(QKeySequence::NativeText);
    m_pause->setText(running ? tr("Pause") : tr("Resume"));
    m_pause->setIcon(icon(running ? QStringLiteral("pause") : QStringLiteral("resume")));
    m_pause->setToolTip(running ? tr("Finish running calls, start no new ones (%1)").arg(keys) : tr("Continue (%1)").arg(keys));
}

void RunActions::refresh()
{
    const engine::RunStatus status = m_run->state().status();
    const bool pausing = status == engine::RunStatus::Pausing;
    const bool finished = status == engine::RunStatus::Finished;
    const bool can = m_engine && m_run->isOpen() && !m_run->isLoading();
    showPauseOrResume(m_run->isRunning());
    m_pause->setText(pausing ? tr("Pausing…") : m_run->isRunning() ? tr("Pause") : tr("Resume"));
    m_vote->setVisible(can && !finished && !m_run->state().people().open.isEmpty());
    m_pause->setVisible(!finished);
    m_pause->setEnabled(can && !finished); // stays enabled while pausing, so that the button keeps the focus
    m_stop->setVisible(!finished);
    m_stop->setEnabled(can && m_run->isRunning());
    m_continue->setVisible(finished);
    m_continue->setEnabled(can && finished);
    m_again->setEnabled(m_run->isOpen());
}

void RunActions::answer(QFuture<engine::Result<>> future)
{
    onResult(this, std::move(future), [this](const engine::Result<> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void RunActions::pauseOrResume()
{
    if (m_run->state().status() == engine::RunStatus::Pausing)
        return;
    if (m_run->isRunning())
        answer(m_engine->runs()->pause(m_run->run()));
    else
        resume({});
}

void RunActions::resume(const engine::RunConfig &overrides)
{
    askForConsent(m_page, m_engine->runs()->consentFor(m_run->run(), overrides),
        [this, run = m_run->run(), overrides](const QStringList &agreed) { answer(m_engine->runs()->resume(run, overrides, agreed)); },
        [this](const engine::Error &error) {
            if (error.kind != engine::ErrorKind::Cancelled)
                Q_EMIT failed(error);
        });
}

void RunActions::stop()
{
    answer(m_engine->runs()->stop(m_run->run()));
}

void RunActions::continueRun()
{
    auto *dialog = new ContinueDialog(m_run->plan(), m_run->state(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { resume(dialog->overrides()); });
    dialog->open();
}

void RunActions::useAgain()
{
    const engine::RunConfig config = m_run->state().config();
    if (!m_engine)
        return Q_EMIT configureRequested(config);
    onResult(this, m_engine->runs()->consentFor(m_run->run(), engine::RunConfig()), [this, config](const engine::Result<QList<engine::ConsentItem>> &items) {
        Q_EMIT configureRequested(items && items->isEmpty() ? config : engine::withForeignMark(config));
    });
}

} // namespace ui
