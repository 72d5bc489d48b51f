// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace engine {

/// A formula over named numbers: + - * / ^, parentheses, min max abs sqrt log exp. Names may hold letters,
/// digits, underscores and dots. A value; any thread. A text that is no formula: BadConfig with the place.
class Formula
{
public:
    [[nodiscard]] static Result<Formula> parse(const QString &text);

    /// Errors: BadReply when a name has no number or the result is not finite (division by zero).
    [[nodiscard]] Result<double> value(const QHash<QString, double> &names) const;
    [[nodiscard]] const QStringList &names() const { return m_names; }

private:
    friend class FormulaReader;
    enum class Op { Number, Name, Negate, Add, Subtract, Multiply, Divide, Power, Min, Max, Abs, Sqrt, Log, Exp };
    struct Step { ///< one operation in reverse Polish order
        Op op = Op::Number;
        double number = 0;
        int name = 0;
    };
    std::vector<Step> m_steps;
    QStringList m_names;
};

} // namespace engine
