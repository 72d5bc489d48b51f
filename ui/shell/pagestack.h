// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace ui {

/// The pages of the window, each in a frame; shows one at a time. GUI thread; owned by the window.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Does nothing if the stack contains the page.
    void addPage(QWidget *page);
    /// Shows a page of the stack and moves the focus into it. With `toPage` the page itself gets the focus if none of
    /// its widgets had it before.
    void showPage(QWidget *page, bool toPage);

private:
    [[nodiscard]] QWidget *frameOf(QWidget *page) const;
};

} // namespace ui
