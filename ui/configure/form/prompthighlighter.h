// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QSyntaxHighlighter>

namespace ui {

/// Marks {variables} of a prompt: known ones in the accent, unknown ones in the warning ink with a wavy line.
class PromptHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    PromptHighlighter(const QStringList &variables, QTextDocument *document);

    /// In braces, each once, in the order of the text.
    [[nodiscard]] QStringList unknownIn(const QString &text) const;

protected:
    void highlightBlock(const QString &text) override;

private:
    QStringList m_variables;
};

} // namespace ui
