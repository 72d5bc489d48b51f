// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace engine {

class Connections;
class Evaluations;
class KeptRuns;
class Lessons;
class Models;
class RunLogs;
class Runs;
class Treasury;

/// The facade: the only access of window and terminal to the engine; each interface covers one subject.
/// All objects live on the engine thread, owned by the engine. Their functions may be called from any
/// thread; the work runs on the engine thread, and the result comes through a future. Signals are emitted
/// on the engine thread (connect queued). Implementations: LocalEngine, and test::FakeEngine for tests.
class Engine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual Runs *runs() const = 0;
    [[nodiscard]] virtual KeptRuns *keptRuns() const = 0;
    [[nodiscard]] virtual RunLogs *logs() const = 0;
    [[nodiscard]] virtual Models *models() const = 0;
    [[nodiscard]] virtual Evaluations *evaluations() const = 0;
    [[nodiscard]] virtual Lessons *lessons() const = 0;
    [[nodiscard]] virtual Treasury *treasury() const = 0;
    [[nodiscard]] virtual Connections *connections() const = 0;
};

} // namespace engine
