// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/quitsequence.h"

#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "ui/shell/dialogs/quitdialog.h"
#include "ui/start/runlibrary.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/onresult.h"

#include <memory>

namespace ui {

QuitSequence::QuitSequence(RunLibrary *library, BusyBar *busy, QWidget *window) :
    QObject(window),
    m_library(library),
    m_busy(busy),
    m_window(window)
{
}

bool QuitSequence::isNeeded() const { return m_engine && m_library->model()->running() > 0; }

void QuitSequence::begin(bool ask)
{
    if (ask)
        this->ask();
    else
        pause();
}

void QuitSequence::ask()
{
    if (m_window->findChild<QuitDialog *>())
        return;
    auto *dialog = new QuitDialog(m_library->model()->running(), m_window);
    connect(dialog, &QuitDialog::pauseRequested, this, &QuitSequence::pause);
    connect(dialog, &QuitDialog::stopRequested, this, &QuitSequence::stop);
    dialog->open();
}

void QuitSequence::pause()
{
    m_busy->begin(tr("Pausing: calls in flight are being finished…"), false);
    onResult(this, m_engine->runs()->pauseAll(), [this](const engine::Result<> &done) {
        m_busy->end();
        if (done)
            Q_EMIT finished();
        else
            Q_EMIT failed(done.error());
    });
}

void QuitSequence::stop()
{
    m_busy->begin(tr("Stopping…"), false);
    auto waiting = std::make_shared<int>(m_library->model()->running());
    for (const engine::RunSummary &run : m_library->model()->runs()) {
        if (!isActive(run.status))
            continue;
        onResult(this, m_engine->runs()->stop(run.run), [this, waiting](const engine::Result<> &done) {
            if (!done)
                Q_EMIT failed(done.error());
            if (--*waiting > 0)
                return;
            // stop() only requests the stop. pause() waits until all runs have ended and all data is written.
            pause();
        });
    }
}

} // namespace ui
