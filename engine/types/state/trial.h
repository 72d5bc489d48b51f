// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace engine {

/// Result of one evaluator for a text that a person tries.
struct EvaluatorTrial {
    QString name;
    std::optional<double> score; ///< nullopt: not measured, see `trouble`
    bool passed = false;
    QStringList deficiencies;
    QString trouble;             ///< English

    bool operator==(const EvaluatorTrial &) const = default;
};

} // namespace engine
