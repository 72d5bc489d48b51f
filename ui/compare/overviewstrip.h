// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/textpane.h"

#include <QWidget>

namespace ui {

/// Where in the whole text the differences are and which part is in view; a click goes there. The keyboard has next and
/// previous difference instead. GUI thread; watches a pane that outlives it.
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
