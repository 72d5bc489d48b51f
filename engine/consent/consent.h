// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"
#include "engine/types/plan/runconfig.h"

namespace engine {

/// Consent that is passed with a start: the part of the configuration that the person
/// wrote (options, settings), and the digests of the items that the person agreed to.
struct Consent {
    RunConfig own;
    QStringList digests;
};

} // namespace engine
