// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/democonsent.h"

#include "app/cli/terminal.h"
#include "engine/config/resolution/modelchoice.h"

namespace app {

namespace {

QString warning(const engine::RunPlan &plan)
{
    const QString what = plan.testing.on() && !plan.program.language.isEmpty()
        ? QStringLiteral("the built-in demo changes numbers and lines of the program and does not know your task")
        : QStringLiteral("the built-in demo writes from grammars and does not know your task");
    return QStringLiteral("No model is connected; %1. Connect one: add --provider ollama --model NAME for a model on this machine, "
                          "or --provider openai --model NAME with the key in OPENAI_API_KEY (valda --help lists the providers). "
                          "To run the demo anyway, add --offline.").arg(what);
}

} // namespace

bool mayRunDemo(const engine::Resolution &resolution, const Terminal &terminal)
{
    if (!engine::runsDemoByDefault(resolution))
        return true;
    terminal.fail(warning(resolution.plan));
    return terminal.canAsk() && terminal.confirm(QStringLiteral("Run the demo now?"));
}

} // namespace app
