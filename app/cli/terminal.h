// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace app {

/// Standard streams: results on stdout, everything else on stderr. Output to a terminal goes through printable(), so that texts
/// of models, servers, programs and imports cannot contain escape sequences; a pipe or file gets results unchanged. Main thread.
class Terminal
{
public:
    explicit Terminal(bool quiet);

    /// Writes a result; adds a missing line end.
    void result(const QByteArray &bytes) const;
    /// Writes a message for the person, unless quiet.
    void say(const QString &text) const;
    /// Replaces the previous line when stderr is a terminal; otherwise prints a line every 10 s. Nothing when quiet.
    void progress(const QString &text);
    void endProgress();
    /// A yes/no question on stdin; nullopt when it cannot be answered: quiet, or no terminal.
    [[nodiscard]] std::optional<bool> ask(const QString &question) const;
    /// Prints one sentence, also when quiet.
    void fail(const QString &text) const;
    void fail(const engine::Error &error) const;
    /// Whether a question can be answered: stdin and stderr are terminals.
    [[nodiscard]] bool canAsk() const { return m_canAsk; }
    /// Writes the question to stderr and waits for a line. True for an answer that begins with y; call only when canAsk().
    [[nodiscard]] bool confirm(const QString &question) const;

private:
    bool m_quiet;
    bool m_isTerminal;   ///< whether stderr is a terminal
    bool m_showsResults; ///< whether stdout is a terminal
    bool m_canAsk;
    bool m_inProgress = false;
    QElapsedTimer m_lastProgress; ///< since the last progress line; for stderr without a terminal
};

} // namespace app
