// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/runconfig.h"
#include "ui/shell/windowmenus.h"

#include <QHash>
#include <QObject>

namespace engine {
class Engine;
}

namespace ui {

class OpenRun;
class ViewState;

/// The pages that need the engine, each made when first gone to, and what they share: the open run and how one looks at
/// it. Passes on where pages want to go. GUI thread; owned by the window, lives as long as the engine.
class Pages final : public QObject
{
    Q_OBJECT

public:
    Pages(engine::Engine *engine, QObject *parent);

    /// Never Mode::Start. The caller becomes the widget's owner.
    [[nodiscard]] QWidget *page(Mode mode);
    [[nodiscard]] bool isMade(Mode mode) const { return m_pages.contains(mode); }
    [[nodiscard]] OpenRun *run() const { return m_run; }
    [[nodiscard]] ViewState *view() const { return m_view; }
    void open(const engine::RunId &run);
    void edit(const engine::RunConfig &config, const QString &name, const engine::RunConfig &application);
    void setDefaults(const engine::RunConfig &application);

Q_SIGNALS:
    void modeRequested(ui::Mode mode);
    void startRequested(const engine::RunConfig &config);
    void openRunRequested(const engine::RunId &run);

private:
    [[nodiscard]] QWidget *make(Mode mode);

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    engine::RunConfig m_application;
    QHash<Mode, QWidget *> m_pages;
};

} // namespace ui
