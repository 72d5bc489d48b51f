// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/programchanges.h"

#include "engine/base/foreignjson.h"
#include "engine/base/random.h"
#include "engine/code/regions.h"
#include "engine/code/tokenedits.h"
#include "engine/config/fields/bundledfiles.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

// Share of children made by the tuner, when there are constants. Changes of structure that suit the current constants may
// prevent better ones later, so few are tried while the constants improve.
constexpr double tunedShare = 0.99;
constexpr double stalledShare = 0.85;
constexpr double treeShare = 0.4;   ///< share of edits of Python made on its syntax tree; each costs a process

/// Edits the program in a helper process; empty when it cannot be done or changes nothing.
Task<QString> editedByTree(std::shared_ptr<Sandbox> box, QString program, QString other, quint64 seed, StopToken stop)
{
    const QString helper = QString::fromUtf8(bundledTool(QStringLiteral("astedits.py")));
    if (!box || helper.isEmpty())
        co_return QString();
    nlohmann::json work;
    work["program"] = program.toStdString();
    work["other"] = other.toStdString();
    work["seed"] = seed;
    SandboxJob job;
    job.command << QStringLiteral("/usr/bin/python3") << QStringLiteral("-c") << helper;
    job.preloaded = QStringList{QStringLiteral("ast"), QStringLiteral("json"), QStringLiteral("random")};
    job.input = QByteArray::fromStdString(work.dump());
    job.timeout = std::chrono::seconds(10);
    const Result<SandboxOutcome> outcome = co_await box->run(std::move(job), stop);
    if (!outcome || outcome->end != SandboxOutcome::End::Exited || outcome->exitCode != 0)
        co_return QString();
    const nlohmann::json reply = parseForeignJson(outcome->output);
    if (!reply.is_object() || !reply.contains("program") || !reply["program"].is_string())
        co_return QString();
    const QString edited = QString::fromStdString(reply["program"].get<std::string>());
    const bool changed = edited != program && !editOutside(program, edited);
    co_return changed ? edited : QString();
}

} // namespace

Task<QString> changedProgram(std::shared_ptr<Sandbox> box, CompletionRequest request, StopToken stop)
{
    Random random = Random::at(request.seed, "program", quint64(request.step));
    const QString parent = request.texts.value(0);
    const QString other = request.texts.value(1);
    if (!request.tuned.isEmpty() && random.uniform() < (request.improving ? tunedShare : stalledShare))
        co_return request.tuned;
    if (request.language == u"python" && (!other.isEmpty() || random.uniform() < treeShare)) {
        const QString edited = co_await editedByTree(box, parent, other, request.seed, stop);
        if (!edited.isEmpty())
            co_return edited;
    }
    if (!other.isEmpty()) {
        const QString crossed = crossedProgram(parent, other, random);
        if (crossed != parent && crossed != other)
            co_return crossed;
    }
    const std::optional<QString> edited = tokenEdit(parent, request.language, random);
    co_return edited ? *edited : request.tuned;
}

} // namespace engine
