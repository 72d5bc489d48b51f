// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace engine {

/// Characters from `from` up to, not including, `to`.
struct TextRange {
    qsizetype from = 0;
    qsizetype to = 0;

    [[nodiscard]] qsizetype size() const { return to - from; }
    bool operator==(const TextRange &) const = default;
};

/// The lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END (marksIn()), in order, marks not included. The whole text
/// when there are none; a region that is not closed ends with the text. Pure; linear.
[[nodiscard]] QList<TextRange> editableRegions(const QString &text);
/// Whether the text has such marks.
[[nodiscard]] bool hasRegions(const QString &text);

/// What was changed outside of `parent`'s regions: the first such line of `child` (from 1) and its text.
struct OutsideEdit {
    int line = 0;
    QString text;

    bool operator==(const OutsideEdit &) const = default;
};
/// Nothing when `child` differs from `parent` within the regions alone (line ends, space at line ends and the labels of
/// marks aside).
[[nodiscard]] std::optional<OutsideEdit> editOutside(const QString &parent, const QString &child);

/// `parent` with the text of its regions replaced; as many bodies as it has regions.
[[nodiscard]] QString withRegions(const QString &parent, const QStringList &bodies);

} // namespace engine
