// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace engine {

/// What one evaluator says of a text that a person tries it on.
struct EvaluatorTrial {
    QString name;
    std::optional<double> score; ///< nothing: it could not be measured, `trouble` says why
    bool passed = false;
    QStringList deficiencies;
    QString trouble;             ///< English

    bool operator==(const EvaluatorTrial &) const = default;
};

} // namespace engine
