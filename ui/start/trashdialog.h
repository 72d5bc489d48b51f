// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;
class QStandardItemModel;

namespace engine {
struct RunSummary;
}

namespace ui {

class Label;
class RunLibrary;
class TableView;

/// The runs in the trash, with commands to restore or delete them. Updates with the library. GUI thread.
class TrashDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TrashDialog(RunLibrary *library, QWidget *parent = nullptr);

private:
    void fill();
    void updateButtons();
    [[nodiscard]] const engine::RunSummary *current() const;
    void askRemove();

    RunLibrary *m_library;
    QStandardItemModel *m_model;
    TableView *m_table;
    Label *m_empty;
    QPushButton *m_restore;
    QPushButton *m_remove;
};

} // namespace ui
