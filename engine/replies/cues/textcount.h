// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace engine {

/// Whether a remark is only the number of words, characters or syllables of the text before ("(Approx. 20 words)", "Word
/// count: 12/50"), or an end mark. A number far from the real count is a requirement, as in prompts: "(max. 20 words)".
[[nodiscard]] bool isCountOf(QStringView remark, QStringView text);

} // namespace engine
