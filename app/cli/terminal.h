// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace app {

/// The two streams: results on stdout, everything else on stderr. What a terminal shows is printable(): texts of models,
/// servers, programs and imports cannot send it escape sequences; a pipe or file gets results byte by byte. Main thread.
class Terminal
{
public:
    explicit Terminal(bool quiet);

    /// A result; a line end is added when it has none.
    void result(const QByteArray &bytes) const;
    /// A message for the person; nothing when quiet.
    void say(const QString &text) const;
    /// Replaces the line before when stderr is a terminal; else a line of its own every 10 s. Nothing when quiet.
    void progress(const QString &text);
    void endProgress();
    /// A question that is answered with y or n on stdin; nothing when nobody can answer: quiet, or no terminal.
    [[nodiscard]] std::optional<bool> ask(const QString &question) const;
    /// One sentence, always.
    void fail(const QString &text) const;
    void fail(const engine::Error &error) const;
    /// Whether a question can be answered: stdin and stderr are terminals.
    [[nodiscard]] bool canAsk() const { return m_canAsk; }
    /// Writes the question to stderr and waits for a line. True for an answer that begins with y; call only when canAsk().
    [[nodiscard]] bool confirm(const QString &question) const;

private:
    bool m_quiet;
    bool m_isTerminal;   ///< stderr
    bool m_showsResults; ///< stdout is a terminal
    bool m_canAsk;
    bool m_inProgress = false;
    QElapsedTimer m_lastProgress; ///< since the last progress line of a stderr that is no terminal
};

} // namespace app
