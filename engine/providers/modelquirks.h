// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/replyerror.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace engine {

/// What a model at an endpoint was found not to take: learnt from a 400, kept as long as the endpoint. A value.
struct ModelQuirks {
    QSet<QString> dropped;
    QMap<QString, QString> renamed; ///< "max_tokens" → "max_completion_tokens" or the other way round

    void learn(const ModelQuirks &other);
    bool operator==(const ModelQuirks &) const = default;
};

/// The fields that can be left out of a request without changing what is asked.
[[nodiscard]] const QStringList &optionalParameters();

/// What to change after a 400 or 422 that blames one of the fields sent; nothing when it is about something else, or
/// when the field was changed before. The cap on output is renamed once and never dropped: it bounds the cost.
[[nodiscard]] std::optional<ModelQuirks> quirksAfter(const ErrorBody &error, const QStringList &sent, ModelQuirks before);

} // namespace engine
