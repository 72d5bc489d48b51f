// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace ui {

class BusyBar;
class FileHandle;
class Label;
class SectionHeader;

/// Preview of an export: the beginning of the text, its size, and a handle to drag the file out. GUI thread.
class ExportPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] BusyBar *busy() const { return m_busy; }
    void showContent(const QString &fileName, const QByteArray &content);
    /// Shows a message instead of the text and disables dragging.
    void showWords(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SectionHeader *m_title;
    Label *m_size;
    FileHandle *m_handle;
    BusyBar *m_busy;
    QPlainTextEdit *m_text;
};

} // namespace ui
