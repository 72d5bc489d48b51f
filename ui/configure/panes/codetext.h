// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ui {

/// Plain text editor with line numbers, YAML keys in the accent colour, and at most one line marked as wrong.
class CodeText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeText(QWidget *parent = nullptr);

    /// Marks a line, counted from 1; 0 removes the mark.
    void markLine(int line);
    /// Moves the cursor to a line and column, both counted from 1, and scrolls to it.
    void moveTo(int line, int column);
    void paintMargin(QPaintEvent *event);
    [[nodiscard]] int marginWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitMargin();

    QWidget *m_margin;
    int m_marked = 0;
};

} // namespace ui
