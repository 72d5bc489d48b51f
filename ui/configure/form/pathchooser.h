// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

class FieldEditor;

/// Button beside a path field that opens a dialog for a folder or a file. GUI thread; owned by the field.
class PathChooser final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Folder, File };

    PathChooser(FieldEditor *pathField, Kind kind);

private:
    void ask();

    FieldEditor *m_editor;
    Kind m_kind;
};

/// Adds a chooser if the field at the path contains a path.
void addPathChooser(FieldEditor *editor, const QString &path);

} // namespace ui
