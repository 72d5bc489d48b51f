// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/serviceinfo.h"

#include "engine/providers/dialects/service.h"

#include <QUrl>

#include <algorithm>

namespace engine {

namespace {

bool answersAt(const ServiceInfo &info, const QString &host)
{
    return !info.vendor.isEmpty() && (QUrl(info.address).host() == host || info.otherHosts.contains(host));
}

} // namespace

const QList<ServiceInfo> &serviceInfos()
{
    static const QList<ServiceInfo> infos(services().begin(), services().end());
    return infos;
}

QString vendorOfHost(const QString &host)
{
    const QString lower = host.toLower();
    for (const QList<ServiceInfo> *const table : {&serviceInfos(), &compatibleVendors()}) {
        for (const ServiceInfo &info : *table) {
            if (answersAt(info, lower))
                return info.vendor;
        }
    }
    return {};
}

const QStringList &serviceKinds()
{
    static const QStringList kinds = [] {
        QStringList all;
        for (const ServiceInfo &info : serviceInfos())
            all << info.kind;
        return all;
    }();
    return kinds;
}

const QStringList &providerKinds()
{
    static const QStringList kinds = serviceKinds() + QStringList{QStringLiteral("command"), QStringLiteral("offline"), QStringLiteral("replay")};
    return kinds;
}

const ServiceInfo *serviceInfoOf(const QString &kind)
{
    const QList<ServiceInfo> &all = serviceInfos();
    const auto found = std::find_if(all.begin(), all.end(), [&kind](const ServiceInfo &info) { return info.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

QString keyVariableOf(const QString &kind)
{
    const ServiceInfo *const info = serviceInfoOf(kind);
    return info ? info->keyVariable : QString();
}

} // namespace engine
