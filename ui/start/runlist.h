// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QWidget>

class QAction;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace ui {

class ElidedLabel;
class EmptyState;
class RunLibrary;
class SearchField;
class SectionHeader;

/// List of recent runs with search and undo of a removal; the list is one tab stop. Enter opens, R resumes, P pins, F2
/// renames, Delete removes.
class RunList final : public QWidget
{
    Q_OBJECT

public:
    explicit RunList(RunLibrary *library, QWidget *parent = nullptr);

    void setAskBeforeRemoving(bool ask) { m_askBeforeRemoving = ask; }
    [[nodiscard]] engine::RunId current() const;
    void focusSearch();
    void focusList();

Q_SIGNALS:
    void openRequested(const engine::RunId &run);
    void resumeRequested(const engine::RunId &run);
    /// The action of the empty list was triggered: start the sample.
    void sampleRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupList();
    void setupActions();
    void setupUndoBar();
    void retranslate();
    void updateState();
    void updateActions();
    void openCurrent();
    void renameCurrent();
    void removeCurrent();
    void showRemoved(const QString &name);
    void showTrash();

    RunLibrary *m_library;
    QSortFilterProxyModel *m_filter;
    SectionHeader *m_header;
    SearchField *m_search;
    QStackedWidget *m_stack;
    QListView *m_list;
    EmptyState *m_empty;
    EmptyState *m_noHit;
    EmptyState *m_loading;
    QWidget *m_undoBar;
    ElidedLabel *m_undoText;
    QPushButton *m_undo;
    QPushButton *m_trash;
    QString m_removed;
    QAction *m_open;
    QAction *m_resume;
    QAction *m_pin;
    QAction *m_rename;
    QAction *m_remove;
    bool m_askBeforeRemoving = false;
};

} // namespace ui
