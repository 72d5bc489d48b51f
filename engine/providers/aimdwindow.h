// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// How many calls a server with one model gets at once (providers.md §6.6): grows while all goes well, is halved when the
/// server refuses too large a share of them. A few refusals that come whatever is sent are no reason: fewer calls would
/// not be refused less. Doubles per full window until the first refusal, then grows by one. A value; cannot fail.
class AimdWindow
{
public:
    AimdWindow(int start, int most);

    [[nodiscard]] int limit() const { return m_limit; }
    void succeeded();
    /// The server could not take a call sent at `sentMs`. Calls sent before the last cut say nothing new.
    void overloaded(qint64 sentMs, qint64 nowMs);

private:
    int m_limit;
    int m_most;
    int m_successes = 0;
    double m_refused = 0; ///< share of late, older calls counting less
    bool m_doubling = true;
    qint64 m_cutMs = -1;
};

} // namespace engine
