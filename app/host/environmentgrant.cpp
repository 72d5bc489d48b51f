// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/host/environmentgrant.h"

#include "engine/config/resolution/resolve.h"
#include "engine/consent/consentitems.h"
#include "engine/environments/activeenvironment.h"

namespace app {

QString grantedEnvironment(engine::Agreements agreements, const AskForEnvironment &ask)
{
    const QString environment = engine::activeEnvironment();
    if (environment.isEmpty())
        return {};
    const engine::ConsentItem item = engine::interpreterItem(environment);
    std::optional<bool> granted = agreements.answer(engine::Agreements::wholeLibrary(), item);
    if (!granted) {
        granted = ask(environment);
        if (granted)
            (void)agreements.keep(engine::Agreements::wholeLibrary(), {item}, *granted); // when storing fails, the question comes again next time
    }
    return granted.value_or(false) ? environment : QString();
}

QString environmentFor(const engine::RunConfig &config, engine::Agreements agreements, const AskForEnvironment &ask)
{
    const engine::TestingPlan testing = engine::resolve(config).plan.testing;
    return testing.on() && testing.python.isEmpty() ? grantedEnvironment(std::move(agreements), ask) : QString();
}

} // namespace app
