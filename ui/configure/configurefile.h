// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/readwrite.h"
#include "ui/widgets/tone.h"

#include <QObject>

class QWidget;

namespace ui {

class ConfigDocument;
class RecoveryFile;

/// The file of the document of the configure page: its name, opening and saving, and the file dialogs. GUI thread;
/// owned by the page. Reports errors through said().
class ConfigureFile final : public QObject
{
    Q_OBJECT

public:
    ConfigureFile(ConfigDocument *document, RecoveryFile *recovery, QWidget *page);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    /// Title of the document: the name of the file, else of the run.
    [[nodiscard]] QString title() const;
    void askOpen();
    void askSaveAs();
    /// Opens a file as one step of the history. Returns false, without changes, if the file cannot be read.
    bool open(const QString &path);
    bool saveTo(const QString &path);
    /// The first error of a parsed text, with line and column; empty if there is none.
    [[nodiscard]] static QString readingError(const engine::ParsedConfig &parsed);

Q_SIGNALS:
    void openPathChosen(const QString &path);
    void savePathChosen(const QString &path);
    void renamed();
    void saved();
    /// Emitted with a message for the user; an empty sentence removes the previous message.
    void said(ui::Tone tone, const QString &sentence);

private:
    ConfigDocument *m_document;
    RecoveryFile *m_recovery;
    QWidget *m_page;
    QString m_name;
};

} // namespace ui
