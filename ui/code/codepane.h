// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include "ui/code/scintilla.h"

namespace ui {

/// A program to read: coloured by its language, changed lines marked at the margin, on their ground and by sign, removed
/// ones shown between the lines, findings underlined and told at the line. Read-only; Tab leaves it. GUI thread.
class CodePane final : public QsciScintilla
{
    Q_OBJECT

public:
    explicit CodePane(QWidget *parent = nullptr);

    /// `language` as in a plan; `before` the parent's text, empty: nothing is marked.
    void setProgram(const QString &text, const QString &before, const QString &language);
    void setFindings(const QList<engine::Finding> &findings);
    /// From 1; selects the line and brings it into view.
    void showLine(int line);
    [[nodiscard]] int addedLines() const { return m_added; }
    [[nodiscard]] int removedLines() const { return m_removed; }
    /// To the next or previous stretch of changed lines.
    void showNextChange(bool forward);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTokens();
    void applyLexer();
    void mark();

    QString m_language, m_before, m_program;
    QList<engine::Finding> m_findings;
    int m_added = 0, m_removed = 0;
};

} // namespace ui
