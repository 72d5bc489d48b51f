// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedrop.h"

#include "ui/shell/fileopener.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace ui {

FileDrop::FileDrop(QWidget *widget) :
    QObject(widget)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

QStringList FileDrop::files(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QString FileDrop::hintFor(const QStringList &paths)
{
    const bool archives = std::all_of(paths.begin(), paths.end(), &FileOpener::isArchive);
    return archives ? tr("Drop to import %n run(s)", nullptr, int(paths.size()))
                    : tr("Drop to open as a configuration");
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
        if (const QStringList paths = files(static_cast<QDropEvent *>(event)->mimeData()); !paths.isEmpty()) {
            static_cast<QDropEvent *>(event)->acceptProposedAction();
            Q_EMIT hintChanged(hintFor(paths));
        }
        return true;
    case QEvent::DragLeave:
        Q_EMIT hintChanged({});
        return true;
    case QEvent::Drop:
        Q_EMIT hintChanged({});
        Q_EMIT dropped(files(static_cast<QDropEvent *>(event)->mimeData()));
        static_cast<QDropEvent *>(event)->acceptProposedAction();
        return true;
    default: return QObject::eventFilter(watched, event);
    }
}

} // namespace ui
