// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/reports/report.h"
#include "ui/exporting/exportsource.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QCheckBox;
class QFormLayout;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QStackedLayout;

namespace ui {

class BusyBar;
class EmptyState;
class FileHandle;
class Label;
class OpenRun;
class StatusLabel;
class ViewState;

/// Writes the open run, or the part one wants, into a file or onto the clipboard, and reads run archives back in. What
/// will be written is shown before. GUI thread; `engine` may be nullptr (tests). Failures are said in the page.
class ExportPage final : public QWidget
{
    Q_OBJECT

public:
    ExportPage(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent = nullptr);
    ~ExportPage() override;

    /// "Import run archive…", for the File menu.
    [[nodiscard]] QAction *importAction() const { return m_import; }
    /// Without asking for a name. saved() or a sentence in the page follows.
    void saveTo(const QString &path);
    void importFrom(const QString &path);
    /// The name the dialog proposes.
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] ExportSource *source() const { return m_source; }
    [[nodiscard]] QPlainTextEdit *preview() const { return m_preview; }

Q_SIGNALS:
    void saved(const QString &path);
    void copied();
    void previewChanged();
    void runImported(const engine::RunId &run);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupChoices();
    void setupFormats();
    void setupActions();
    void setupPreview();
    void retranslate();

    void runChanged();
    void refreshChoices();
    void renderSoon();
    void render();
    void rendered(const QByteArray &content);
    void save();
    void copy();
    void say(bool good, const QString &sentence, const QString &path = {});
    void written(const QString &path, const engine::Result<> &done);
    void askForArchive();

    [[nodiscard]] bool isArchive() const;
    [[nodiscard]] engine::ReportOptions options() const;
    [[nodiscard]] QString runName() const;

    engine::Engine *m_engine;
    OpenRun *m_run;
    ViewState *m_view;
    ExportSource *m_source;
    QTimer m_soon;
    QTimer m_follow;
    quint64 m_job = 0;

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QWidget *m_side;
    Label *m_scopeTitle;
    QRadioButton *m_best;
    QSpinBox *m_count;
    QRadioButton *m_compared;
    QRadioButton *m_whole;
    Label *m_formatTitle;
    QListWidget *m_formats;
    Label *m_leaveTitle;
    QCheckBox *m_noPrompts;
    QCheckBox *m_noModels;
    QCheckBox *m_noCosts;
    QPushButton *m_save;
    QPushButton *m_copy;
    StatusLabel *m_status;
    Label *m_message;
    QPushButton *m_openFolder;
    QString m_savedPath;
    Label *m_previewTitle;
    Label *m_size;
    FileHandle *m_handle;
    QPlainTextEdit *m_preview;
    BusyBar *m_busy;
    QAction *m_import;
};

} // namespace ui
