// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace engine {

/// Characters from `from` to `to`, excluding `to`.
struct TextRange {
    qsizetype from = 0;
    qsizetype to = 0;

    [[nodiscard]] qsizetype size() const { return to - from; }
    bool operator==(const TextRange &) const = default;
};

/// The lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END (marksIn()), in order, without the marks.
/// The whole text when there are no marks; an unclosed region ends with the text. Pure; linear.
[[nodiscard]] QList<TextRange> editableRegions(const QString &text);
/// Whether the text has region marks.
[[nodiscard]] bool hasRegions(const QString &text);

/// A change outside of `parent`'s regions: the first changed line of `child` (from 1) and its text.
struct OutsideEdit {
    int line = 0;
    QString text;

    bool operator==(const OutsideEdit &) const = default;
};
/// nullopt when `child` differs from `parent` only within the regions
/// (ignoring line ends, space at line ends and labels of marks).
[[nodiscard]] std::optional<OutsideEdit> editOutside(const QString &parent, const QString &child);

/// `parent` with new texts of its regions; `bodies` has one text per region.
[[nodiscard]] QString withRegions(const QString &parent, const QStringList &bodies);

} // namespace engine
