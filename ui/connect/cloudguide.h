// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace ui {

/// What a user needs to connect a cloud provider. Names and addresses; nothing of it is translated.
struct CloudGuide {
    QString name;        ///< as the provider writes it
    QString kind;        ///< in configurations
    QString endpoint;    ///< empty: the kind's own
    QString address;     ///< the same when it is the kind's own: its key is bound to it
    QString keyVariable; ///< where its key is looked for
    QString keyPage;     ///< where one makes a key
    QString billingPage; ///< where one sees credit and limits
    QString exampleModel;
};

/// One guide per service and compatible vendor that has a page for keys.
[[nodiscard]] QList<CloudGuide> cloudGuides();

} // namespace ui
