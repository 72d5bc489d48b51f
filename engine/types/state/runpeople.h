// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/peoplequestion.h"

namespace engine {

/// Questions of a run to people.
struct RunPeople {
    QList<PeopleAsked> open; ///< oldest first
    quint32 asked = 0;
};

} // namespace engine
