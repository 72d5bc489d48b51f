// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// The answer of a reply that begins in the harmony format (messages in the channels analysis, commentary and final,
/// their markers written out): the last message of the channel final that holds text, else text that stands in no channel;
/// empty when there is none. Also of a reply whose markers were dropped by the server ("analysis… assistantfinal…").
/// Nothing: the reply is not in that format. Pure; linear.
[[nodiscard]] std::optional<QString> harmonyAnswer(const QString &reply);

} // namespace engine
