// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"

#include "app/host/environmentgrant.h"
#include "engine/consent/consentitems.h"
#include "engine/evaluators/programs/taskneeds.h"
#include "engine/sandbox/boxsandbox.h"

#include <QLoggingCategory>

#include <cstdio>

namespace app {

namespace {

bool argumentsFit(Arguments expected, qsizetype count)
{
    switch (expected) {
    case Arguments::None: return count == 0;
    case Arguments::One: return count == 1;
    case Arguments::NoneOrOne: return count <= 1;
    case Arguments::OneOrMore: return count >= 1;
    case Arguments::Any: return true;
    }
    Q_UNREACHABLE();
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

const QList<Command> &commandTable()
{
    static const QList<Command> table = runFamily() + priorsFamily() + listFamily() + transferFamily() + voteFamily() + checkFamily()
        + evaluateFamily() + sandboxFamily() + moneyFamily() + libraryFamily();
    return table;
}

const Command *commandNamed(const QString &word)
{
    for (const Command &command : commandTable()) {
        if (word == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

bool isCommand(const QString &word) { return commandNamed(word) != nullptr; }

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : commandTable())
        names << QString::fromLatin1(command.name);
    return names;
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
    const Command *const command = commandNamed(options->command);
    CommandValue value = wrongUsage(QStringLiteral("there is no command \"%1\"; see valda --help").arg(options->command));
    if (command && argumentsFit(command->arguments, options->arguments.size()))
        value = command->run(*options, terminal);
    else if (command)
        value = wrongUsage(QStringLiteral("valda %1 was given %2 arguments; see valda %1 --help").arg(options->command).arg(options->arguments.size()));
    return print(value, options->has(QStringLiteral("json")), terminal);
}

} // namespace app
