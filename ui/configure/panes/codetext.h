// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ui {

/// A plain text pane with line numbers, keys of YAML in the accent, and one line that can be marked as wrong.
class CodeText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeText(QWidget *parent = nullptr);

    /// From 1; 0 takes the mark away.
    void markLine(int line);
    /// Puts the cursor there, both from 1, and shows it.
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
