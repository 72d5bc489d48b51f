// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/spacedlayout.h"

#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

constexpr double spacing = 1.4;

/// Spaces the lines, if necessary. Returns their total height.
double spread(QTextLayout *layout)
{
    double y = 0;
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        const double height = std::round(line.height() * spacing);
        const double top = y + std::round((height - line.height()) / 2);
        if (line.y() != top)
            line.setPosition({line.x(), top});
        y += height;
    }
    return y;
}

} // namespace

SpacedLayout::SpacedLayout(QTextDocument *document) :
    QPlainTextDocumentLayout(document)
{
}

QRectF SpacedLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible() || block.layout()->lineCount() == 0)
        return rect;
    const double before = block.layout()->boundingRect().bottom();
    const double height = spread(block.layout());
    rect.setHeight(std::max(rect.height() - before, 0.0) + height);
    return rect;
}

} // namespace ui
