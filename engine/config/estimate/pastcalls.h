// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/step.h"

#include <QHash>

#include <array>

namespace engine {

/// Usage by calls of one step to one generator in past runs: low, likely, high (percentiles 10, 50 and 90).
struct PastUse {
    int calls = 0;
    std::array<double, 3> tokensIn{};
    std::array<double, 3> tokensOut{};
    std::array<double, 3> seconds{};

    bool operator==(const PastUse &) const = default;
};

/// Past usage by step and generator's label, input of an estimate. A value; empty: none.
class PastCalls
{
public:
    /// Merges with the usage already stored, weighted by the number of calls.
    void add(Step step, const QString &label, const PastUse &use);
    /// nullptr below `enough` calls.
    [[nodiscard]] const PastUse *find(Step step, const QString &label) const;
    [[nodiscard]] bool isEmpty() const { return m_uses.isEmpty(); }

    static constexpr int enough = 5;

private:
    QHash<std::pair<int, QString>, PastUse> m_uses;
};

} // namespace engine
