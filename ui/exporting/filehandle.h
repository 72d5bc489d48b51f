// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QToolButton>

class QMimeData;

namespace ui {

/// Button to drag a file out of the window. It takes no focus: Save and Copy do the same by keyboard. GUI thread.
class FileHandle final : public QToolButton
{
    Q_OBJECT

public:
    explicit FileHandle(QWidget *parent = nullptr);

    /// Sets the file to drag; empty content disables the button.
    void setFile(const QString &name, const QByteArray &content);
    /// Writes the file and returns the data for a drag; null if the file is empty or cannot be written. The caller owns
    /// it.
    [[nodiscard]] QMimeData *mimeData();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QString m_name;
    QByteArray m_content;
    QPoint m_pressed;
    QTemporaryDir m_folder;
};

} // namespace ui
