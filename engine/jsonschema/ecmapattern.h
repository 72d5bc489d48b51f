// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QRegularExpression>

namespace engine {

/// A regular expression of ECMA-262 (with its flag u) as JSON Schema uses them: \d and \w are ASCII, $ is the very end,
/// \p{…} are properties of Unicode. Searched anywhere in a text. A value.
class EcmaPattern
{
public:
    /// Errors: BadConfig with the reason, for what ECMA-262 does not allow and for what cannot be matched here.
    [[nodiscard]] static Result<EcmaPattern> compile(const QString &pattern);
    /// Errors: Timeout when the search takes too many steps.
    [[nodiscard]] Result<bool> isIn(const QString &text) const;

    [[nodiscard]] const QString &pattern() const { return m_pattern; }

private:
    QString m_pattern;
    QRegularExpression m_expression;
};

/// The pattern in the words of PCRE. Errors: BadConfig.
[[nodiscard]] Result<QString> pcreOf(const QString &pattern);

} // namespace engine
