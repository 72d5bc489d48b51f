// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace engine {

/// The answer of a reply in the harmony format (messages in the channels analysis, commentary and
/// final, with written markers): the last non-empty message of the channel final, else text
/// outside of channels; empty when there is none. Also for a reply whose markers the server
/// removed ("analysis… assistantfinal…"). nullopt: the reply is not in that format. Pure; linear.
[[nodiscard]] std::optional<QString> harmonyAnswer(const QString &reply);

} // namespace engine
