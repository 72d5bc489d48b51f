// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace ui {

/// The layout of a plain text editor with lines set 1.4 times as far apart as the font says, which Qt's own cannot.
/// GUI thread; owned by the document.
class SpacedLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit SpacedLayout(QTextDocument *document);

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;
};

} // namespace ui
