// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engine {

/// One evaluator's measurement of one candidate.
struct Score {
    QString metric;   ///< the evaluator's name
    double value = 0; ///< 0 (worst) … 1 (best)
    QString feedback; ///< one sentence for the next prompt; empty when there is no deficiency

    bool operator==(const Score &) const = default;
};

} // namespace engine
