// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/plan/runconfig.h"
#include "ui/shell/pagetable.h"

#include <QHash>
#include <QObject>

namespace engine {
class Engine;
}

namespace ui {

class ConfigurePage;
class OpenRun;
class RunPage;
class ViewState;

/// The pages that need an engine, created on first use, and their shared objects: the open run and the view state.
/// Forwards requests of the pages. GUI thread; owned by the window; lives as long as the engine.
class Pages final : public QObject
{
    Q_OBJECT

public:
    Pages(engine::Engine *engine, QObject *parent);

    /// The page of a mode, but not of Mode::Start. The caller sets the parent of the widget.
    [[nodiscard]] QWidget *page(Mode mode);
    /// Deletes the pages, for a change of language. page() creates them again with the same content.
    void rebuild();
    [[nodiscard]] PageActions actions(Mode mode) const;
    [[nodiscard]] engine::Engine *engine() const { return m_engine; }
    [[nodiscard]] OpenRun *run() const { return m_run; }
    [[nodiscard]] ViewState *view() const { return m_view; }

    // For pageTable(): new pages, connected.
    [[nodiscard]] QWidget *makeConfigure();
    [[nodiscard]] QWidget *makeRun();
    [[nodiscard]] QWidget *makeExport();

    void open(const engine::RunId &run);
    void edit(const engine::RunConfig &config, const QString &fileName);
    [[nodiscard]] bool hasUnsavedConfiguration() const;
    [[nodiscard]] ConfigurePage *configurePage() const;
    /// Call after a run with the configuration of the Configure page has started.
    void noteStarted();
    void setDefaults(const engine::RunConfig &application);
    void setNewRunAction(QAction *action) { m_newRun = action; }
    [[nodiscard]] QByteArray runLayout() const;
    void setRunLayout(const QByteArray &layout) { m_runLayout = layout; }
    void focusFilter();

Q_SIGNALS:
    void modeRequested(ui::Mode mode);
    void startRequested(const engine::RunConfig &config);
    void runImported(const engine::RunId &run);
    void configureRequested(const engine::RunConfig &config, const QString &name);

private:
    [[nodiscard]] RunPage *runPage() const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    QAction *m_newRun = nullptr;
    engine::RunConfig m_application;
    engine::RunConfig m_config; ///< configuration for the Configure page before it is created
    QString m_configFile;
    bool m_configModified = false;
    QByteArray m_runLayout;
    QHash<Mode, QWidget *> m_pages;
};

} // namespace ui
