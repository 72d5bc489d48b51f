// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QString>

namespace app {

/// The two streams: results on stdout, everything else on stderr. Main thread.
class Terminal
{
public:
    explicit Terminal(bool quiet);

    /// A result; a line end is added when it has none.
    void result(const QByteArray &bytes) const;
    /// A message for the person; nothing when quiet.
    void say(const QString &text) const;
    /// Replaces the line before when stderr is a terminal; nothing when quiet or when it is not.
    void progress(const QString &text);
    void endProgress();
    /// One sentence, always.
    void fail(const QString &text) const;
    void fail(const engine::Error &error) const;

private:
    bool m_quiet;
    bool m_isTerminal;
    bool m_inProgress = false;
};

} // namespace app
