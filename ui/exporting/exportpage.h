// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/result.h"
#include "ui/exporting/exportsource.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace ui {

class EmptyState;
class ExportChoices;
class ExportPreview;
class Label;
class OpenRun;
class StatusLabel;
class ViewState;

/// Writes the open run, or a part of it, into a file or onto the clipboard, and imports run archives. Shows a preview
/// of the output. GUI thread; `engine` may be nullptr (tests). The page shows its errors itself.
class ExportPage final : public QWidget
{
    Q_OBJECT

public:
    ExportPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);
    ~ExportPage() override;

    /// "Import run archive…", for the File menu.
    [[nodiscard]] QAction *importAction() const { return m_import; }
    /// Writes to `path` without a file dialog. Then emits saved(), or shows an error in the page.
    void saveTo(const QString &path);
    void importFrom(const QString &path);
    /// The file name that the dialog proposes.
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] ExportSource *source() const { return m_source; }
    [[nodiscard]] QPlainTextEdit *preview() const;

Q_SIGNALS:
    void saved(const QString &path);
    void copied();
    void previewChanged();
    void runImported(const engine::RunId &run);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeSide();
    void setupTimers();
    void setupSignals();
    void retranslate();

    void runChanged();
    void refreshChoices();
    void render();
    void save();
    void copy();
    void forgetMessage();
    void say(bool good, const QString &sentence, const QString &path = {});
    void written(const QString &path, const engine::Result<> &done);
    void askForArchive();

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    ExportSource *m_source;
    QTimer m_soon;
    QTimer m_follow;
    quint64 m_job = 0;

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QScrollArea *m_scroll = nullptr;
    ExportChoices *m_choices;
    QPushButton *m_save;
    QPushButton *m_copy;
    StatusLabel *m_status;
    Label *m_message;
    QPushButton *m_openFolder;
    QString m_savedPath;
    ExportPreview *m_preview;
    QAction *m_import;
};

} // namespace ui
