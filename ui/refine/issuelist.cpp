// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/issuelist.h"

#include "engine/types/events/refinement.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"

namespace ui {

IssueList::IssueList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Issues: open and fixed"));
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::NoSelection);
}

void IssueList::showIssues(const engine::Iteration &iteration, const engine::Iteration *before)
{
    clear();
    for (const QString &issue : iteration.deficiencies)
        add(QStringLiteral("warning"), issue, tr("Open"));
    for (const QString &issue : before ? before->deficiencies : QStringList()) {
        if (iteration.deficiencies.contains(issue) || !iteration.score)
            continue;
        QListWidgetItem *item = add(QStringLiteral("good"), issue, tr("Fixed"));
        QFont struck = item->font();
        struck.setStrikeOut(true);
        item->setFont(struck);
        item->setForeground(color(Ink::Muted));
    }
    if (!iteration.trouble.isEmpty())
        add(QStringLiteral("error"), iteration.trouble, tr("No score"));
    if (count() == 0)
        add(QStringLiteral("good"), tr("No issues: all checks passed"), tr("Good"));
}

QListWidgetItem *IssueList::add(const QString &picture, const QString &issue, const QString &state)
{
    auto *item = new QListWidgetItem(icon(picture), harmless(issue), this);
    item->setData(Qt::AccessibleTextRole, tr("%1: %2", "an issue: open or ticked off").arg(state, issue));
    return item;
}

} // namespace ui
