// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QToolButton>

class QMimeData;

namespace ui {

/// A small file to drag out of the window. The keyboard has Save and Copy instead, so it takes no focus. GUI thread.
class FileHandle final : public QToolButton
{
    Q_OBJECT

public:
    explicit FileHandle(QWidget *parent = nullptr);

    /// What is dragged; empty: nothing can be.
    void setFile(const QString &name, const QByteArray &content);
    /// The data of a drag, the file written; null when it cannot be written. The caller owns it.
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
