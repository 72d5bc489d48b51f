// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace engine {
struct Resolution;
}

namespace app {

class Terminal;

/// Whether a run may start. Without a chosen model a run would use the built-in demo, which cannot do the person's own
/// task: stderr explains this and how to connect a model. Asks in a terminal; without one the answer is no (exit code 2).
[[nodiscard]] bool mayRunDemo(const engine::Resolution &resolution, const Terminal &terminal);

} // namespace app
