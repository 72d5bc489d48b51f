// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/embedding.h"

#include <cmath>

namespace engine {

namespace {

/// Scales a vector to length 1, as truncated vectors have any length. False: the vector is zero.
bool normaliseVector(QList<float> &vector)
{
    double squares = 0;
    for (const float value : vector)
        squares += double(value) * value;
    const double length = std::sqrt(squares);
    if (!(length > 0) || !std::isfinite(length))
        return false;
    for (float &value : vector)
        value = float(value / length);
    return true;
}

qint64 likelyTokens(const QStringList &texts)
{
    qint64 bytes = 0;
    for (const QString &text : texts)
        bytes += text.toUtf8().size();
    return (bytes + 3) / 4;
}

} // namespace

Result<Embeddings> checkedEmbeddings(Embeddings raw, const EmbeddingRequest &request)
{
    if (raw.vectors.size() != request.texts.size())
        return fail(ErrorKind::BadReply, QStringLiteral("%1 vectors came for %2 texts").arg(raw.vectors.size()).arg(request.texts.size()));
    for (QList<float> &vector : raw.vectors) {
        if (vector.size() != raw.vectors.constFirst().size() || !normaliseVector(vector))
            return fail(ErrorKind::BadReply, QStringLiteral("a vector cannot be used"));
    }
    if (!raw.usage.reported)
        raw.usage.input = likelyTokens(request.texts);
    if (raw.model.isEmpty())
        raw.model = request.generator.model;
    return raw;
}

Result<> append(Embeddings &all, Embeddings more)
{
    if (all.vectors.isEmpty()) {
        all = std::move(more);
        return {};
    }
    if (!more.vectors.isEmpty() && more.vectors.constFirst().size() != all.vectors.constFirst().size())
        return fail(ErrorKind::BadReply, QStringLiteral("the vectors differ in dimension"));
    all.vectors += more.vectors;
    all.usage.input += more.usage.input;
    all.usage.reported = all.usage.reported && more.usage.reported;
    if (more.cost)
        all.cost = all.cost.value_or(Money()) + *more.cost;
    return {};
}

} // namespace engine
