// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QRegularExpression>

namespace engine {

/// A regular expression of ECMA-262 (flag u) as in JSON Schema: \d and \w are ASCII, $
/// is the very end, \p{…} are Unicode properties. Matches anywhere in a text. A value.
class EcmaPattern
{
public:
    /// Errors: BadConfig with the reason, for patterns that ECMA-262 does not allow or that cannot be matched here.
    [[nodiscard]] static Result<EcmaPattern> compile(const QString &pattern);
    /// Errors: Timeout when the search takes too many steps.
    [[nodiscard]] Result<bool> isIn(const QString &text) const;

    [[nodiscard]] const QString &pattern() const { return m_pattern; }

private:
    QString m_pattern;
    QRegularExpression m_expression;
};

/// The pattern in PCRE syntax. Errors: BadConfig.
[[nodiscard]] Result<QString> pcreOf(const QString &pattern);

} // namespace engine
