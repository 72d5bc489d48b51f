// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QBoxLayout;
class QMenu;
class QToolButton;

namespace ui {

class ConfigDocument;
class TableView;

/// A list of the configuration as a table with add, duplicate, remove, up and down; each is one step of the history.
/// Alt+Up and Alt+Down move, Del removes. GUI thread.
class MemberTable final : public QWidget
{
    Q_OBJECT

public:
    /// `word`: name of a member in the text of a command, for example "generator".
    MemberTable(ConfigDocument *document, const QString &listPath, const QString &word, QAbstractItemModel *model, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] int current() const;
    void setCurrent(int row);
    /// Sets the choices of Add: kinds of members with titles, written to the key "kind". Without kinds, Add inserts an
    /// empty member.
    void setKinds(const QList<std::pair<QString, QString>> &kinds);
    [[nodiscard]] QAction *addAction() const { return m_add; }

Q_SIGNALS:
    void currentChanged(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupActions(const QString &word);
    QAction *action(const QString &iconName, const QString &text, const QKeySequence &key, void (MemberTable::*run)());
    void add() { addKind({}); }
    void addKind(const QString &kind);
    void duplicate();
    void removeCurrent();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void updateActions();
    void fitHeight();

    ConfigDocument *m_document;
    QString m_list;
    QString m_word;
    TableView *m_table;
    QBoxLayout *m_buttons = nullptr;
    QToolButton *m_addButton = nullptr;
    QAction *m_add = nullptr, *m_duplicate = nullptr, *m_remove = nullptr, *m_up = nullptr, *m_down = nullptr;
};

} // namespace ui
