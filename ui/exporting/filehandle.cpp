// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/filehandle.h"

#include "engine/base/newfile.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace ui {

FileHandle::FileHandle(QWidget *parent) :
    QToolButton(parent)
{
    setIcon(ui::icon(QStringLiteral("file")));
    setText(tr("Drag out"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::OpenHandCursor);
    setEnabled(false);
}

void FileHandle::setFile(const QString &name, const QByteArray &content)
{
    m_name = name;
    m_content = content;
    setEnabled(!content.isEmpty());
    setToolTip(tr("Drag %1 into another program").arg(name));
    setAccessibleName(toolTip());
}

QMimeData *FileHandle::mimeData()
{
    if (m_content.isEmpty() || !m_folder.isValid())
        return nullptr;
    const QString path = m_folder.filePath(m_name);
    if (!engine::writeWhole(path, m_content))
        return nullptr;
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

void FileHandle::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
}

void FileHandle::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    QMimeData *data = event->buttons() & Qt::LeftButton && far ? mimeData() : nullptr;
    if (!data)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(icon().pixmap(iconSize()));
    drag->exec(Qt::CopyAction);
}

} // namespace ui
