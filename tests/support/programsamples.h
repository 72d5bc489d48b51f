// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/replies/programs/programreply.h"

#include <QList>

namespace test {

/// An entry of a file in tests/data/replies/programs: a reply and what it makes of its parent.
struct ProgramSample {
    QString title;
    engine::ProgramTask task;
    QString reply;
    QString child;        ///< the program that is wanted; empty: none
    QString reason;       ///< words of the refusal
    bool unchanged = false;
};

/// All entries, in the order of the files' names. Fails loudly (qFatal) on an entry that cannot be read.
[[nodiscard]] QList<ProgramSample> programSamples();

} // namespace test
