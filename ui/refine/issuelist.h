// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include <QListWidget>

namespace engine {
struct Iteration;
}

namespace ui {

/// The issues of an iteration: open issues first, then issues of the iteration before that are fixed. GUI thread; owned
/// by the panel.
class IssueList final : public QListWidget
{
    Q_OBJECT

public:
    explicit IssueList(QWidget *parent);

    /// `before` is nullptr for the first iteration.
    void showIssues(const engine::Iteration &iteration, const engine::Iteration *before);

private:
    QListWidgetItem *add(const QString &picture, const QString &issue, const QString &state);
};

} // namespace ui
