// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace engine {

/// A bundled file that runs in boxes, by its name below resources/runtime: "evaluate.py".
[[nodiscard]] QByteArray runtimeContent(const QString &name);

} // namespace engine
