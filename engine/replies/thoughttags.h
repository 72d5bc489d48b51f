// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// A tag around thoughts: "<think>", "[/THINK]", "◁think▷", "<|end_of_thought|>".
struct ThoughtTag {
    QString name;          ///< lower case, without signs and namespace; words such as "start" and "end" taken off
    qsizetype begin = 0;   ///< of its first sign in the text
    qsizetype end = 0;     ///< behind its last sign
    bool closing = false;
    bool empty = false;    ///< opens and closes at once: "<think/>"
    bool strict = false;   ///< a tag that is never a text's own: an opening one needs no closing one to count
    bool lone = false;     ///< as a closing tag it may stand without an opening one
};

/// The tag that begins exactly at `at`; nothing when no tag of thoughts does. Looks at 200 characters at most.
[[nodiscard]] std::optional<ThoughtTag> thoughtTagAt(const QString &text, qsizetype at);

/// Whether a tag may begin with this sign.
[[nodiscard]] bool mayBeginThoughtTag(QChar sign);

} // namespace engine
