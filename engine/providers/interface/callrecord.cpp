// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/callrecord.h"

#include "engine/providers/interface/floattext.h"
#include "engine/providers/interface/completion.h"
#include "engine/providers/interface/embedding.h"
#include "engine/types/events/call.h"

namespace engine {

CallEnd recordOf(const CompletionReply &reply)
{
    CallEnd end;
    end.text = reply.text;
    end.finish = reply.finish;
    end.usage = reply.usage;
    end.servedBy = reply.model;
    end.requestId = reply.requestId;
    end.note = reply.note;
    end.endpoint = reply.endpoint;
    end.cached = reply.cached;
    end.saved = reply.saved;
    end.lostCopies = reply.lostCopies;
    end.onlyThoughts = reply.onlyThoughts;
    return end;
}

CallEnd recordOf(const Embeddings &made)
{
    CallEnd end;
    end.usage = made.usage;
    end.servedBy = made.model;
    end.endpoint = made.endpoint;
    end.cached = made.cached;
    end.saved = made.saved;
    for (const QList<float> &vector : made.vectors)
        end.vectors.append(floatText(vector));
    return end;
}

CompletionReply completionFrom(const CallEnd &end)
{
    CompletionReply reply;
    reply.text = end.text;
    reply.finish = end.finish;
    reply.usage = end.usage;
    reply.cost = end.cost;
    reply.model = end.servedBy;
    reply.requestId = end.requestId;
    reply.note = end.note;
    reply.endpoint = end.endpoint;
    reply.cached = end.cached;
    reply.saved = end.saved;
    reply.lostCopies = end.lostCopies;
    reply.settled = true;
    reply.onlyThoughts = end.onlyThoughts;
    return reply;
}

Result<Embeddings> embeddingsFrom(const CallEnd &end)
{
    Embeddings made;
    made.usage = end.usage;
    made.cost = end.cost;
    made.model = end.servedBy;
    made.endpoint = end.endpoint;
    made.cached = end.cached;
    made.saved = end.saved;
    for (const QString &text : end.vectors) {
        std::optional<QList<float>> vector = floatsFrom(text);
        if (!vector || vector->isEmpty())
            return fail(ErrorKind::BadReply, QStringLiteral("a recorded vector cannot be read"));
        made.vectors.append(std::move(*vector));
    }
    if (made.vectors.isEmpty())
        return fail(ErrorKind::BadReply, QStringLiteral("the recorded reply holds no vectors"));
    return made;
}

} // namespace engine
