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

/// The lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END, in order, marks not included; the marks stand alone on
/// their lines in a comment of any language (#, //, --, ;, %, /* */, <!-- -->, (* *), REM …). The whole text when there
/// are none; a block that is not closed ends with the text. Pure; linear.
[[nodiscard]] QList<TextRange> editableRegions(const QString &text);
/// Whether the text has such marks.
[[nodiscard]] bool hasRegions(const QString &text);

/// What was changed outside of `parent`'s regions: the first such line of `child` (from 1) and its text.
struct OutsideEdit {
    int line = 0;
    QString text;

    bool operator==(const OutsideEdit &) const = default;
};
/// Nothing when `child` differs from `parent` within the regions alone (line ends and space at line ends aside).
[[nodiscard]] std::optional<OutsideEdit> editOutside(const QString &parent, const QString &child);

/// `parent` with the text of its regions replaced; as many bodies as it has regions.
[[nodiscard]] QString withRegions(const QString &parent, const QStringList &bodies);

/// A whole program made of what a model wrote for it: the reply itself when it has the marks or `parent` has none; a
/// reply without marks is taken for the program without them, or else for the text of the only region.
[[nodiscard]] QString wholeProgram(const QString &parent, const QString &reply);

} // namespace engine
