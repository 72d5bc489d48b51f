// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include <functional>

class QAction;
class QMenuBar;
class QTreeWidget;

namespace ui {

class SearchField;

/// Search for commands and runs by a few letters. Arrow keys select, Enter executes.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    struct Entry {
        QString title;
        QString detail; ///< menu path: "Run", "View › Theme"
        QString icon;
        QKeySequence shortcut;
        std::function<void()> run;
    };

    explicit CommandPalette(QList<Entry> entries, QWidget *parent = nullptr);

    /// The enabled actions of the menus, with their menu path as detail.
    [[nodiscard]] static QList<Entry> entriesOf(const QMenuBar *menus);
    /// Match quality of the letters with the title, 0 for no match; word beginnings rank highest.
    [[nodiscard]] static int fit(const QString &letters, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void runCurrent();
    void move(int rows);

    QList<Entry> m_entries;
    SearchField *m_field;
    QTreeWidget *m_list;
};

} // namespace ui
