// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/programreply.h"

#include <QList>

namespace test {

/// An entry of a file in tests/data/replies/programs: a reply and the expected result of applying it to its parent.
struct ProgramSample {
    QString title;
    engine::ProgramTask task;
    QString reply;
    QString child;        ///< expected program; empty: none
    QString reason;       ///< part of the expected refusal
    bool unchanged = false;
};

/// All entries, in the order of the file names. Calls qFatal on an entry that cannot be read.
[[nodiscard]] QList<ProgramSample> programSamples();

} // namespace test
