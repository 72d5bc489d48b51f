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

/// Everything that can be done or gone to, found by a few letters: type, arrows, Enter.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    struct Entry {
        QString title;
        QString detail; ///< where it belongs: "Run", "View › Theme"
        QString icon;
        QKeySequence shortcut;
        std::function<void()> run;
    };

    explicit CommandPalette(QList<Entry> entries, QWidget *parent = nullptr);

    /// The enabled actions of the menus, with their menus as detail.
    [[nodiscard]] static QList<Entry> entriesOf(const QMenuBar *menus);
    /// How well the letters fit, 0: not at all; words that begin with them first.
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
