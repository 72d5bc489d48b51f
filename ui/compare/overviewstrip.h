// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/textpane.h"

#include <QWidget>

namespace ui {

/// Shows the positions of the differences in the whole text and the visible part; a click scrolls there. Keyboard users
/// go to the next or previous difference instead. GUI thread; the pane must outlive it.
class OverviewStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewStrip(TextPane *pane, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void goTo(double y);

    TextPane *m_pane;
};

} // namespace ui
