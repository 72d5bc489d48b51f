// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runstarter.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/resolution/modelchoice.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/engine.h"
#include "engine/facade/runs.h"
#include "ui/consent/askforconsent.h"
#include "ui/shell/dialogs/demodialog.h"
#include "ui/shell/windowsettings.h"
#include "ui/start/runlibrary.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/onresult.h"

namespace ui {

RunStarter::RunStarter(const WindowSettings *settings, RunLibrary *library, BusyBar *busy, QWidget *window) :
    QObject(window),
    m_settings(settings),
    m_library(library),
    m_busy(busy),
    m_window(window)
{
}

void RunStarter::start(const engine::RunConfig &config)
{
    if (!m_engine)
        return;
    if (!engine::runsDemoByDefault(engine::resolve(config, m_settings->now().defaults)))
        return startChosen(config);
    auto *question = new DemoDialog(m_window);
    connect(question, &DemoDialog::connectRequested, this, &RunStarter::connectRequested);
    connect(question, &DemoDialog::demoRequested, this,
        [this, config] { startChosen(engine::withValue(config, QStringLiteral("generator.provider"), QStringLiteral("offline"))); });
    question->open();
}

void RunStarter::startChosen(const engine::RunConfig &config)
{
    const engine::RunConfig added = m_beforeStart ? m_beforeStart(config) : engine::RunConfig();
    const engine::RunConfig defaults = m_settings->now().defaults;
    const engine::RunConfig asked = engine::mergedKeepingMark(config, added), own = engine::merged(defaults, added);
    askForConsent(m_window, m_engine->runs()->consentFor(asked, own, defaults),
        [this, asked, own](const QStringList &digests) { startAgreed(engine::freeze(asked, m_settings->now().defaults), engine::Consent{own, digests}); },
        [this](const engine::Error &error) { Q_EMIT failed(error); });
}

void RunStarter::startAgreed(const engine::RunConfig &config, const engine::Consent &consent)
{
    m_busy->begin(tr("Starting the run…"), false);
    onResult(this, m_engine->runs()->start(config, consent), [this](const engine::Result<engine::RunId> &run) {
        m_busy->end();
        if (!run) {
            Q_EMIT failed(run.error());
            return;
        }
        m_library->refresh();
        Q_EMIT started(*run);
    });
}

void RunStarter::resume(const engine::RunId &run)
{
    if (!m_engine)
        return;
    const auto answered = [this, run](const engine::Result<> &done) {
        if (done)
            Q_EMIT resumed(run);
        else
            Q_EMIT failed(done.error());
        m_library->refresh();
    };
    askForConsent(m_window, m_engine->runs()->consentFor(run, engine::RunConfig()),
        [this, run, answered](const QStringList &agreed) { onResult(this, m_engine->runs()->resume(run, {}, agreed), answered); },
        [this](const engine::Error &error) { Q_EMIT failed(error); });
}

} // namespace ui
