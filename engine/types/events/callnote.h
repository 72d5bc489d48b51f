// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace engine {

/// Settings that a model does not accept, so that they were left out or renamed. Stored in CallEnd::note as a line of text.
struct LeftOut {
    QString model;
    QStringList settings; ///< names in the wire format: "temperature", "max_tokens → max_completion_tokens"

    bool operator==(const LeftOut &) const = default;
};

inline const QString leftOutVerb = QStringLiteral(" does not take ");
inline const QString leftOutComma = QStringLiteral(", ");

/// "gpt-6 does not take temperature, seed".
[[nodiscard]] inline QString noteOf(const LeftOut &left) { return left.model + leftOutVerb + left.settings.join(leftOutComma); }

/// nullopt when the note has another form.
[[nodiscard]] inline std::optional<LeftOut> leftOutOf(const QString &note)
{
    const qsizetype at = note.indexOf(leftOutVerb);
    if (at <= 0)
        return {};
    return LeftOut{note.left(at), note.mid(at + leftOutVerb.size()).split(leftOutComma)};
}

} // namespace engine
