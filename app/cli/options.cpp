// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/options.h"

#include "app/cli/commandtable.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/paths.h"
#include "engine/providers/dialects/serviceinfo.h"

#include <QDir>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace app {

using engine::ErrorKind;
using engine::Result;
using engine::RunConfig;

namespace {

struct OptionHelp {
    QLatin1StringView name;
    QLatin1StringView value; ///< empty: a switch
    QLatin1StringView text;
    QLatin1StringView group;
    QLatin1StringView path;  ///< configuration path that it sets, if it sets exactly one
};

constexpr std::array optionTable{
    OptionHelp{QLatin1StringView("library"), QLatin1StringView("DIR"), QLatin1StringView("where runs are kept (also VALDA_HOME)"), QLatin1StringView("common"), {}},
    OptionHelp{QLatin1StringView("json"), {}, QLatin1StringView("JSON on stdout; for runs one object per event and the result last"), QLatin1StringView("common"), {}},
    OptionHelp{QLatin1StringView("quiet"), {}, QLatin1StringView("no messages and no progress"), QLatin1StringView("common"), {}},
    OptionHelp{QLatin1StringView("log-level"), QLatin1StringView("L"), QLatin1StringView("debug, info, warning or error"), QLatin1StringView("common"), {}},
    OptionHelp{QLatin1StringView("seed"), QLatin1StringView("N"), QLatin1StringView("seed of every random choice"), QLatin1StringView("run"), QLatin1StringView("seed")},
    OptionHelp{QLatin1StringView("offline"), {}, QLatin1StringView("no model and no network: grammars and measured rubrics"), QLatin1StringView("run"), {}},
    OptionHelp{QLatin1StringView("provider"), QLatin1StringView("P"), QLatin1StringView("{providers}"), QLatin1StringView("run"), QLatin1StringView("generator.provider")},
    OptionHelp{QLatin1StringView("endpoint"), QLatin1StringView("URL"), QLatin1StringView("base URL of the endpoint"), QLatin1StringView("run"), QLatin1StringView("generator.endpoint")},
    OptionHelp{QLatin1StringView("model"), QLatin1StringView("M"), QLatin1StringView("model"), QLatin1StringView("run"), QLatin1StringView("generator.model")},
    OptionHelp{QLatin1StringView("api-key-env"), QLatin1StringView("NAME"), QLatin1StringView("environment variable that holds the key"), QLatin1StringView("run"), QLatin1StringView("generator.apiKeyEnv")},
    OptionHelp{QLatin1StringView("set"), QLatin1StringView("KEY=VALUE"), QLatin1StringView("set any value of the configuration (repeatable, dotted path)"), QLatin1StringView("run"), {}},
    OptionHelp{QLatin1StringView("trust"), QLatin1StringView("DIGEST"), QLatin1StringView("agree to what an imported run or a task folder would do with your rights; the refusal names the digest (repeatable)"), QLatin1StringView("run"), {}},
    OptionHelp{QLatin1StringView("budget"), QLatin1StringView("USD"), QLatin1StringView("most money for the run"), QLatin1StringView("run"), QLatin1StringView("budget.usd")},
    OptionHelp{QLatin1StringView("usd-per-hour"), QLatin1StringView("X"), QLatin1StringView("most money per hour"), QLatin1StringView("run"), QLatin1StringView("budget.usdPerHour")},
    OptionHelp{QLatin1StringView("max-calls"), QLatin1StringView("N"), QLatin1StringView("most calls"), QLatin1StringView("run"), QLatin1StringView("budget.calls")},
    OptionHelp{QLatin1StringView("max-candidates"), QLatin1StringView("N"), QLatin1StringView("end after so many candidates"), QLatin1StringView("run"), QLatin1StringView("stop.candidates")},
    OptionHelp{QLatin1StringView("max-seconds"), QLatin1StringView("S"), QLatin1StringView("end after so much running time"), QLatin1StringView("run"), QLatin1StringView("stop.seconds")},
    OptionHelp{QLatin1StringView("target"), QLatin1StringView("X"), QLatin1StringView("end when the leader scores so much (0 to 1)"), QLatin1StringView("run"), QLatin1StringView("stop.target")},
    OptionHelp{QLatin1StringView("concurrency"), QLatin1StringView("N"), QLatin1StringView("calls in flight, over all steps"), QLatin1StringView("run"), QLatin1StringView("concurrency")},
    OptionHelp{QLatin1StringView("program"), QLatin1StringView("FILE"), QLatin1StringView("the first program (what the folder or the configuration names)"), QLatin1StringView("task"), {}},
    OptionHelp{QLatin1StringView("python"), QLatin1StringView("PATH"), QLatin1StringView("interpreter or environment that runs programs in Python"), QLatin1StringView("run"), QLatin1StringView("testing.python")},
    OptionHelp{QLatin1StringView("read"), QLatin1StringView("DIR[:DIR]"), QLatin1StringView("folders that programs may read beside: packages, tool chains"), QLatin1StringView("run"), {}},
    OptionHelp{QLatin1StringView("python"), QLatin1StringView("PATH"), QLatin1StringView("interpreter or environment that runs programs in Python"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("read"), QLatin1StringView("DIR[:DIR]"), QLatin1StringView("folders that programs may read beside: packages, tool chains"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("trust"), QLatin1StringView("DIGEST"), QLatin1StringView("agree to what the task's configuration would do with your rights; the refusal names the digest (repeatable)"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("program"), QLatin1StringView("FILE"), QLatin1StringView("the program to evaluate (the task's own first one)"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("repeat"), QLatin1StringView("N"), QLatin1StringView("measure so many times; mean and spread"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("max-seconds"), QLatin1StringView("S"), QLatin1StringView("most time of a stage (what the task says; OpenEvolve and ShinkaEvolve 300, else 60)"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("memory-mb"), QLatin1StringView("M"), QLatin1StringView("most memory (1024)"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("analysis"), QLatin1StringView("TOOLS"), QLatin1StringView("flake8, pylint, mypy, black; separated by commas"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("command"), QLatin1StringView("CMD"), QLatin1StringView("evaluate with this command; {candidate} and {results} are replaced"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("stdin"), {}, QLatin1StringView("only run the program with what stands on stdin"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("fresh"), {}, QLatin1StringView("in fresh processes, as the final best is checked"), QLatin1StringView("evaluate"), {}},
    OptionHelp{QLatin1StringView("repair"), {}, QLatin1StringView("keep of each damaged run the events before the damage, make indexes again, and take a library that lost its last changes as it is"), QLatin1StringView("check"), {}},
    OptionHelp{QLatin1StringView("allow-unprotected"), {}, QLatin1StringView("agree, for this library, that programs run without isolation where there is none"), QLatin1StringView("doctor"), {}},
    OptionHelp{QLatin1StringView("forbid-unprotected"), {}, QLatin1StringView("take that back"), QLatin1StringView("doctor"), {}},
    OptionHelp{QLatin1StringView("max-seconds"), QLatin1StringView("S"), QLatin1StringView("most time on the clock (60)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("cpu-seconds"), QLatin1StringView("S"), QLatin1StringView("most processor time"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("memory-mb"), QLatin1StringView("M"), QLatin1StringView("most memory of all its processes together (2048)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("processes"), QLatin1StringView("N"), QLatin1StringView("most processes and threads (64)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("open-files"), QLatin1StringView("N"), QLatin1StringView("most open files of a process (256)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("file-mb"), QLatin1StringView("M"), QLatin1StringView("largest file it may write (64)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("disk-mb"), QLatin1StringView("M"), QLatin1StringView("most it may write in its folder (256)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("output-mb"), QLatin1StringView("M"), QLatin1StringView("most it may print (16)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("keep-kb"), QLatin1StringView("K"), QLatin1StringView("how much of what it prints is kept (1024)"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("read"), QLatin1StringView("DIR[:DIR]"), QLatin1StringView("folders it may read, at the same place inside"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("stdin"), {}, QLatin1StringView("give it what stands on stdin"), QLatin1StringView("limits"), {}},
    OptionHelp{QLatin1StringView("refresh"), {}, QLatin1StringView("fetch OpenRouter's list of models first"), QLatin1StringView("prices"), {}},
    OptionHelp{QLatin1StringView("per-day"), QLatin1StringView("USD"), QLatin1StringView("cap over all runs of a day, or none"), QLatin1StringView("money"), {}},
    OptionHelp{QLatin1StringView("per-month"), QLatin1StringView("USD"), QLatin1StringView("cap over all runs of a month, or none"), QLatin1StringView("money"), {}},
    OptionHelp{QLatin1StringView("forget-replies"), {}, QLatin1StringView("forget all replies kept for the next time"), QLatin1StringView("money"), {}},
    OptionHelp{QLatin1StringView("forget"), {}, QLatin1StringView("forget the key of that host"), QLatin1StringView("key"), {}},
    OptionHelp{QLatin1StringView("verify"), {}, QLatin1StringView("compare event by event"), QLatin1StringView("replay"), {}},
    OptionHelp{QLatin1StringView("merge"), {}, QLatin1StringView("add to what is there instead of replacing the same keys"), QLatin1StringView("priors"), {}},
    OptionHelp{QLatin1StringView("format"), QLatin1StringView("F"), QLatin1StringView("md, txt, json, jsonl, pairs, csv, html, files, archive"), QLatin1StringView("export"), {}},
    OptionHelp{QLatin1StringView("best"), QLatin1StringView("N"), QLatin1StringView("only the best N"), QLatin1StringView("export"), {}},
    OptionHelp{QLatin1StringView("output"), QLatin1StringView("PATH"), QLatin1StringView("write there instead of to stdout (-o)"), QLatin1StringView("export"), {}},
    OptionHelp{QLatin1StringView("no-prompts"), {}, QLatin1StringView("leave out task and prompts"), QLatin1StringView("export"), {}},
    OptionHelp{QLatin1StringView("no-models"), {}, QLatin1StringView("leave out model names"), QLatin1StringView("export"), {}},
    OptionHelp{QLatin1StringView("no-costs"), {}, QLatin1StringView("leave out money"), QLatin1StringView("export"), {}},
};

bool takes(const Command *command, const OptionHelp &option)
{
    return !command || QString::fromLatin1(command->options).split(u' ').contains(option.group);
}

/// The option in the meaning of this command, else of another one.
const OptionHelp *optionNamed(const QString &name, const Command *command)
{
    const OptionHelp *other = nullptr;
    for (const OptionHelp &option : optionTable) {
        if (option.name != name)
            continue;
        if (takes(command, option))
            return &option;
        other = &option;
    }
    return other;
}

QString optionLine(const OptionHelp &option)
{
    const QString name = QStringLiteral("--") + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
    const QString text = QString(option.text).replace(QLatin1StringView("{providers}"), engine::providerKinds().join(QLatin1StringView(", ")));
    return QStringLiteral("  %1 %2\n").arg(name, -22).arg(text);
}

QString optionHelp(const QString &groups)
{
    QString out;
    for (const QString &group : groups.split(u' ')) {
        for (const OptionHelp &option : optionTable) {
            if (option.group == group)
                out += optionLine(option);
        }
    }
    return out;
}

Result<> takeDigest(const QString &digest, Options &options)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{40}\\z"));
    if (!form.match(digest).hasMatch())
        return engine::fail(ErrorKind::BadConfig, QStringLiteral("--trust %1: expected the 40 hexadecimal digits that the refusal named").arg(digest));
    options.trusted << digest;
    return {};
}

/// Parses `--name`, `--name value` or `--name=value` at `words[at]`; moves `at` past a value.
Result<> takeOption(const QStringList &words, qsizetype &at, Options &options)
{
    QString name = words[at] == u"-o" ? QStringLiteral("output") : words[at].mid(2);
    std::optional<QString> value;
    if (const qsizetype equals = name.indexOf(u'='); equals > 0) {
        value = name.mid(equals + 1);
        name.truncate(equals);
    }
    const Command *command = commandNamed(options.command);
    const OptionHelp *option = optionNamed(name, command);
    if (!option)
        return engine::fail(ErrorKind::BadConfig, QStringLiteral("there is no option --%1; see valda --help").arg(name));
    if (!takes(command, *option))
        return engine::fail(ErrorKind::BadConfig, QStringLiteral("valda %1 has no option --%2; see valda %1 --help").arg(options.command, name));
    if (!option->value.isEmpty() && !value) {
        if (at + 1 >= words.size())
            return engine::fail(ErrorKind::BadConfig, QStringLiteral("--%1 needs a value: --%1 %2").arg(name, option->value));
        value = words[++at];
    }
    if (name == u"set")
        options.assignments.append(*value);
    else if (name == u"trust")
        return takeDigest(*value, options);
    else
        options.values.insert(name, value.value_or(QString()));
    return {};
}

} // namespace

Result<Options> parseOptions(const QStringList &words)
{
    Options options;
    bool optionsOver = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        if (options.command.isEmpty() && !word.startsWith(u'-')) {
            options.command = word;
        } else if (word == u"--" && !optionsOver) {
            optionsOver = true;
        } else if (!optionsOver && (word == u"--help" || word == u"-h")) {
            options.help = true;
        } else if (!optionsOver && (word.startsWith(u"--") || word == u"-o")) {
            if (const Result<> taken = takeOption(words, at, options); !taken)
                return engine::fail(taken.error());
        } else {
            options.arguments.append(word);
        }
    }
    return options;
}

Result<RunConfig> configFrom(const Options &options)
{
    RunConfig config;
    if (options.has(QStringLiteral("offline")))
        config = engine::withValue(config, QStringLiteral("generator.provider"), QStringLiteral("offline"));
    for (const OptionHelp &option : optionTable) {
        if (option.path.isEmpty() || !options.has(option.name))
            continue;
        const bool isText = option.path.startsWith(QLatin1StringView("generator.")) || option.name == QLatin1StringView("python");
        const QString value = options.value(option.name);
        if (isText) {
            config = engine::withValue(config, option.path, value);
            continue;
        }
        const auto assigned = engine::withAssignment(config, option.path + u'=' + value);
        if (!assigned)
            return engine::fail(ErrorKind::BadConfig, QStringLiteral("--%1: %2").arg(option.name, assigned.error().detail));
        config = *assigned;
    }
    if (options.has(QStringLiteral("read")))
        config = engine::withValue(config, QStringLiteral("testing.read"), options.value(QStringLiteral("read")).split(u':', Qt::SkipEmptyParts));
    for (const QString &assignment : options.assignments) {
        const auto assigned = engine::withAssignment(config, assignment);
        if (!assigned)
            return engine::fail(assigned.error());
        config = *assigned;
    }
    return engine::withAbsolutePaths(config, QDir::currentPath());
}

QString helpText(const QString &command)
{
    if (const Command *one = commandNamed(command)) {
        return QStringLiteral("Usage: valda %1\n\n%2.\n\n%3")
            .arg(QLatin1StringView(one->usage), QLatin1StringView(one->text), optionHelp(QString::fromLatin1(one->options)));
    }
    QString out = QStringLiteral("Usage: valda [FILE …]           the window\n       valda COMMAND [options]\n\nCommands:\n");
    for (const Command &each : commandTable())
        out += QStringLiteral("  %1 %2\n").arg(QLatin1StringView(each.usage), -44).arg(QLatin1StringView(each.text));
    out += QStringLiteral("\nOptions of every command:\n") + optionHelp(QStringLiteral("common"));
    out += QStringLiteral("\nOptions of commands that run:\n") + optionHelp(QStringLiteral("run"));
    out += QStringLiteral("\nvalda COMMAND --help says more. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a cap came before any result,\n"
                          "4 interrupted and saved, 5 no provider reachable, 6 library damaged or locked.\n");
    return out;
}

} // namespace app
