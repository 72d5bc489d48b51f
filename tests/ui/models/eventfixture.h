// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QList>

namespace fixture {

struct RunShape {
    int candidates = 40;
    int population = 24;      ///< living candidates; the weakest are retired
    int matchesPerCandidate = 3;
    bool scored = true;       ///< an evaluator measures every candidate
    bool finished = true;
    bool longTexts = false;   ///< paragraphs and long generator names instead of one line
    int failEvery = 37;       ///< every nth call fails; 0: none
    int msPerCall = 420;
    bool paid = true;         ///< every third call costs money
    quint64 seed = 7;
    QByteArray config;        ///< empty: a plausible configuration
    qint64 startMs = 1'750'000'000'000;
};

/// The events of a plausible evolve run, about 17 per candidate; deterministic for a shape.
[[nodiscard]] QList<engine::RunEvent> eventsOf(const RunShape &shape);
[[nodiscard]] engine::RunId runOf(const RunShape &shape);
/// The text of candidate number `candidate`.
[[nodiscard]] QString textOf(const RunShape &shape, quint32 candidate);

} // namespace fixture
