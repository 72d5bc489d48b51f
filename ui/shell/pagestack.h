// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace ui {

/// The pages of the window, each in a frame, one to be seen at a time. GUI thread; owned by the window.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Nothing when it has the page already.
    void addPage(QWidget *page);
    /// Shows a page of its own. The focus goes into it; to the page itself when `toPage` and nothing in it had the focus yet.
    void showPage(QWidget *page, bool toPage);

private:
    [[nodiscard]] QWidget *frameOf(QWidget *page) const;
};

} // namespace ui
