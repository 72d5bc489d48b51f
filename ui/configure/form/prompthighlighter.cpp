// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/prompthighlighter.h"

#include "ui/style/tokens.h"

#include <QRegularExpression>

namespace ui {

namespace {

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([A-Za-z_][A-Za-z0-9_]*)\\}"));
    return pattern;
}

} // namespace

PromptHighlighter::PromptHighlighter(const QStringList &variables, QTextDocument *document) :
    QSyntaxHighlighter(document),
    m_variables(variables)
{
}

QStringList PromptHighlighter::unknownIn(const QString &text) const
{
    QStringList unknown;
    auto found = variablePattern().globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        if (!m_variables.contains(match.captured(1)) && !unknown.contains(match.captured(0)))
            unknown << match.captured(0);
    }
    return unknown;
}

void PromptHighlighter::highlightBlock(const QString &text)
{
    auto found = variablePattern().globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        QTextCharFormat format;
        if (m_variables.contains(match.captured(1))) {
            format.setForeground(color(Ink::Accent));
            format.setFontWeight(QFont::DemiBold);
        } else {
            format.setForeground(color(Ink::Warn));
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(color(Ink::Warn));
        }
        setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
    }
}

} // namespace ui
