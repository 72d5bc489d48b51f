// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace ui {

/// Layout of a plain text editor with 1.4 times the line spacing of the font; Qt's layout has no such option. GUI
/// thread; owned by the document.
class SpacedLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit SpacedLayout(QTextDocument *document);

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;
};

} // namespace ui
