// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/local/commandprovider.h"

#include "engine/base/foreignjson.h"
#include "engine/base/secretlook.h"
#include "engine/providers/dialects/chatcodec.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/keys/redact.h"
#include "engine/types/plan/modelinfo.h"

#include <QTemporaryFile>

#include <nlohmann/json.hpp>

namespace engine {

using nlohmann::ordered_json;

namespace {

ordered_json listOf(const QStringList &texts)
{
    ordered_json list = ordered_json::array();
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    return list;
}

/// The argument that is replaced by the path of a file with the text to assess.
const QString candidateMark = QStringLiteral("{candidate}");

QString firstLine(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.left(4096)).trimmed().section(u'\n', 0, 0).trimmed();
    return text.size() > 300 ? text.left(300) + QChar(0x2026) : text;
}

/// The error of a program whose end is no reply; nullopt when it is one.
std::optional<Error> failureOf(const SandboxOutcome &outcome, const QString &program, double timeoutSeconds)
{
    const QString said = firstLine(outcome.errorOutput);
    const QString tail = said.isEmpty() ? QString() : QStringLiteral(": ") + said;
    switch (outcome.end) {
    case SandboxOutcome::End::TimedOut:
        return Error{ErrorKind::Timeout, QStringLiteral("%1 was not finished within %2 s").arg(program).arg(timeoutSeconds), {}};
    case SandboxOutcome::End::TooMuchOutput:
        return Error{ErrorKind::BadReply, QStringLiteral("%1 wrote more than 10 MB").arg(program), {}};
    case SandboxOutcome::End::LimitReached:
        return Error{ErrorKind::BadReply, QStringLiteral("%1 was ended at a limit").arg(program), {}};
    case SandboxOutcome::End::Signalled:
        return Error{ErrorKind::BadReply, QStringLiteral("%1 was ended by signal %2%3").arg(program).arg(outcome.exitCode).arg(tail), {}};
    case SandboxOutcome::End::Exited:
        break;
    }
    if (outcome.exitCode == 0)
        return {};
    return Error{ErrorKind::BadReply, QStringLiteral("%1 exited with %2%3").arg(program).arg(outcome.exitCode).arg(tail), {}};
}

QString outputText(QByteArray output)
{
    while (output.endsWith('\n') || output.endsWith('\r'))
        output.chop(1);
    return QString::fromUtf8(output).replace(QChar(0), QChar(QChar::ReplacementCharacter));
}

CompletionReply replyOf(const CompletionRequest &request, const QByteArray &output)
{
    CompletionReply reply;
    reply.usage = estimatedUsage(request, output.size());
    reply.text = outputText(output);
    reply.cost = Money();
    return reply;
}

/// Replaces $NAME by the value of the variable. Errors: BadConfig.
Result<> fillIn(QMap<QString, QString> &variables, const EnvironmentLookup &environment, Redactor &redactor)
{
    for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
        const std::optional<QString> name = referredVariable(variable.value());
        if (!name)
            continue;
        const QString value = environment ? environment(*name) : QString();
        if (value.isEmpty())
            return fail(ErrorKind::BadConfig, QStringLiteral("environment: %1 is to be the value of %2, which is not set").arg(variable.key(), *name));
        redactor.addSecret(value.toUtf8());
        variable.value() = value;
    }
    return {};
}

Task<Result<CompletionReply>> callProgram(std::shared_ptr<Sandbox> sandbox, EnvironmentLookup environment, CompletionRequest request, StopToken stop)
{
    QTemporaryFile document; // readable by its owner only, removed at the end
    if (!document.open() || document.write(requestDocument(request)) < 0 || !document.flush())
        co_return fail(ErrorKind::Sandbox, QStringLiteral("the request cannot be written: ") + document.errorString());
    const GeneratorPlan generator = request.generator;
    SandboxJob job;
    job.command = generator.command;
    QTemporaryFile candidate; // for evaluators that read a file
    if (request.step == Step::Scoring && generator.command.contains(candidateMark)) {
        if (!candidate.open() || candidate.write(request.prompt.toUtf8()) < 0 || !candidate.flush())
            co_return fail(ErrorKind::Sandbox, QStringLiteral("the text cannot be written: ") + candidate.errorString());
        job.command.replaceInStrings(candidateMark, candidate.fileName());
    }
    job.input = request.prompt.toUtf8();
    job.environment = generator.environment;
    const auto redactor = std::make_shared<Redactor>();
    const Result<> filled = fillIn(job.environment, environment, *redactor);
    if (!filled)
        co_return fail(filled.error());
    job.environment.insert(QStringLiteral("VALDA_REQUEST"), document.fileName());
    job.workingDirectory = generator.workingDirectory;
    job.timeout = std::chrono::milliseconds(qint64(generator.timeoutSeconds * 1000));
    job.maxOutputBytes = maxReplyText;
    if (request.arrival) {
        const auto output = std::make_shared<QByteArray>();
        job.onOutput = [output](const QByteArray &piece) { *output += piece; };
        request.arrival->soFar = [output, redactor] { return redactor->values(outputText(*output)); };
    }
    Result<SandboxOutcome> outcome = co_await sandbox->run(std::move(job), stop);
    if (!outcome)
        co_return fail(std::move(outcome.error()));
    if (auto failure = failureOf(*outcome, generator.command.value(0), generator.timeoutSeconds)) {
        failure->detail = (*redactor)(failure->detail);
        co_return fail(std::move(*failure));
    }
    CompletionReply reply = replyOf(request, outcome->output);
    reply.text = redactor->values(reply.text);
    co_return reply;
}

} // namespace

QByteArray requestDocument(const CompletionRequest &request)
{
    const GeneratorPlan &generator = request.generator;
    ordered_json out;
    out["call"] = request.call.value;
    out["step"] = toName(request.step).toStdString();
    out["task"] = request.task.toStdString();
    out["instruction"] = request.instruction.toStdString();
    out["hint"] = request.hint.toStdString();
    out["prompt"] = request.prompt.toStdString();
    out["system"] = generator.systemText().toStdString();
    out["texts"] = listOf(request.texts);
    out["feedback"] = listOf(request.feedback);
    if (ordered_json schema = parseForeignOrderedJson(request.schema); schema.is_object())
        out["schema"] = std::move(schema);
    out["seed"] = request.seed;
    out["model"] = generator.model.toStdString();
    out["maxTokens"] = generator.maxTokens;
    if (generator.temperature)
        out["temperature"] = *generator.temperature;
    if (generator.topP)
        out["topP"] = *generator.topP;
    out["stopSequences"] = listOf(generator.stopSequences);
    return QByteArray::fromStdString(out.dump(1, ' ', false, ordered_json::error_handler_t::replace)) + '\n';
}

CommandProvider::CommandProvider(std::shared_ptr<Sandbox> sandbox, EnvironmentLookup environment)
    : m_sandbox(std::move(sandbox))
    , m_environment(std::move(environment))
{
}

Task<Result<CompletionReply>> CommandProvider::complete(CompletionRequest request, StopToken stop)
{
    return callProgram(m_sandbox, m_environment, std::move(request), std::move(stop));
}

Task<Result<QList<ModelInfo>>> CommandProvider::models(StopToken)
{
    co_return QList<ModelInfo>();
}

} // namespace engine
