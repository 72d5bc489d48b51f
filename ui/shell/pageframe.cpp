// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageframe.h"

namespace ui {

namespace {

constexpr QSize leastPage(480, 320);

} // namespace

PageFrame::PageFrame(QWidget *page)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(page, &QObject::destroyed, this, &QObject::deleteLater);
}

QSize PageFrame::minimumSizeHint() const { return widget() ? widget()->minimumSizeHint().boundedTo(leastPage) : leastPage; }

QSize PageFrame::sizeHint() const { return widget() ? widget()->sizeHint() : QScrollArea::sizeHint(); }

} // namespace ui
