// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

#include <QListWidget>

namespace ui {

/// What is wrong with the output of an iteration: open ones first, then those the iteration before had and this one has
/// no more. GUI thread; owned by the panel.
class IssueList final : public QListWidget
{
    Q_OBJECT

public:
    explicit IssueList(QWidget *parent);

    /// `before`: nullptr for none.
    void showIssues(const engine::Iteration &iteration, const engine::Iteration *before);

private:
    QListWidgetItem *add(const QString &picture, const QString &issue, const QString &state);
};

} // namespace ui
