// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/log.h"

namespace engine {

Q_LOGGING_CATEGORY(logRun, "valda.run", QtInfoMsg)
Q_LOGGING_CATEGORY(logProvider, "valda.provider", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "valda.store", QtInfoMsg)

} // namespace engine
