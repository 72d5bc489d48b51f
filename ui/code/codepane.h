// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include "ui/code/scintilla.h"

namespace ui {

/// Read-only view of a program: syntax colours, changed lines marked by a margin sign and background, removed lines
/// between the lines, findings underlined and described below their line. Tab moves the focus out. GUI thread.
class CodePane final : public QsciScintilla
{
    Q_OBJECT

public:
    explicit CodePane(QWidget *parent = nullptr);

    /// `language` as in a plan. `before`: text of the parent; if empty, no changes are marked.
    void setProgram(const QString &text, const QString &before, const QString &language);
    void setFindings(const QList<engine::Finding> &findings);
    /// Selects the line, counted from 1, and scrolls to it.
    void showLine(int line);
    [[nodiscard]] int addedLines() const { return m_added; }
    [[nodiscard]] int removedLines() const { return m_removed; }
    /// Goes to the next or previous block of changed lines.
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
