// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/consent/consentitem.h"

#include <QFuture>

#include <functional>

class QWidget;

namespace ui {

/// Result type of Engine::consentFor().
using ConsentQuestion = QFuture<engine::Result<QList<engine::ConsentItem>>>;

/// Waits for the result without blocking and shows ConsentDialog if anything needs consent. Calls `go` with the digests
/// of the accepted items (empty if nothing needs consent). Calls `refused` with the engine's error, or with Cancelled
/// if the user does not agree. Calls neither if `parent` is destroyed first. GUI thread.
void askForConsent(QWidget *parent, ConsentQuestion question, std::function<void(const QStringList &)> go,
    std::function<void(const engine::Error &)> refused);

/// As above, for the items that `filter` returns.
using ConsentFilter = QList<engine::ConsentItem> (*)(QList<engine::ConsentItem>);
void askForConsent(QWidget *parent, ConsentQuestion question, ConsentFilter filter, std::function<void(const QStringList &)> go,
    std::function<void(const engine::Error &)> refused);

} // namespace ui
