// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/cloudguide.h"

#include "engine/providers/dialects/serviceinfo.h"

#include <QUrl>

namespace ui {

namespace {

CloudGuide guideOf(const engine::ServiceInfo &info, bool isOwnKind)
{
    const QString address = QUrl(info.address).toString(QUrl::RemovePath);
    return {info.name, info.kind, isOwnKind ? QString() : info.address, address, info.keyVariable, info.keyPage, info.billingPage, info.exampleModel};
}

} // namespace

QList<CloudGuide> cloudGuides()
{
    QList<CloudGuide> guides;
    for (const engine::ServiceInfo &info : engine::serviceInfos()) {
        if (!info.keyPage.isEmpty())
            guides << guideOf(info, true);
    }
    for (const engine::ServiceInfo &info : engine::compatibleVendors()) {
        if (!info.keyPage.isEmpty())
            guides << guideOf(info, false);
    }
    return guides;
}

} // namespace ui
