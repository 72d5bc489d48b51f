// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QListView;
class QSplitter;
class QStackedWidget;
class QUndoStack;

namespace engine {
class Engine;
}

namespace ui {

class ConfigDocument;
class ConfigureActions;
class ConfigureFile;
class ConfigureHeader;
class ConfigureRequests;
class InspectorPane;
class PageNotice;
class PipelineModel;
class RecoveryFile;
class SourcePane;
class StepPane;

/// Page that edits the configuration of a run: pipeline on the left, form of the selected place in the centre,
/// effective values, checks and estimate on the right. GUI thread. The engine may be null: then no models are listed,
/// and only offline generators have a price. Unsaved changes are written to a recovery file two seconds after the last
/// edit.
class ConfigurePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurePage(engine::Engine *engine, QWidget *parent = nullptr);
    ~ConfigurePage() override;

    /// Replaces the document and clears its history. A configuration from recovered() counts as unsaved.
    void setConfig(engine::RunConfig config, const QString &fileName = {});
    [[nodiscard]] engine::RunConfig config() const;
    void setApplicationDefaults(engine::RunConfig config);
    [[nodiscard]] bool isModified() const;
    /// Whether there are changes that are neither saved nor started as a run.
    [[nodiscard]] bool holdsUnsavedWork() const;
    /// Same as the action Save: asks for a name if there is none. Emits saved() when done.
    void askToSave();
    /// Records that the configuration of the last startRequested() has been started as a run.
    void noteStarted();
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QUndoStack *undoStack() const;
    [[nodiscard]] const ConfigureActions &actions() const { return *m_actions; }

    /// Imports a file as one step of the history, marked as foreign (engine/config/foreignmark). If the file cannot be
    /// read, shows the error and changes nothing.
    bool openFile(const QString &path);
    bool saveTo(const QString &path);
    /// Shows the place of the path and focuses its field.
    void focusField(const QString &path);
    /// Starts the run. Shows the launch sheet first, unless the run is offline. Shows errors instead if there are any.
    void start();

    /// The unsaved configuration of an earlier program start; no value if there is none or if it cannot be read.
    [[nodiscard]] static std::optional<engine::RunConfig> recovered();
    static void discardRecovered();

Q_SIGNALS:
    void startRequested(engine::RunConfig config);
    void modifiedChanged(bool modified);
    void titleChanged(QString title);
    void saved();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setupActions();
    void setupFile();
    void setupHeader();
    void setupBody();
    QWidget *paneFor(const QString &id);
    StepPane *makePane(const QString &id);
    void showPlace(const QString &id);
    void showState();
    void copyCommand();
    void sendStart();

    ConfigDocument *m_document;
    ConfigureActions *m_actions;
    RecoveryFile *m_recovery;
    ConfigureFile *m_file;
    ConfigureRequests *m_requests;
    ConfigureHeader *m_header = nullptr;
    PageNotice *m_message = nullptr;
    QSplitter *m_splitter = nullptr;
    PipelineModel *m_pipeline = nullptr;
    QListView *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    InspectorPane *m_inspector = nullptr;
    SourcePane *m_source = nullptr;
    QHash<QString, StepPane *> m_panes;
    std::optional<engine::RunConfig> m_sent, m_started; ///< sent to be started, and last started
    bool m_shown = false;
};

} // namespace ui
