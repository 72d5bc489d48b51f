// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/environmentgrant.h"

#include "engine/config/edit.h"
#include "engine/config/resolve.h"
#include "engine/environments/activeenvironment.h"

namespace app {

QString grantedEnvironment(const QString &library, const AskForEnvironment &ask)
{
    const QString environment = engine::activeEnvironment();
    if (environment.isEmpty())
        return {};
    std::optional<bool> granted = engine::environmentAnswer(library, environment);
    if (!granted) {
        granted = ask(environment);
        if (granted)
            (void)engine::keepEnvironmentAnswer(library, environment, *granted); // asked again when it cannot be kept
    }
    return granted.value_or(false) ? environment : QString();
}

engine::RunConfig withActiveEnvironment(const engine::RunConfig &config, const QString &library, const AskForEnvironment &ask)
{
    const engine::TestingPlan testing = engine::resolve(config).plan.testing;
    const QString environment = testing.on() && testing.python.isEmpty() ? grantedEnvironment(library, ask) : QString();
    return environment.isEmpty() ? config : engine::withValue(config, QStringLiteral("testing.python"), environment);
}

} // namespace app
