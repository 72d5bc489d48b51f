// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/pythoncheck.h"

#include "engine/base/result.h"
#include "engine/code/lexer.h"

#include <QList>

#include <utility>

namespace engine {

namespace {

constexpr int pythonTab = 8;

bool isOneOf(QStringView word, QStringView list)
{
    const qsizetype at = QString(u' ' + list.toString() + u' ').indexOf(QString(u' ' + word.toString() + u' '));
    return at >= 0;
}

bool isKeyword(QStringView word)
{
    return isOneOf(word, u"and as assert async await break class continue def del elif else except finally for from global if import in is lambda "
                         u"nonlocal not or pass raise return try while with yield");
}

/// Keywords that can end a statement.
bool mayEndStatement(QStringView keyword)
{
    return isOneOf(keyword, u"pass break continue return yield raise");
}

bool isHeader(QStringView keyword)
{
    return isOneOf(keyword, u"def class if elif else for while try except finally with");
}

/// Names that are keywords only at the start of a statement, or were keywords in Python 2.
bool isSoftKeyword(QStringView word)
{
    return isOneOf(word, u"match case type print exec");
}

bool isStringPrefix(QStringView word)
{
    return word.size() <= 2 && isOneOf(word.toString().toLower(), u"r u b f t br rb fr rf tr rt");
}

class PythonReader
{
public:
    explicit PythonReader(const QString &text) : m_text(text) { }

    QString read()
    {
        Lexer lexer(m_text, languageNamed(u"python"));
        Piece piece;
        while (m_error.isEmpty() && !m_unsure && lexer.next(piece)) {
            if (piece.kind == Piece::Code)
                code(piece);
            else if (piece.kind == Piece::String)
                string(piece);
        }
        if (m_error.isEmpty() && !m_unsure)
            end();
        return m_unsure ? QString() : m_error;
    }

private:
    enum class Token { None, Name, Keyword, Value, Sign, Close };

    void fail(const QString &why)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("line %1: %2").arg(m_line).arg(why);
    }

    void code(const Piece &piece)
    {
        for (qsizetype at = piece.from; at < piece.to && m_error.isEmpty();) {
            const QChar c = m_text[at];
            if (c == u'\n')
                lineEnd(at++);
            else if (c.isSpace())
                ++at;
            else if (isWordChar(c))
                at = word(at, piece.to);
            else
                at = sign(at, piece.to);
        }
    }

    // ---- lines

    /// Called at the first token of a line.
    void beginStatement(qsizetype at)
    {
        if (m_inStatement)
            return;
        m_inStatement = true;
        m_last = Token::None;
        m_colon = false;
        m_first = m_lastWord = QString();
        int columns = 0;
        for (qsizetype i = m_text.lastIndexOf(u'\n', at) + 1; i < at; ++i)
            columns += m_text[i] == u'\t' ? pythonTab - columns % pythonTab : 1;
        indent(columns);
    }

    void indent(int columns)
    {
        if (m_levels.isEmpty())
            m_levels.append(columns);
        if (m_wantsBlock && columns <= m_levels.constLast())
            return fail(QStringLiteral("an indented block is missing"));
        if (m_wantsBlock)
            m_levels.append(columns);
        else if (columns > m_levels.constLast())
            return fail(QStringLiteral("the line is indented without a reason"));
        m_wantsBlock = false;
        while (m_levels.size() > 1 && m_levels.constLast() > columns)
            m_levels.removeLast();
        if (m_levels.size() == 1 && columns < m_levels.constFirst())
            m_levels[0] = columns;
        if (m_levels.constLast() != columns)
            fail(QStringLiteral("the indentation is that of no line before"));
    }

    void lineEnd(qsizetype at)
    {
        const bool joined = at > 0 && m_text[at - 1] == u'\\';
        if (m_inStatement && m_brackets.isEmpty() && !joined)
            endStatement();
        ++m_line;
    }

    void endStatement()
    {
        m_inStatement = false;
        const bool opens = m_last == Token::Sign && m_lastSign == u':';
        const bool importsAll = m_lastSign == u'*' && isOneOf(m_first, u"from import");
        if (m_last == Token::Keyword && !mayEndStatement(m_lastWord))
            fail(QStringLiteral("the statement ends behind \"%1\"").arg(m_lastWord));
        else if (m_last == Token::Sign && !importsAll && QStringView(u"=+-*/%&|^~<>@.!").contains(m_lastSign))
            fail(QStringLiteral("the statement ends behind \"%1\"").arg(m_lastSign));
        else if (isHeader(m_first) && !m_colon)
            fail(QStringLiteral("\"%1\" without a colon").arg(m_first));
        m_wantsBlock = opens;
    }

