// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace engine {

/// Maximum number of concurrent calls for one model of a server (providers.md §6.6): starts with the requested
/// number, falls to half of the calls in flight when the share of refused calls is too large, and grows after
/// successes. Occasional refusals that do not depend on the load are ignored, since fewer calls would not
/// reduce them. Doubles per full window until the first refusal, then grows by one. A value; cannot fail.
class AimdWindow
{
public:
    AimdWindow(int start, int most);

    [[nodiscard]] int limit() const { return m_limit; }
    void succeeded();
    /// A call sent at `sentMs`, one of `inFlight`, was refused for overload. Calls sent before the last reduction are ignored.
    void overloaded(qint64 sentMs, qint64 nowMs, int inFlight);

private:
    int m_limit;
    int m_most;
    int m_successes = 0;
    double m_refused = 0; ///< exponentially weighted share of refused calls
    bool m_doubling = true;
    qint64 m_cutMs = -1;
};

} // namespace engine
