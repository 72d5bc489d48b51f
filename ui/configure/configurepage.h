// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QHash>
#include <QWidget>

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

/// Where a run is put together: the pipeline on the left, the form of the chosen step in the centre, effective values,
/// checks and estimate on the right. GUI thread; the engine may be null (then no models are listed and only what needs
/// no model has a price). Unsaved changes are kept in a recovery file two seconds after the last edit.
class ConfigurePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurePage(engine::Engine *engine, QWidget *parent = nullptr);
    ~ConfigurePage() override;

    /// Another document; its history begins anew. What recovered() gave counts as unsaved.
    void setConfig(engine::RunConfig config, const QString &fileName = {});
    [[nodiscard]] engine::RunConfig config() const;
    void setApplicationDefaults(engine::RunConfig config);
    [[nodiscard]] bool isModified() const;
    /// What was changed and neither saved nor started as a run.
    [[nodiscard]] bool holdsUnsavedWork() const;
    /// As the action Save: asks for a name where there is none; saved() when it is done.
    void askToSave();
    /// What was sent last has become a run.
    void noteStarted();
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QUndoStack *undoStack() const;
    [[nodiscard]] const ConfigureActions &actions() const { return *m_actions; }

    /// Brings a file in as one step of the history, marked as foreign (engine/config/foreignmark); what cannot be read is told and changes nothing.
    bool openFile(const QString &path);
    bool saveTo(const QString &path);
    /// Shows the place and focuses the field at the path.
    void focusField(const QString &path);
    /// Starts, after the launch sheet when money or data may leave this machine. Errors are shown instead.
    void start();

    /// What an earlier session left unsaved.
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
    std::optional<engine::RunConfig> m_sent, m_started; ///< to become a run, and what became one
    bool m_shown = false;
};

} // namespace ui
