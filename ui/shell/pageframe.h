// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace ui {

/// Scroll area around a page, so that a large page does not make the window larger than the screen. Deletes itself with
/// its page. GUI thread.
class PageFrame final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageFrame(QWidget *page);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace ui
