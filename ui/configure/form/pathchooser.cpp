// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/pathchooser.h"

#include "ui/configure/form/lineeditors.h"
#include "ui/style/tokens.h"

#include <QFileDialog>
#include <QToolButton>

namespace ui {

PathChooser::PathChooser(FieldEditor *pathField, Kind kind) :
    QObject(pathField),
    m_editor(pathField),
    m_kind(kind)
{
    auto *button = new QToolButton(pathField);
    button->setIcon(icon(QStringLiteral("folder")));
    button->setText(kind == Kind::Folder ? tr("Choose a folder") : tr("Choose a file"));
    button->setToolTip(button->text());
    button->setAccessibleName(button->text());
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(QStringLiteral("choosePath"));
    if (auto *line = qobject_cast<LineEditor *>(pathField))
        line->addTool(button);
    connect(button, &QToolButton::clicked, this, &PathChooser::ask);
}

void PathChooser::ask()
{
    auto *dialog = new QFileDialog(m_editor, m_kind == Kind::Folder ? tr("Choose a folder") : tr("Choose a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_editor, [editor = m_editor](const QString &path) { Q_EMIT editor->edited(path, false); });
    dialog->open();
}

void addPathChooser(FieldEditor *editor, const QString &path)
{
    if (path == u"testing.folder" || path == u"program.folder")
        new PathChooser(editor, PathChooser::Kind::Folder);
    else if (path == u"program.initial" || path == u"testing.python")
        new PathChooser(editor, PathChooser::Kind::File);
}

} // namespace ui
