// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// How many calls a server with one model gets at once (providers.md §6.6): begins with as many as are wanted, is cut to
/// half of what is in flight when the server refuses too large a share, and grows while all goes well. A few refusals that
/// come whatever is sent are no reason: fewer calls would not be refused less. Doubles per full window until the first
/// refusal, then grows by one. A value; cannot fail.
class AimdWindow
{
public:
    AimdWindow(int start, int most);

    [[nodiscard]] int limit() const { return m_limit; }
    void succeeded();
    /// The server could not take a call sent at `sentMs`, one of `inFlight`. Calls sent before the last cut say nothing new.
    void overloaded(qint64 sentMs, qint64 nowMs, int inFlight);

private:
    int m_limit;
    int m_most;
    int m_successes = 0;
    double m_refused = 0; ///< share of late, older calls counting less
    bool m_doubling = true;
    qint64 m_cutMs = -1;
};

} // namespace engine
