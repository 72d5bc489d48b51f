// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/step.h"

#include <QHash>

#include <array>

namespace engine {

/// What calls of one step to one generator took in past runs: low, likely, high (10, 50 and 90 of 100).
struct PastUse {
    int calls = 0;
    std::array<double, 3> tokensIn{};
    std::array<double, 3> tokensOut{};
    std::array<double, 3> seconds{};

    bool operator==(const PastUse &) const = default;
};

/// The experience an estimate goes by, by step and generator's label. A value; empty: none.
class PastCalls
{
public:
    /// Joins it with what is known already, weighted by the calls.
    void add(Step step, const QString &label, const PastUse &use);
    /// Nothing under `enough` calls.
    [[nodiscard]] const PastUse *find(Step step, const QString &label) const;
    [[nodiscard]] bool isEmpty() const { return m_uses.isEmpty(); }

    static constexpr int enough = 5;

private:
    QHash<std::pair<int, QString>, PastUse> m_uses;
};

} // namespace engine
