// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"
#include "engine/providers/dialects/serviceinfo.h"

namespace engine {

/// A provider kind that answers over HTTP: its row and the codec of its dialect.
struct Service : ServiceInfo {
    std::shared_ptr<const ChatCodec> (*codec)();
};

/// The table of services; a new one is a row here and its codec.
[[nodiscard]] const QList<Service> &services();
/// Null when the kind does not answer over HTTP.
[[nodiscard]] const Service *serviceOf(const QString &kind);
/// The base URL of an address that a person wrote, for that kind. Errors: as baseUrl().
[[nodiscard]] Result<QUrl> serviceBase(const Service &service, const QString &written);

} // namespace engine
