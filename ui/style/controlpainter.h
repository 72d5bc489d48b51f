// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace ui {

// Functions that paint controls from their style option and the current tokens.

[[nodiscard]] int controlHeight(); ///< of buttons, fields and clickable rows: at least 24 px

void paintButton(QPainter &painter, const QStyleOption &option, bool primary);
void paintToolButton(QPainter &painter, const QStyleOption &option);
void paintField(QPainter &painter, const QStyleOption &option);
void paintFrame(QPainter &painter, const QStyleOption &option, bool focusable);
void paintGroup(QPainter &painter, const QStyleOption &option);
void paintFocus(QPainter &painter, const QRect &rect);
void paintCheck(QPainter &painter, const QStyleOption &option);
void paintRadio(QPainter &painter, const QStyleOption &option);
void paintItem(QPainter &painter, const QStyleOption &option, bool inFocus);
void paintMenuBarItem(QPainter &painter, const QStyleOption &option, const QStyle &style, const QWidget *widget);
void paintHeader(QPainter &painter, const QStyleOption &option);
void paintTab(QPainter &painter, const QStyleOption &option);
void paintGroove(QPainter &painter, const QRect &rect);
void paintProgress(QPainter &painter, const QStyleOption &option);
void paintRule(QPainter &painter, const QRect &rect, bool horizontal);
void paintSplitter(QPainter &painter, const QStyleOption &option);
void paintScrollBar(QPainter &painter, const QStyleOption &option, const QRect &handle, bool horizontal, bool scrollable);
void paintChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, bool enabled);

/// Rectangle of a part (slider, pages, groove) of a scroll bar without arrows.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part, int leastHandle);

} // namespace ui
