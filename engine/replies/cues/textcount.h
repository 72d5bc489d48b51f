// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Nothing but the number of words, characters or syllables of the text before: "(Approx. 20 words)", "Word count: 12/50";
/// or a mark of its end. A number that is far from the text's own says what is wanted, as prompts do: "(max. 20 words)".
[[nodiscard]] bool isCountOf(QStringView remark, QStringView text);

} // namespace engine