    void end()
    {
        if (!m_brackets.isEmpty())
            fail(QStringLiteral("the text ends within brackets"));
        else if (m_inStatement)
            endStatement();
        if (m_wantsBlock)
            fail(QStringLiteral("the text ends where a block begins"));
    }

    // ---- tokens

    void operand(Token token)
    {
        const bool behindOperand = m_last == Token::Name || m_last == Token::Value || m_last == Token::Close;
        const bool soft = m_last == Token::Name && m_statementWords <= 2 && isSoftKeyword(m_first);
        if (behindOperand && !soft)
            fail(QStringLiteral("an operator is missing between two values or names"));
        m_last = token;
    }

    qsizetype word(qsizetype at, qsizetype to)
    {
        qsizetype end = at;
        while (end < to && (isWordChar(m_text[end]) || m_text[end].isMark() || (m_text[end] == u'.' && m_text[at].isDigit())))
            ++end;
        const QStringView word = QStringView(m_text).mid(at, end - at);
        beginStatement(at);
        if (end < m_text.size() && (m_text[end] == u'"' || m_text[end] == u'\'') && isStringPrefix(word)) {
            m_formatted = word.contains(u'f', Qt::CaseInsensitive);
            return end;
        }
        m_statementWords = m_last == Token::None ? 1 : m_statementWords + 1;
        if (m_last == Token::None || (m_first == u"async" && m_statementWords == 2))
            m_first = word.toString();
        if (isKeyword(word)) {
            m_last = Token::Keyword;
        } else {
            operand(Token::Name);
        }
        m_lastWord = word.toString();
        return end;
    }

    qsizetype sign(qsizetype at, qsizetype to)
    {
        const QChar c = m_text[at];
        if (c == u'\\')
            return at + 1;
        if (c.isMark() || (c.isHighSurrogate() && at + 1 < to && QChar::isLetter(QChar::surrogateToUcs4(c, m_text[at + 1]))))
            return at + (c.isMark() ? 1 : 2); // part of a name
        beginStatement(at);
        if (c.unicode() >= 128 || c == u'?' || c == u'$' || c == u'`' || (c == u'!' && (at + 1 >= to || m_text[at + 1] != u'='))) {
            fail(QStringLiteral("\"%1\" has no meaning in Python").arg(c));
            return at + 1;
        }
        if (c == u'(' || c == u'[' || c == u'{')
            m_brackets.append(c);
        const bool closes = c == u')' || c == u']' || c == u'}';
        if (closes && (m_brackets.isEmpty() || m_brackets.takeLast() != (c == u')' ? u'(' : c == u']' ? u'[' : u'{')))
            fail(QStringLiteral("\"%1\" closes no bracket").arg(c));
        const bool ellipsis = m_first != u"from" && QStringView(m_text).mid(at).startsWith(u"...");
        m_last = closes ? Token::Close : ellipsis ? Token::Value : c == u';' ? Token::None : Token::Sign;
        m_colon = m_colon || (c == u':' && m_brackets.isEmpty());
        m_lastSign = c;
        return at + (ellipsis ? 3 : 1);
    }

    void string(const Piece &piece)
    {
        beginStatement(piece.from);
        const QStringView text = QStringView(m_text).mid(piece.from, piece.to - piece.from);
        if (std::exchange(m_formatted, false) && text.count(u'{') != text.count(u'}')) {
            m_unsure = true; // quotes of the same kind within a formatted string: cannot be decided
            return;
        }
        if (!piece.closed)
            return fail(QStringLiteral("a string is not closed"));
        if (m_last == Token::Name || m_last == Token::Close)
            operand(Token::Value);
        m_last = Token::Value;
        m_line += int(text.count(u'\n'));
    }

    const QString &m_text;
    QString m_error;
    QList<QChar> m_brackets;
    QList<int> m_levels; ///< indentation (columns) of the open blocks
    QString m_first;     ///< first word of the statement
    QString m_lastWord;
    QChar m_lastSign;
    Token m_last = Token::None;
    int m_line = 1;
    int m_statementWords = 0;
    bool m_inStatement = false;
    bool m_wantsBlock = false;
    bool m_colon = false;     ///< a colon outside of brackets
    bool m_formatted = false; ///< the next string has an f prefix
    bool m_unsure = false;
};

} // namespace

QString pythonError(const QString &text)
{
    return PythonReader(text).read();
}

} // namespace engine
