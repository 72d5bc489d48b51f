// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/base/regularfile.h"
#include "engine/config/estimate/estimate.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/fields/paths.h"
#include "engine/config/resolution/resolve.h"
#include "engine/config/resolution/startchecks.h"
#include "engine/consent/consentitems.h"
#include "engine/evaluators/programs/taskfolder.h"
#include "engine/evaluators/programs/taskimport.h"
#include "engine/facade/engine.h"
#include "engine/facade/models.h"
#include "engine/facade/treasury.h"
#include "engine/sandbox/boxsandbox.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QSysInfo>

#include <functional>

#include <sys/stat.h>
#include <unistd.h>

namespace app {

namespace {

QJsonObject toJson(const engine::Problem &problem)
{
    return {{QStringLiteral("severity"), ui::severityWord(problem.severity).toLower()}, {QStringLiteral("path"), problem.path},
        {QStringLiteral("line"), problem.line}, {QStringLiteral("column"), problem.column},
        {QStringLiteral("message"), engine::englishText(problem)}};
}

QJsonObject toJson(const engine::Range &range)
{
    return {{QStringLiteral("low"), range.low}, {QStringLiteral("likely"), range.likely}, {QStringLiteral("high"), range.high}};
}

/// Only values that the endpoint reported; prices in USD per million tokens.
QJsonObject modelJson(const engine::ModelInfo &model)
{
    QJsonObject out{{QStringLiteral("id"), model.id}};
    if (!model.displayName.isEmpty() && model.displayName != model.id)
        out.insert(QStringLiteral("name"), model.displayName);
    if (model.contextTokens)
        out.insert(QStringLiteral("contextTokens"), *model.contextTokens);
    if (model.outputTokens)
        out.insert(QStringLiteral("outputTokens"), *model.outputTokens);
    if (model.embeds)
        out.insert(QStringLiteral("embeds"), true);
    if (model.price) {
        out.insert(QStringLiteral("inputUsdPerMtok"), model.price->input);
        out.insert(QStringLiteral("outputUsdPerMtok"), model.price->output);
    }
    return out;
}

QString inWords(const engine::Range &range, int digits)
{
    return QStringLiteral("%1 (%2 to %3)").arg(range.likely, 0, 'f', digits).arg(range.low, 0, 'f', digits).arg(range.high, 0, 'f', digits);
}

QByteArray estimateJson(const engine::Estimate &estimate)
{
    QJsonArray steps;
    for (const engine::StepEstimate &step : estimate.steps) {
        steps.append(QJsonObject{{QStringLiteral("step"), engine::toName(step.step)}, {QStringLiteral("calls"), toJson(step.calls)},
            {QStringLiteral("tokensIn"), toJson(step.tokensIn)}, {QStringLiteral("tokensOut"), toJson(step.tokensOut)},
            {QStringLiteral("usd"), toJson(step.usd)}, {QStringLiteral("priceKnown"), step.priceKnown}});
    }
    const QJsonObject object{{QStringLiteral("type"), QStringLiteral("estimate")}, {QStringLiteral("calls"), toJson(estimate.calls)},
        {QStringLiteral("tokensIn"), toJson(estimate.tokensIn)}, {QStringLiteral("tokensOut"), toJson(estimate.tokensOut)},
        {QStringLiteral("usd"), toJson(estimate.usd)}, {QStringLiteral("seconds"), toJson(estimate.seconds)},
        {QStringLiteral("priceKnown"), estimate.priceKnown}, {QStringLiteral("cappedBy"), estimate.cappedBy},
        {QStringLiteral("steps"), steps}, {QStringLiteral("assumptions"), QJsonArray::fromStringList(engine::englishTexts(estimate.assumptions))}};
    return jsonLine(object);
}

QByteArray estimateText(const engine::Estimate &estimate)
{
    const QString unpriced = estimate.priceKnown ? QString() : QStringLiteral("; the price of %1 is not known").arg(estimate.unpricedModels.join(QStringLiteral(", ")));
    QString out = QStringLiteral("calls       %1\ntokens in   %2\ntokens out  %3\nmoney       $%4%5%6\ntime        %7 s\n")
                      .arg(inWords(estimate.calls, 0), inWords(estimate.tokensIn, 0), inWords(estimate.tokensOut, 0),
                          inWords(estimate.usd, 4), estimate.priceKnown ? QString() : QStringLiteral(" + unpriced calls"), unpriced, inWords(estimate.seconds, 0));
    if (!estimate.cappedBy.isEmpty())
        out += QStringLiteral("ends by     %1\n").arg(estimate.cappedBy);
    for (const QString &assumption : engine::englishTexts(estimate.assumptions))
        out += QStringLiteral("· %1\n").arg(assumption);
    return out.toUtf8();
}

} // namespace

namespace {

/// The configuration with another first program.
engine::RunConfig withProgram(const engine::RunConfig &config, const QString &program)
{
    const engine::RunConfig with = engine::withValue(config, QStringLiteral("program.initial"), QFileInfo(program).absoluteFilePath());
    return engine::withValue(with, QStringLiteral("program.file"), QFileInfo(program).fileName());
}

/// Whether the file belongs neither to this user nor to the system.
bool isOfAnotherUser(const QFile &file)
{
    struct stat info{};
    return ::fstat(file.handle(), &info) != 0 || (info.st_uid != ::geteuid() && info.st_uid != 0);
}

/// The configuration with the options merged over it.
engine::Result<NamedConfig> completeConfig(const Options &options)
{
    auto named = namedConfig(options);
    const auto over = configFrom(options);
    if (!named || !over)
        return named ? engine::fail(over.error()) : named;
    named->parsed.config = engine::mergedKeepingMark(named->parsed.config, *over);
    named->own = engine::merged(named->own, *over);
    return named;
}

QJsonObject validationJson(const engine::Result<NamedConfig> &named, const engine::Resolution &resolution, const Options &options)
{
    QJsonArray problems;
    for (const engine::Problem &problem : resolution.problems)
        problems.append(toJson(problem));
    if (!named)
        problems.append(QJsonObject{{QStringLiteral("severity"), QStringLiteral("error")}, {QStringLiteral("path"), QString()}, {QStringLiteral("message"), named.error().detail}});
    return {{QStringLiteral("type"), QStringLiteral("validation")}, {QStringLiteral("valid"), named && resolution.ok()}, {QStringLiteral("problems"), problems},
        {QStringLiteral("notes"), QJsonArray::fromStringList(named ? named->notes + missingNeeds(resolution.plan.testing, options) : QStringList())}};
}

} // namespace

QList<engine::Problem> startProblemsOf(const engine::Resolution &resolution, const Options &options)
{
    return engine::startProblems(resolution, pricesIn(libraryFolder(options.value(QStringLiteral("library")))));
}

engine::Result<NamedConfig> namedConfig(const Options &options)
{
    const QString path = options.arguments.constFirst(), program = options.value(QStringLiteral("program"));
    if (QFileInfo(path).isDir() || engine::isTaskConfig(path)) {
        auto task = engine::importTask(path, program);
        if (!task)
            return engine::fail(std::move(task.error()));
        engine::RunConfig own = engine::withValue({}, QStringLiteral("testing.folder"), task->folder);
        if (!program.isEmpty())
            own = engine::withValue(own, QStringLiteral("program.initial"), engine::valueAt(task->config, QStringLiteral("program.initial")));
        return NamedConfig{engine::ParsedConfig{task->config, {}, {}}, task->notes, own};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return engine::fail(engine::ErrorKind::Missing, QStringLiteral("%1: %2").arg(path, file.errorString()));
    constexpr qint64 mostBytes = 4 << 20; // one byte more is refused by the reader
    NamedConfig named{engine::parseConfig(engine::readAtMost(file, mostBytes)), {}};
    named.parsed.config = engine::withAbsolutePaths(named.parsed.config, QFileInfo(path).absolutePath());
    if (isOfAnotherUser(file))
        named.parsed.config = engine::withForeignMark(named.parsed.config);
    if (!program.isEmpty()) {
        named.parsed.config = withProgram(named.parsed.config, program);
        named.own = withProgram(named.own, program);
    }
    return named;
}

/// The resolved configuration, with problems that prevent a start.
static engine::Resolution checked(const engine::ParsedConfig &parsed, const Options &options)
{
    engine::Resolution resolution = engine::resolve(parsed);
    resolution.problems += engine::placed(startProblemsOf(resolution, options) + engine::fileProblems(parsed.config) + engine::taskProblems(resolution.plan.testing), parsed);
    return resolution;
}

std::optional<LoadedConfig> loadConfig(const Options &options, Terminal &terminal)
{
    const QString path = options.arguments.constFirst();
    const auto named = completeConfig(options);
    if (!named) {
        terminal.fail(named.error().detail);
        return {};
    }
    const engine::Resolution resolution = checked(named->parsed, options);
    for (const QString &note : named->notes + missingNeeds(resolution.plan.testing, options))
        terminal.say(note);
    LoadedConfig loaded{named->parsed.config, 0, named->own};
    for (const engine::Problem &problem : resolution.problems) {
        terminal.fail(QStringLiteral("%1: %2").arg(path, engine::englishText(problem)));
        loaded.warnings += problem.severity == engine::Severity::Warning;
    }
    if (!resolution.ok())
        return {};
    return loaded;
}

/// The same as sentences: problems, notes, and whether it is valid.
static void addValidationText(CommandValue &value, const engine::Result<NamedConfig> &named, const engine::Resolution &resolution,
    const Options &options)
{
    if (!named) {
        value.failures << named.error().detail;
        return;
    }
    value.notes << named->notes + missingNeeds(resolution.plan.testing, options);
    bool hasWarnings = false;
    for (const engine::Problem &problem : resolution.problems) {
        value.failures << QStringLiteral("%1: %2").arg(options.arguments.constFirst(), engine::englishText(problem));
        hasWarnings |= problem.severity == engine::Severity::Warning;
    }
    if (resolution.ok())
        value.notes << (hasWarnings ? QStringLiteral("valid, with warnings") : QStringLiteral("valid"));
}

static CommandValue validateCommand(const Options &options, Terminal &)
{
    const auto named = completeConfig(options);
    const engine::Resolution resolution = named ? checked(named->parsed, options) : engine::Resolution();
    CommandValue value(named && resolution.ok() ? Done : WrongUsage);
    if (options.has(QStringLiteral("json")))
        value.json << jsonLine(validationJson(named, resolution, options));
    else
        addValidationText(value, named, resolution, options);
    return value;
}

static CommandValue estimateCommand(const Options &options, Terminal &terminal)
{
    const auto loaded = loadConfig(options, terminal);
    if (!loaded)
        return WrongUsage;
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    const engine::Engine *engine = (*host)->engine();
    const engine::PastCalls past = engine->treasury()->pastCalls().result().value_or(engine::PastCalls());
    const engine::Estimate estimate = engine::estimate(engine::resolve(loaded->config).plan,
        [engine](const engine::GeneratorPlan &generator, qint64 tokens) { return engine->models()->price(generator, tokens); }, past);
    const engine::EstimateAccuracy accuracy = engine->treasury()->accuracy().result().value_or(engine::EstimateAccuracy());
    CommandValue value;
    if (accuracy.runs >= 3) {
        const double share = accuracy.moneyWithin > 0 ? accuracy.moneyWithin : accuracy.tokensWithin;
        value.notes << QStringLiteral("recent estimates were off by up to %1 % (last %2 runs)").arg(share * 100, 0, 'f', 0).arg(accuracy.runs);
    }
    value.json << estimateJson(estimate);
    value.text = estimateText(estimate);
    return value;
}

static CommandValue modelsCommand(const Options &options, Terminal &)
{
    auto config = configFrom(options);
    if (!config)
        return refused(config.error());
    if (!options.arguments.isEmpty()) {
        config = engine::withValue(*config, QStringLiteral("generator.endpoint"), options.arguments.constFirst());
        if (!options.has(QStringLiteral("provider")))
            config = engine::withValue(*config, QStringLiteral("generator.provider"), QStringLiteral("openai-compatible"));
    } else if (!options.has(QStringLiteral("provider"))) {
        config = engine::withValue(*config, QStringLiteral("generator.provider"), QStringLiteral("ollama"));
    }
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    config = engine::withValue(*config, QStringLiteral("task"), QStringLiteral("models"));
    const engine::GeneratorPlan endpoint = engine::resolve(*config).plan.seeding.generators.value(0);
    const auto models = (*host)->engine()->models()->list(endpoint).result();
    if (!models)
        return refused(models.error());
    CommandValue value;
    for (const engine::ModelInfo &model : *models) {
        value.json << jsonLine(modelJson(model));
        value.text += model.id.toUtf8() + '\n';
    }
    if (models->isEmpty())
        value.notes << QStringLiteral("the endpoint answers, but lists no model");
    return value;
}

namespace {

using Note = std::function<void(const QString &, bool, const QString &)>;

QString cgroupDetail(const engine::GroupFolder &groups)
{
    if (groups.path.isEmpty())
        return QStringLiteral("version 2 is not delegated: limits of trees are watched from inside");
    return groups.memory ? groups.path : QStringLiteral("%1, without the memory controller: memory is watched from inside").arg(groups.path);
}

/// Reports each part of the sandbox and whether it works; runs a program to find out.
void noteSandbox(const QString &library, const Note &note)
{
    const engine::Isolation isolation = engine::findIsolation();
    const bool allowed = unprotectedAllowed(library);
    const auto part = [&](const char *name, const QString &found, const QString &missing) {
        note(QString::fromLatin1(name), true, found.isEmpty() ? missing : found);
    };
    part("bubblewrap", isolation.bubblewrap, QStringLiteral("not installed (package bubblewrap)"));
    part("launcher", isolation.launcher, QStringLiteral("valda-box is not beside valda"));
    note(QStringLiteral("system calls"), true, isolation.filter.isEmpty() ? QStringLiteral("no filter can be made") : QStringLiteral("filtered (seccomp, %1 bytes)").arg(isolation.filter.size()));
    note(QStringLiteral("cgroup"), true, cgroupDetail(isolation.groups));
    engine::BoxSandbox sandbox(isolation, {}, allowed);
    engine::SandboxJob job;
    job.command = QStringList{QStringLiteral("/bin/true")};
    const auto outcome = QCoro::waitFor(sandbox.run(job, {}));
    const bool works = outcome && outcome->good();
    QString detail = works ? QStringLiteral("%1, a program took %2 ms").arg(outcome->isolation).arg(outcome->wallMs) : outcome ? QStringLiteral("the program ended with %1").arg(outcome->exitCode) : outcome.error().detail;
    if (!works && !allowed)
        detail += QStringLiteral(". valda doctor --allow-unprotected agrees to that for this library");
    if (works && outcome->isolation != u"bubblewrap")
        detail = QStringLiteral("%1, as agreed for this library: %2").arg(outcome->isolation, isolation.lost);
    note(QStringLiteral("sandbox"), works, detail);
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin")});
    note(QStringLiteral("python"), true, python.isEmpty() ? QStringLiteral("not installed; needed for programs in Python") : python);
}

engine::Result<> takeAgreement(const Options &options, const QString &library)
{
    const bool allows = options.has(QStringLiteral("allow-unprotected"));
    if (!allows && !options.has(QStringLiteral("forbid-unprotected")))
        return {};
    return agreementsIn(library).keep(engine::Agreements::wholeLibrary(), {engine::unprotectedItem()}, allows);
}

} // namespace

static CommandValue doctorCommand(const Options &options, Terminal &)
{
    QJsonArray checks;
    bool fine = true;
    const auto note = [&](const QString &what, bool good, const QString &detail) {
        checks.append(QJsonObject{{QStringLiteral("check"), what}, {QStringLiteral("ok"), good}, {QStringLiteral("detail"), detail}});
        fine &= good;
    };
    note(QStringLiteral("version"), true, QStringLiteral("Valda %1, Qt %2, %3").arg(QStringLiteral(VALDA_VERSION), QLatin1StringView(qVersion()), QSysInfo::prettyProductName()));
    const QString folder = libraryFolder(options.value(QStringLiteral("library")));
    if (const auto agreed = takeAgreement(options, folder); !agreed)
        return refused(agreed.error());
    noteSandbox(folder, note);
    const auto host = EngineHost::open(folder);
    note(QStringLiteral("library"), host.has_value(), host ? folder : ui::errorSentence(host.error()));
    QStringList seen;
    for (const QString &kind : engine::serviceKinds()) {
        const QString name = engine::keyVariableOf(kind);
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen << name;
        note(name, true, qEnvironmentVariableIsSet(qUtf8Printable(name)) ? QStringLiteral("set") : QStringLiteral("not set; needed for the provider %1 only").arg(kind));
    }
    if (host) {
        engine::GeneratorPlan ollama;
        ollama.provider = QStringLiteral("ollama");
        const auto models = (*host)->engine()->models()->list(ollama).result();
        note(QStringLiteral("ollama"), true, models ? QStringLiteral("answers with %1 models").arg(models->size()) : QStringLiteral("not running here; needed for the provider ollama only"));
    }
    CommandValue value(fine ? Done : StoreTrouble);
    value.json << jsonLine({{QStringLiteral("type"), QStringLiteral("doctor")}, {QStringLiteral("ok"), fine}, {QStringLiteral("checks"), checks}});
    for (const QJsonValue &check : checks)
        value.text += QStringLiteral("%1  %2  %3\n").arg(check[u"ok"].toBool() ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), check[u"check"].toString().leftJustified(16), check[u"detail"].toString()).toUtf8();
    return value;
}

QList<Command> checkFamily()
{
    return {
        {"validate", "validate CONFIG",
         "errors and warnings with line and path",
         "common run task", Arguments::One, validateCommand},
        {"estimate", "estimate CONFIG",
         "calls, tokens, money and time with ranges",
         "common run task", Arguments::One, estimateCommand},
        {"models", "models [ENDPOINT]",
         "which models an endpoint offers",
         "common run", Arguments::NoneOrOne, modelsCommand},
        {"doctor", "doctor",
         "what works here",
         "common doctor", Arguments::None, doctorCommand},
    };
}

} // namespace app
