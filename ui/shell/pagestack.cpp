// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include "ui/shell/pageframe.h"

namespace ui {

void PageStack::addPage(QWidget *page)
{
    if (!frameOf(page))
        addWidget(new PageFrame(page));
}

/// The frame that contains the page; null if the page is not in the stack.
QWidget *PageStack::frameOf(QWidget *page) const
{
    for (QWidget *widget = page; widget; widget = widget->parentWidget()) {
        if (indexOf(widget) >= 0)
            return widget;
    }
    return nullptr;
}

void PageStack::showPage(QWidget *page, bool toPage)
{
    const bool fresh = !page->focusWidget();
    setCurrentWidget(frameOf(page));
    if (!page->isAncestorOf(window()->focusWidget()) || (fresh && toPage)) // a stack focuses the first control
        page->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
