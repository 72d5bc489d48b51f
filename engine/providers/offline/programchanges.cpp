// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/programchanges.h"

#include "engine/base/foreignjson.h"
#include "engine/base/longestrun.h"
#include "engine/base/random.h"
#include "engine/code/bundledfiles.h"
#include "engine/code/programparts.h"
#include "engine/code/regions.h"
#include "engine/code/tokenedits.h"
#include "engine/providers/interface/completion.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

// Share of children made by the tuner, when there are constants. Changes of structure that suit the current constants may
// prevent better ones later, so few are tried while the constants improve.
constexpr double tunedShare = 0.99;
constexpr double stalledShare = 0.85;
constexpr double wholePartShare = 0.5; ///< share of crossovers of several parts that take one whole
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

/// One part to change, alone: the program of a request with one part, or one of its editable parts.
struct PartWork {
    QString name;
    QString parent;
    QString other; ///< the same part of the second parent; empty: a mutation
    QString language;
};

/// An edit of the part; empty: none is applicable.
Task<QString> changedPart(std::shared_ptr<Sandbox> box, PartWork work, quint64 seed, Random random, StopToken stop)
{
    if (work.language == u"python" && (!work.other.isEmpty() || random.uniform() < treeShare)) {
        const QString edited = co_await editedByTree(box, work.parent, work.other, seed, stop);
        if (!edited.isEmpty())
            co_return edited;
    }
    if (!work.other.isEmpty()) {
        const QString crossed = crossedProgram(work.parent, work.other, random);
        if (crossed != work.parent && crossed != work.other)
            co_return crossed;
    }
    co_return tokenEdit(work.parent, work.language, random).value_or(QString());
}

/// Names of the parts that a change may begin with: of a crossover those that differ between the parents, else the editable ones.
QStringList changeableParts(const CompletionRequest &request)
{
    const Parts &parent = request.programs.constFirst();
    QStringList names = request.programs.size() > 1 ? changedParts(parent, request.programs[1]) : parent.names();
    names.removeIf([&](const QString &name) { return !parent.find(name) || request.fixedParts.contains(name); });
    return names;
}

/// The changed parts as a reply: each in a fence, below its name.
QString replyOf(const Parts &parent, const Parts &child)
{
    QStringList files;
    for (const QString &name : changedParts(parent, child)) {
        const QString text = child.find(name) ? *child.find(name) : QString();
        const QString fence(std::max<qsizetype>(3, longestRun(text, u'`') + 1), u'`');
        files << name + u'\n' + fence + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence;
    }
    return files.join(QStringLiteral("\n\n"));
}

Parts withPart(Parts program, const QString &name, const QString &text)
{
    for (Part &part : program.named) {
        if (part.name == name)
            part.text = text;
    }
    return program;
}

QString tunedReply(const CompletionRequest &request)
{
    const Parts parent = request.programs.value(0);
    return parent.named.isEmpty() ? request.tuned.single : replyOf(parent, request.tuned);
}

/// A change of one part of a program with several, as a reply.
Task<QString> changeOfParts(std::shared_ptr<Sandbox> box, CompletionRequest request, Random random, StopToken stop)
{
    const Parts parent = request.programs.constFirst();
    const QStringList names = changeableParts(request);
    if (names.isEmpty())
        co_return tunedReply(request);
    const QString name = names.at(random.below(int(names.size())));
    const QString *second = request.programs.size() > 1 ? request.programs[1].find(name) : nullptr;
    if (second && names.size() > 1 && random.uniform() < wholePartShare)
        co_return replyOf(parent, withPart(parent, name, *second));
    PartWork work;
    work.name = name;
    work.parent = *parent.find(name);
    work.other = second ? *second : QString();
    work.language = languageOfPart(name, request.language);
    const QString edited = co_await changedPart(box, work, request.seed, random, stop);
    if (edited.isEmpty())
        co_return tunedReply(request);
    co_return replyOf(parent, withPart(parent, name, edited));
}

} // namespace

Task<QString> changedProgram(std::shared_ptr<Sandbox> box, CompletionRequest request, StopToken stop)
{
    Random random = Random::at(request.seed, "program", quint64(request.step));
    const Parts parent = request.programs.value(0);
    const bool several = !parent.named.isEmpty();
    if (!request.tuned.isBlank() && random.uniform() < (request.improving ? tunedShare : stalledShare))
        co_return tunedReply(request);
    if (several) {
        const QString reply = co_await changeOfParts(box, request, random, stop);
        co_return reply;
    }
    PartWork work;
    work.parent = parent.single;
    work.other = request.programs.value(1).single;
    work.language = request.language;
    const QString edited = co_await changedPart(box, work, request.seed, random, stop);
    if (edited.isEmpty())
        co_return tunedReply(request);
    co_return edited;
}

} // namespace engine
