// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panecycle.h"

#include "ui/shell/modebar.h"

#include <QApplication>
#include <QDockWidget>
#include <QSplitter>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace ui {

namespace {

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

QWidget *firstFocusable(QWidget *pane)
{
    if (takesFocus(pane))
        return pane;
    QWidget *found = nullptr;
    const auto children = pane->findChildren<QWidget *>();
    for (QWidget *child : children) {
        const auto place = [pane](const QWidget *widget) {
            const QPoint at = widget->mapTo(pane, QPoint());
            return std::pair(at.y(), at.x());
        };
        if (takesFocus(child) && (!found || place(child) < place(found)))
            found = child;
    }
    return found;
}

QList<QWidget *> panesOf(QWidget *window)
{
    QList<QWidget *> panes;
    for (QSplitter *splitter : window->findChildren<QSplitter *>()) {
        for (int index = 0; index < splitter->count(); ++index) {
            if (!qobject_cast<QSplitter *>(splitter->widget(index)))
                panes.append(splitter->widget(index));
        }
    }
    for (QDockWidget *dock : window->findChildren<QDockWidget *>())
        panes.append(dock);
    panes.removeIf([](QWidget *pane) { return !pane->isVisible(); });
    if (panes.isEmpty()) {
        for (QStackedWidget *stack : window->findChildren<QStackedWidget *>()) {
            QWidget *page = stack->isVisible() ? stack->currentWidget() : nullptr;
            if (const auto *frame = qobject_cast<const QScrollArea *>(page))
                page = frame->widget();
            if (page)
                panes.append(page->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
            break;
        }
    }
    for (QWidget *bar : window->findChildren<ModeBar *>())
        panes.prepend(bar);
    panes.removeIf([](QWidget *pane) { return !pane->isVisible() || !firstFocusable(pane); });
    return panes;
}

} // namespace

void focusNextPane(QWidget *window, bool forward)
{
    const QList<QWidget *> panes = panesOf(window);
    if (panes.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype index = 0; index < panes.size(); ++index) {
        if (focus && (panes[index] == focus || panes[index]->isAncestorOf(focus)))
            at = index;
    }
    const qsizetype count = panes.size();
    const qsizetype next = at < 0 ? (forward ? 0 : count - 1) : (at + (forward ? 1 : count - 1)) % count;
    firstFocusable(panes[next])->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace ui
