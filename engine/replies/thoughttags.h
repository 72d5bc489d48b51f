// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// A tag around thoughts: "<think>", "[/THINK]", "◁think▷", "<|end_of_thought|>".
struct ThoughtTag {
    QString name;          ///< lower case, without signs, namespace and words such as "start" and "end"
    qsizetype begin = 0;   ///< position of its first sign
    qsizetype end = 0;     ///< after its last sign
    bool closing = false;
    bool empty = false;    ///< opening and closing: "<think/>"
    bool strict = false;   ///< never part of a text: an opening one counts without a closing one
    bool lone = false;     ///< as a closing tag, it counts without an opening one
};

/// The tag of thoughts that begins exactly at `at`; nullopt when there is none. Reads at most 200 characters.
[[nodiscard]] std::optional<ThoughtTag> thoughtTagAt(const QString &text, qsizetype at);

/// Whether a tag may begin with this sign.
[[nodiscard]] bool mayBeginThoughtTag(QChar sign);

} // namespace engine
