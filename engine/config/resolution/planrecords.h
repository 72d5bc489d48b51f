// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runplan.h"

#include <QHash>
#include <QVariant>

#include <optional>

namespace engine {

// Makes the records of a plan from resolved values by field. Pure, except for schemaOf(), which reads a file.

using Values = QHash<QString, QVariant>;

template <typename T>
[[nodiscard]] std::optional<T> optionalOf(const QVariant &value)
{
    return value.isValid() ? std::optional<T>(value.value<T>()) : std::nullopt;
}

/// A map of texts.
[[nodiscard]] QMap<QString, QString> textMap(const QVariantMap &map);

[[nodiscard]] GeneratorPlan generatorPlan(const Values &values);
[[nodiscard]] EvaluatorPlan evaluatorPlan(const QString &kind, const Values &values);

/// The schema in the configuration, else the one in the file; a frozen configuration never names
/// a file. Empty when there is none or the file holds no JSON: then `problem` gives the reason.
[[nodiscard]] QByteArray schemaOf(const QString &written, const QString &path, QString *problem = nullptr);

} // namespace engine
