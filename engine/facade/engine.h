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

/// The facade: the only way from the window and the terminal into the engine, as interfaces of one matter each. All live on
/// the engine thread, owned by the engine; their functions may be called from any thread, do their work there and answer
/// through futures; their signals come from there (connect queued). LocalEngine is the real one, test::FakeEngine the
/// tests'.
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
