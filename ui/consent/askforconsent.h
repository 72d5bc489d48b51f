// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/consent/consentitem.h"

#include <QFuture>

#include <functional>

class QWidget;

namespace ui {

/// What Engine::consentFor() answers.
using ConsentQuestion = QFuture<engine::Result<QList<engine::ConsentItem>>>;

/// Waits for the answer, shows ConsentDialog when something must be agreed to, and calls `go` with the digests of all that was
/// agreed to (none when nothing had to be). `refused` is called with the engine's error, or with Cancelled when the person did not
/// agree. Neither is called when `parent` dies first. GUI thread, which does not wait.
void askForConsent(QWidget *parent, ConsentQuestion question, std::function<void(const QStringList &)> go,
    std::function<void(const engine::Error &)> refused);

/// The same for a part of the items.
using ConsentFilter = QList<engine::ConsentItem> (*)(QList<engine::ConsentItem>);
void askForConsent(QWidget *parent, ConsentQuestion question, ConsentFilter filter, std::function<void(const QStringList &)> go,
    std::function<void(const engine::Error &)> refused);

} // namespace ui
