// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace engine {

Q_DECLARE_LOGGING_CATEGORY(logRun)      // sessions and recipes
Q_DECLARE_LOGGING_CATEGORY(logProvider) // calls to models
Q_DECLARE_LOGGING_CATEGORY(logStore)    // the library

} // namespace engine
