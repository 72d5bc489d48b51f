// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// A kind of provider that answers over HTTP: where it is by default, what its addresses end with and how it speaks.
struct Service {
    QString kind;
    QString address; ///< the vendor's own; empty: must be given
    QStringList tails;   ///< paths people copy along with the address
    QString version;     ///< put behind an address without a path: "/v1"
    QString vendor;      ///< whose price list holds for `address`
    std::shared_ptr<const ChatCodec> (*codec)();
};

[[nodiscard]] const QList<Service> &services();
/// Null when the kind does not answer over HTTP.
[[nodiscard]] const Service *serviceOf(const QString &kind);
/// The base URL of what a person wrote, for that kind. Errors: as of baseUrl().
[[nodiscard]] Result<QUrl> serviceBase(const Service &service, const QString &written);

} // namespace engine
