// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QSyntaxHighlighter>

namespace ui {

/// Highlights {variables} of a prompt: known ones in the accent colour, unknown ones in the warning colour with a wavy
/// underline.
class PromptHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    PromptHighlighter(const QStringList &variables, QTextDocument *document);

    /// Unknown variables in braces, without repetition, in the order of the text.
    [[nodiscard]] QStringList unknownIn(const QString &text) const;

protected:
    void highlightBlock(const QString &text) override;

private:
    QStringList m_variables;
};

} // namespace ui
