// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replay/replayprovider.h"

#include "engine/base/regularfile.h"
#include "engine/providers/interface/callrecord.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/plan/modelinfo.h"

#include <QFileInfo>

namespace engine {

namespace {

constexpr qint64 mostBytes = qint64(1) << 30;

CompletionReply freeReply(const CallEnd &end)
{
    CompletionReply reply;
    reply.text = end.text;
    reply.finish = end.finish;
    reply.usage = end.usage;
    reply.cost = Money();
    reply.model = end.servedBy;
    reply.requestId = end.requestId;
    reply.onlyThoughts = end.onlyThoughts;
    return reply;
}

} // namespace

ReplayProvider::ReplayProvider(Recording recording, QString name)
    : m_recording(std::move(recording))
    , m_name(std::move(name))
{
}

Result<std::shared_ptr<Provider>> ReplayProvider::open(const QString &path)
{
    if (path.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("generator.recording: name the file with the recorded replies"));
    const Result<QByteArray> text = readRegularFile(path, mostBytes);
    if (!text)
        return fail(ErrorKind::BadConfig, QStringLiteral("generator.recording: %1").arg(text.error().detail));
    Result<Recording> recording = Recording::fromJsonLines(*text);
    if (!recording)
        return fail(ErrorKind::BadConfig, QStringLiteral("generator.recording: %1: %2").arg(path, recording.error().detail));
    return std::make_shared<ReplayProvider>(std::move(*recording), QFileInfo(path).fileName());
}

Task<Result<CompletionReply>> ReplayProvider::complete(CompletionRequest request, StopToken stop)
{
    if (stop.stop_requested())
        co_return fail(ErrorKind::Cancelled, QStringLiteral("the call was cancelled"));
    if (request.call && request.call <= m_latest)
        m_recording.rewind();
    m_latest = request.call;
    const CallEnd *const end = m_recording.next(request.step, request.prompt, request.seed);
    if (!end)
        co_return fail(ErrorKind::Missing, QStringLiteral("%1 holds no further reply for the step %2").arg(m_name, toName(request.step)));
    if (end->error)
        co_return fail(*end->error);
    co_return freeReply(*end);
}

Task<Result<Embeddings>> ReplayProvider::embed(EmbeddingRequest request, StopToken)
{
    const CallEnd *const end = m_recording.vectorsOf(request.texts);
    if (!end)
        co_return fail(ErrorKind::Missing, QStringLiteral("%1 holds no vectors of these texts").arg(m_name));
    Result<Embeddings> made = embeddingsFrom(*end);
    if (made)
        made->cost = Money();
    co_return made;
}

Task<Result<QList<ModelInfo>>> ReplayProvider::models(StopToken)
{
    co_return QList<ModelInfo>();
}

} // namespace engine
