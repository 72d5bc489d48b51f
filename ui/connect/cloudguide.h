// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace ui {

/// Data for connecting a cloud provider. Names and addresses, not translated.
struct CloudGuide {
    QString name;        ///< in the provider's spelling
    QString kind;        ///< provider kind in configurations
    QString endpoint;    ///< empty: the default of the kind
    /// Server address to which the key is bound; also set if `endpoint` is empty.
    QString address;
    QString keyVariable; ///< environment variable of the key
    QString keyPage;     ///< page that creates keys
    QString billingPage; ///< page with credit and limits
    QString exampleModel;
};

/// One guide per service and compatible vendor that has a page for keys.
[[nodiscard]] QList<CloudGuide> cloudGuides();

} // namespace ui
