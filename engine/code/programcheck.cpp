// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/programcheck.h"

#include "engine/code/lexer.h"
#include "engine/code/prose.h"
#include "engine/code/pythoncheck.h"

#include <algorithm>

namespace engine {

namespace {

/// Properties of a program, found from its pieces.
struct Shape {
    bool code = false;      ///< contains something besides comments and space
    bool codeSign = false;  ///< contains a sign that prose does not use
    bool openLine = false;  ///< a single-line string is not closed
    bool openEnd = false;   ///< a string or comment extends to the end of the text
    bool uneven = false;    ///< a preprocessor line holds unbalanced brackets
    QString brackets;       ///< brackets open at the end
    QChar stray;            ///< closing bracket without an opening one
    QChar last;             ///< last sign of code
};

QChar openerOf(QChar closer)
{
    return closer == u')' ? u'(' : closer == u']' ? u'[' : u'{';
}

/// Checks the brackets of a program's code.
class BracketReader
{
public:
    BracketReader(const QString &text, const Language &language) : m_text(text), m_language(language) { }

    Shape read()
    {
        Lexer lexer(m_text, m_language);
        Piece piece;
        while (lexer.next(piece)) {
            if (piece.kind == Piece::Code) {
                code(piece);
            } else {
                m_shape.openEnd = m_shape.openEnd || (!piece.closed && piece.to == m_text.size());
                m_shape.openLine = m_shape.openLine || (!piece.closed && piece.kind == Piece::String);
            }
            if (piece.kind == Piece::String) {
                m_shape.code = true;
                m_shape.last = u'"';
            }
        }
        return m_shape;
    }

private:
    void code(const Piece &piece)
    {
        for (qsizetype at = piece.from; at < piece.to; ++at) {
            const QChar c = m_text[at];
            if (c == u'\n') {
                m_directive = m_directive && at > 0 && m_text[at - 1] == u'\\';
                m_lineStart = !m_directive;
            } else if (!c.isSpace()) {
                m_directive = m_directive || (m_lineStart && c == u'#' && m_language.has(Trait::Preprocessor));
                m_lineStart = false;
                sign(c);
            }
        }
    }

    void sign(QChar c)
    {
        m_shape.code = true;
        m_shape.codeSign = m_shape.codeSign || QStringView(u"()[]{}=;:<>@#$").contains(c);
        m_shape.last = c;
        const bool opens = c == u'(' || c == u'[' || c == u'{', closes = c == u')' || c == u']' || c == u'}';
        if (m_directive) {
            m_depth += int(opens) - int(closes);
            m_shape.uneven = m_shape.uneven || m_depth < 0;
        } else if (opens) {
            m_shape.brackets += c;
        } else if (closes && m_shape.brackets.endsWith(openerOf(c))) {
            m_shape.brackets.chop(1);
        } else if (closes && m_shape.stray.isNull()) {
            m_shape.stray = c;
        }
        m_shape.uneven = m_shape.uneven || (!m_directive && m_depth != 0);
    }

    const QString &m_text;
    const Language &m_language;
    Shape m_shape;
    int m_depth = 0; ///< depth of brackets in directives
    bool m_directive = false;
    bool m_lineStart = true;
};

/// Branches of a preprocessor condition may each contain the same bracket.
bool hasAlternatives(const QString &text, const Language &language)
{
    return language.has(Trait::Preprocessor) && (text.contains(u"#else") || text.contains(u"#elif") || text.contains(u"# else"));
}

QString whyUnbalanced(const Shape &shape)
{
    if (shape.openEnd)
        return QStringLiteral("the text ends within a string or a comment");
    if (!shape.stray.isNull())
        return QStringLiteral("\"%1\" closes no bracket").arg(shape.stray);
    if (!shape.brackets.isEmpty())
        return QStringLiteral("the text ends before \"%1\" is closed").arg(shape.brackets.back());
    if (QStringView(u",=([{*^|<").contains(shape.last))
        return QStringLiteral("the text ends behind \"%1\"").arg(shape.last);
    return {};
}

} // namespace

QString whyNoProgram(const QString &text, const QString &language)
{
    const Language &row = languageNamed(language);
    if (text.trimmed().isEmpty())
        return QStringLiteral("it is empty");
    if (row.has(Trait::Text))
        return {};
    const Shape shape = BracketReader(text, row).read();
    if (!shape.code)
        return QStringLiteral("it holds nothing but comments");
    const QString prose = QStringLiteral("it is prose");
    if (row.has(Trait::Indented)) {
        const QString error = shape.codeSign || text.contains(u"import ") ? pythonError(text) : prose;
        return error.isEmpty() || !isProse(text, row) ? error : prose;
    }
    if (isProse(text, row) || (row.has(Trait::Strict) && !shape.codeSign))
        return prose;
    if (!row.has(Trait::Strict) || shape.openLine != shape.openEnd || shape.uneven || hasAlternatives(text, row))
        return {};
    return whyUnbalanced(shape);
}

} // namespace engine
