// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/document/readwrite.h"
#include "ui/widgets/tone.h"

#include <QObject>

class QWidget;

namespace ui {

class ConfigDocument;
class RecoveryFile;

/// The file behind the document of the Configure page: its name, opening and saving, with the dialogs that ask for a name.
/// GUI thread; owned by the page; errors are said through said().
class ConfigureFile final : public QObject
{
    Q_OBJECT

public:
    ConfigureFile(ConfigDocument *document, RecoveryFile *recovery, QWidget *page);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    /// Of the document: the file's name, else the run's.
    [[nodiscard]] QString title() const;
    void askOpen();
    void askSaveAs();
    /// As one step of the history; false when the file cannot be read, then nothing is changed.
    bool open(const QString &path);
    bool saveTo(const QString &path);
    /// The first error of a text that could not be read, with its line and column; empty when it could.
    [[nodiscard]] static QString readingError(const engine::ParsedConfig &parsed);

Q_SIGNALS:
    void openPathChosen(const QString &path);
    void savePathChosen(const QString &path);
    void renamed();
    void saved();
    /// An empty sentence: what was said before no longer holds.
    void said(ui::Tone tone, const QString &sentence);

private:
    ConfigDocument *m_document;
    RecoveryFile *m_recovery;
    QWidget *m_page;
    QString m_name;
};

} // namespace ui
