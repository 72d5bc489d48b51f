// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace ui {

/// A page in the window: where the page needs more room than there is, it scrolls, so that no page makes the window grow
/// beyond the screen. Goes with its page. GUI thread.
class PageFrame final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageFrame(QWidget *page);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace ui
