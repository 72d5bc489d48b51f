// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/host/environmentgrant.h"
#include "engine/consent/consentitems.h"
#include "engine/evaluators/programs/taskneeds.h"
#include "engine/sandbox/boxsandbox.h"

#include <QLoggingCategory>

#include <array>
#include <cstdio>

namespace app {

namespace {

struct Command {
    QLatin1StringView name;
    ExitCode (*run)(const Options &, Terminal &);
    int arguments; ///< required number of arguments; −1: none or one; −2: one or more; −3: any
};

constexpr std::array table{
    Command{QLatin1StringView("evolve"), evolveCommand, 1},     Command{QLatin1StringView("run"), runConfigCommand, 1},
    Command{QLatin1StringView("refine"), refineCommand, 1},     Command{QLatin1StringView("priors"), priorsCommand, -3},
    Command{QLatin1StringView("resume"), resumeCommand, 1},     Command{QLatin1StringView("replay"), replayCommand, 1},
    Command{QLatin1StringView("runs"), runsCommand, 0},         Command{QLatin1StringView("show"), showCommand, 1},
    Command{QLatin1StringView("events"), eventsCommand, 1},     Command{QLatin1StringView("export"), exportCommand, 1},
    Command{QLatin1StringView("import"), importCommand, 1},     Command{QLatin1StringView("validate"), validateCommand, 1},
    Command{QLatin1StringView("estimate"), estimateCommand, 1}, Command{QLatin1StringView("models"), modelsCommand, -1},
    Command{QLatin1StringView("doctor"), doctorCommand, 0},     Command{QLatin1StringView("sandbox"), sandboxCommand, -2},
    Command{QLatin1StringView("evaluate"), evaluateCommand, 1}, Command{QLatin1StringView("check"), checkCommand, 0},
    Command{QLatin1StringView("prices"), pricesCommand, -1},    Command{QLatin1StringView("money"), moneyCommand, 0},
    Command{QLatin1StringView("key"), keyCommand, -1},
    Command{QLatin1StringView("vote"), voteCommand, 1},         Command{QLatin1StringView("trash"), trashCommand, -1},
    Command{QLatin1StringView("restore"), restoreCommand, 1},
};

bool argumentsFit(const Command &command, const Options &options)
{
    const auto count = int(options.arguments.size());
    if (command.arguments <= -2)
        return count >= 1 || command.arguments == -3;
    return command.arguments < 0 ? count <= 1 : count == command.arguments;
}

void setLogLevel(const QString &level)
{
    QString rules = QStringLiteral("valda.*.debug=false\nvalda.*.info=false");
    if (level == u"debug")
        rules = QStringLiteral("valda.*=true");
    else if (level == u"info")
        rules = QStringLiteral("valda.*.debug=false");
    else if (level == u"error")
        rules += QStringLiteral("\nvalda.*.warning=false");
    QLoggingCategory::setFilterRules(rules);
}

} // namespace

ExitCode refuse(const engine::Error &error, const Terminal &terminal)
{
    terminal.fail(error);
    return exitCodeOf(error);
}

std::optional<bool> askForEnvironment(const QString &environment, const Options &options, const Terminal &terminal)
{
    if (options.trusted.contains(engine::interpreterItem(environment).digest()))
        return true;
    const auto answer = terminal.ask(QStringLiteral("The Python environment %1 is active. May the programs of this library's runs read it, so that they find its packages?").arg(environment));
    if (!answer)
        terminal.say(QStringLiteral("The Python environment %1 is active, but programs are run by /usr/bin/python3; --python %1 grants it").arg(environment));
    return answer;
}

/// Checked before any agreement is given: in the sandbox, or not at all.
QStringList missingNeeds(engine::TestingPlan testing, const Options &options)
{
    if (!testing.on())
        return {};
    const QString library = libraryFolder(options.value(QStringLiteral("library")));
    if (testing.python.isEmpty())
        testing.python = grantedEnvironment(agreementsIn(library), [](const QString &) { return std::optional<bool>(); });
    const auto sandbox = std::make_shared<engine::BoxSandbox>(engine::findIsolation(), nullptr, false);
    return QCoro::waitFor(engine::missingInWords(std::move(testing), sandbox));
}

engine::Result<std::unique_ptr<EngineHost>> openHost(const Options &options)
{
    auto host = EngineHost::open(libraryFolder(options.value(QStringLiteral("library"))));
    if (host && !(*host)->notice().isEmpty())
        Terminal(true).fail((*host)->notice());
    return host;
}

int runCommand(const QStringList &words)
{
    const auto options = parseOptions(words);
    if (!options) {
        Terminal(false).fail(options.error());
        return WrongUsage;
    }
    if (options->help) {
        std::fputs(qUtf8Printable(helpText(options->command)), stdout);
        return Done;
    }
    Terminal terminal(options->has(QStringLiteral("quiet")));
    setLogLevel(options->value(QStringLiteral("log-level")));
    for (const Command &command : table) {
        if (command.name != options->command)
            continue;
        if (argumentsFit(command, *options))
            return command.run(*options, terminal);
        terminal.fail(QStringLiteral("valda %1 was given %2 arguments; see valda %1 --help").arg(command.name).arg(options->arguments.size()));
        return WrongUsage;
    }
    terminal.fail(QStringLiteral("there is no command \"%1\"; see valda --help").arg(options->command));
    return WrongUsage;
}

} // namespace app
