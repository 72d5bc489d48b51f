// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/inspection.h"
#include "engine/types/events/refinement.h"

#include <QObject>

#include <functional>

class QTabWidget;

namespace engine {
class Engine;
}

namespace ui {

class TextPane;

/// The output and the prompt of one iteration, each with its changes against the iteration before, on two pages of a
/// tab widget. Reads only the visible text. GUI thread; owned by its panel; `engine` may be nullptr.
class IterationTexts final : public QObject
{
    Q_OBJECT

public:
    IterationTexts(engine::Engine *engine, QTabWidget *tabs);

    /// Shows an iteration of a run. `before` is the iteration to compare with, or nullptr.
    void show(engine::RunId run, const engine::Iteration &iteration, const engine::Iteration *before);
    void clear();

    [[nodiscard]] TextPane *output() const { return m_output; }
    [[nodiscard]] TextPane *prompt() const { return m_prompt; }

private:
    using Receiver = std::function<void(const QString &)>;
    void load();
    void textOf(const engine::Iteration &iteration, Receiver receiver);
    void promptOf(const engine::Iteration &iteration, Receiver receiver);
    void inspect(engine::CallId call, std::function<void(const engine::CallInspection &)> receiver);

    engine::Engine *m_engine;
    QTabWidget *m_tabs;
    TextPane *m_output;
    TextPane *m_prompt;
    engine::RunId m_run;
    std::optional<engine::Iteration> m_shown, m_before;
    TextPane *m_loaded = nullptr; ///< pane that already shows the current text
    quint64 m_asked = 0;          ///< request number; replies to older requests are dropped
};

} // namespace ui
