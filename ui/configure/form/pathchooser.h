// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

class FieldEditor;

/// The button beside a field that holds a path: asks for a folder or a file. GUI thread; owned by the field.
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

/// For those of the run's fields that hold a path; none for the others.
void addPathChooser(FieldEditor *editor, const QString &path);

} // namespace ui
