// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/resolution/inheritance.h"

#include <functional>

namespace engine {

/// Reads a list of evaluators into plans. Unknown kinds and evaluators that are switched off are skipped.
class EvaluatorList
{
public:
    using Json = nlohmann::ordered_json;
    using Note = std::function<void(const QString &path, const Effective &value)>;
    using Add = std::function<void(const Problem &problem)>;

    /// `note` receives each value with its source, `add` each problem.
    EvaluatorList(Note note, Add add) : m_note(std::move(note)), m_add(std::move(add)) {}

    [[nodiscard]] QList<EvaluatorPlan> read(const Json &list, const QString &path, Source source) const;

private:
    [[nodiscard]] std::optional<EvaluatorPlan> evaluatorIn(const Json &item, const QString &kind, const QString &path, Source source, QStringList &names) const;
    void checkSchema(const Json &item, const QString &path, const QByteArray &schema, const QString &file) const;

    Note m_note;
    Add m_add;
};

} // namespace engine
