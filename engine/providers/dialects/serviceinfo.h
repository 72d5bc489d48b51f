// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// What is known about a provider kind that answers over HTTP, or about a vendor whose server speaks one of these kinds.
/// Configuration, keys, prices, estimate, command line and window all read this row; nothing of it is translated but `name`.
struct ServiceInfo {
    QString kind;         ///< in configurations
    QString name;         ///< as the vendor writes it; translated in the context "ui::ErrorText" where it is a description
    QString address;      ///< of the vendor; empty: must be configured
    QStringList tails;    ///< paths that people copy together with the address
    QString version;      ///< appended to an address without a path: "/v1"
    QString vendor;       ///< whose price list applies to `address` and `otherHosts`; empty: none
    QStringList otherHosts; ///< further hosts at which that vendor answers
    QString keyVariable;  ///< default environment variable of the key; empty: needs no key
    QString keyPage;      ///< where a key is made; empty: not offered in the guide
    QString billingPage;  ///< where credit and limits are shown
    QString exampleModel;
    bool leavesMachine = true; ///< texts are sent to another machine by default
};

/// The kinds that answer over HTTP, in the order in which they are offered.
[[nodiscard]] const QList<ServiceInfo> &serviceInfos();
/// Vendors that are reached as "openai-compatible" at an address of their own.
[[nodiscard]] const QList<ServiceInfo> &compatibleVendors();
/// The vendor that bills calls to that host; empty: unknown.
[[nodiscard]] QString vendorOfHost(const QString &host);

/// All provider kinds: the services, then "command", "offline" and "replay".
[[nodiscard]] const QStringList &providerKinds();
/// The kinds that answer over HTTP.
[[nodiscard]] const QStringList &serviceKinds();
/// Null when the kind does not answer over HTTP.
[[nodiscard]] const ServiceInfo *serviceInfoOf(const QString &kind);
/// Default environment variable for the key of a kind; empty: the kind needs no key.
[[nodiscard]] QString keyVariableOf(const QString &kind);

} // namespace engine
