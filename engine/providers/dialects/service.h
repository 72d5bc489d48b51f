// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/dialects/chatcodec.h"

namespace engine {

/// A provider kind that answers over HTTP: default address, path suffixes and dialect.
struct Service {
    QString kind;
    QString address; ///< of the vendor; empty: must be configured
    QStringList tails;   ///< paths that people copy together with the address
    QString version;     ///< appended to an address without a path: "/v1"
    QString vendor;      ///< whose price list applies to `address`
    std::shared_ptr<const ChatCodec> (*codec)();
};

[[nodiscard]] const QList<Service> &services();
/// Null when the kind does not answer over HTTP.
[[nodiscard]] const Service *serviceOf(const QString &kind);
/// The base URL of an address that a person wrote, for that kind. Errors: as baseUrl().
[[nodiscard]] Result<QUrl> serviceBase(const Service &service, const QString &written);

} // namespace engine
