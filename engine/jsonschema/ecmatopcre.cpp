// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Translates ECMA-262 patterns to PCRE with a parser of their grammar: constructs that PCRE lacks or interprets otherwise
// are rewritten, or refused with a message.

#include "engine/jsonschema/ecmapattern.h"

#include <QHash>

namespace engine {

namespace {

/// White space and line ends of ECMA-262, as members of a class.
const QString whiteSpace = QStringLiteral("\\x09-\\x0d\\x20\\xa0\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}");
const QString lineEnds = QStringLiteral("\\n\\r\\x{2028}\\x{2029}");

QString codeOf(char32_t code) { return QStringLiteral("\\x{%1}").arg(uint(code), 0, 16); }

/// Long names of general categories; PCRE has only the short ones.
QString categoryOf(const QString &name)
{
    static const QHash<QString, QString> categories{{QStringLiteral("Letter"), QStringLiteral("L")}, {QStringLiteral("Cased_Letter"), QStringLiteral("L&")},
        {QStringLiteral("LC"), QStringLiteral("L&")}, {QStringLiteral("Uppercase_Letter"), QStringLiteral("Lu")}, {QStringLiteral("Lowercase_Letter"), QStringLiteral("Ll")},
        {QStringLiteral("Titlecase_Letter"), QStringLiteral("Lt")}, {QStringLiteral("Modifier_Letter"), QStringLiteral("Lm")}, {QStringLiteral("Other_Letter"), QStringLiteral("Lo")},
        {QStringLiteral("Mark"), QStringLiteral("M")}, {QStringLiteral("Combining_Mark"), QStringLiteral("M")}, {QStringLiteral("Nonspacing_Mark"), QStringLiteral("Mn")},
        {QStringLiteral("Spacing_Mark"), QStringLiteral("Mc")}, {QStringLiteral("Enclosing_Mark"), QStringLiteral("Me")}, {QStringLiteral("Number"), QStringLiteral("N")},
        {QStringLiteral("Decimal_Number"), QStringLiteral("Nd")}, {QStringLiteral("digit"), QStringLiteral("Nd")}, {QStringLiteral("Letter_Number"), QStringLiteral("Nl")},
        {QStringLiteral("Other_Number"), QStringLiteral("No")}, {QStringLiteral("Punctuation"), QStringLiteral("P")}, {QStringLiteral("punct"), QStringLiteral("P")},
        {QStringLiteral("Connector_Punctuation"), QStringLiteral("Pc")}, {QStringLiteral("Dash_Punctuation"), QStringLiteral("Pd")}, {QStringLiteral("Open_Punctuation"), QStringLiteral("Ps")},
        {QStringLiteral("Close_Punctuation"), QStringLiteral("Pe")}, {QStringLiteral("Initial_Punctuation"), QStringLiteral("Pi")}, {QStringLiteral("Final_Punctuation"), QStringLiteral("Pf")},
        {QStringLiteral("Other_Punctuation"), QStringLiteral("Po")}, {QStringLiteral("Symbol"), QStringLiteral("S")}, {QStringLiteral("Math_Symbol"), QStringLiteral("Sm")},
        {QStringLiteral("Currency_Symbol"), QStringLiteral("Sc")}, {QStringLiteral("Modifier_Symbol"), QStringLiteral("Sk")}, {QStringLiteral("Other_Symbol"), QStringLiteral("So")},
        {QStringLiteral("Separator"), QStringLiteral("Z")}, {QStringLiteral("Space_Separator"), QStringLiteral("Zs")}, {QStringLiteral("Line_Separator"), QStringLiteral("Zl")},
        {QStringLiteral("Paragraph_Separator"), QStringLiteral("Zp")}, {QStringLiteral("Other"), QStringLiteral("C")}, {QStringLiteral("Control"), QStringLiteral("Cc")},
        {QStringLiteral("cntrl"), QStringLiteral("Cc")}, {QStringLiteral("Format"), QStringLiteral("Cf")}, {QStringLiteral("Surrogate"), QStringLiteral("Cs")},
        {QStringLiteral("Private_Use"), QStringLiteral("Co")}, {QStringLiteral("Unassigned"), QStringLiteral("Cn")}};
    return categories.value(name, name);
}

class PatternTranslator
{
public:
    explicit PatternTranslator(const QString &pattern)
        : m_in(pattern)
    {
    }

    Result<QString> translate()
    {
        while (m_problem.isEmpty() && m_at < m_in.size())
            readPart();
        if (m_problem.isEmpty() && m_open > 0)
            refuse(QStringLiteral("a bracket \"(\" is never closed"));
        if (!m_problem.isEmpty())
            return fail(ErrorKind::BadConfig, m_problem);
        return m_out;
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : QChar(); }
    bool startsWith(QStringView words) const { return QStringView(m_in).sliced(m_at).startsWith(words); }

    void refuse(const QString &why)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("%1, at character %2").arg(why).arg(m_at + 1);
    }

    /// `repeatable`: a quantifier may follow.
    void write(const QString &words, qsizetype length, bool repeatable = true)
    {
        m_out += words;
        m_at += length;
        m_repeatable = repeatable;
    }

    void readPart()
    {
        const QChar c = peek();
        switch (c.unicode()) {
        case u'\\': return readEscape();
        case u'[': return readClass();
        case u'(': return readGroup();
        case u')':
            if (--m_open < 0)
                return refuse(QStringLiteral("\")\" closes no bracket"));
            return write(QStringLiteral(")"), 1);
        case u'*':
        case u'+':
        case u'?': return readQuantifier(1);
        case u'{': return readBraces();
        case u'.': return write(QStringLiteral("[^") + lineEnds + u']', 1);
        case u'$': return write(QStringLiteral("\\z"), 1, false);
        case u'^': return write(QStringLiteral("^"), 1, false);
        case u'|': return write(QStringLiteral("|"), 1, false);
        case u'}':
        case u']': return write(QStringLiteral("\\") + c, 1);
        default: break;
        }
        const bool pair = c.isHighSurrogate() && peek(1).isLowSurrogate();
        if (c.isSurrogate() && !pair)
            return refuse(QStringLiteral("half of a character"));
        write(m_in.mid(m_at, pair ? 2 : 1), pair ? 2 : 1);
    }

    void readBraces()
    {
        static const QRegularExpression counts(QStringLiteral("\\G\\{[0-9]{1,9}(,[0-9]{0,9})?\\}"));
        const QRegularExpressionMatch match = counts.match(m_in, m_at);
        if (match.hasMatch())
            return readQuantifier(match.capturedLength());
        write(QStringLiteral("\\{"), 1);
    }

    /// PCRE would read a following "+" as possessive.
    void readQuantifier(qsizetype length)
    {
        if (!m_repeatable)
            return refuse(QStringLiteral("there is nothing to repeat"));
        write(m_in.mid(m_at, length), length, false);
        if (peek() == u'?')
            write(QStringLiteral("?"), 1, false);
    }

    void readGroup()
    {
        static const QRegularExpression name(QStringLiteral("\\G\\(\\?<([A-Za-z_][A-Za-z0-9_]*)>"));
        ++m_open;
        if (peek(1) == u'*')
            return refuse(QStringLiteral("there is nothing to repeat"));
        if (peek(1) != u'?')
            return write(QStringLiteral("("), 1, false);
        for (const QStringView opener : {u"(?:", u"(?=", u"(?!", u"(?<=", u"(?<!"}) {
            if (startsWith(opener))
                return write(opener.toString(), opener.size(), false);
        }
        if (const QRegularExpressionMatch match = name.match(m_in, m_at); match.hasMatch())
            return write(match.captured(), match.capturedLength(), false);
        refuse(QStringLiteral("\"%1\" opens no group of ECMA-262").arg(m_in.mid(m_at, 4)));
    }

    void readEscape()
    {
        static const QRegularExpression name(QStringLiteral("\\G\\\\k<([A-Za-z_][A-Za-z0-9_]*)>"));
        const QChar c = peek(1);
        if (c == u'b' || c == u'B')
            return write(m_in.mid(m_at, 2), 2, false);
        if (c >= u'1' && c <= u'9')
            return readBackReference();
        // In ECMA-262, a group that has not matched yet matches the empty text.
        if (const QRegularExpressionMatch match = name.match(m_in, m_at); match.hasMatch())
            return write(QStringLiteral("(?(<%1>)\\k<%1>)").arg(match.captured(1)), match.capturedLength());
        if (c == u's' || c == u'S')
            return write((c == u's' ? QStringLiteral("[") : QStringLiteral("[^")) + whiteSpace + u']', 2);
        const QString words = readCharacterEscape(); // as a member of a class, which may start a range
        write(u'[' + words + u']', 0);
    }

    void readBackReference()
    {
        qsizetype length = 1;
        while (length < 3 && peek(length + 1).isDigit())
            ++length;
        write(QStringLiteral("(?(%1)\\%1)").arg(m_in.mid(m_at + 1, length)), length + 1);
    }

    /// Reads an escape with the same meaning inside of a class; returns its PCRE form.
    QString readCharacterEscape()
    {
        const QChar c = peek(1);
        m_at += 2;
        if (QStringView(u"dDwWtnvfr").contains(c) && !c.isNull())
            return c == u'v' ? QStringLiteral("\\x0b") : QStringLiteral("\\") + c;
        if (QStringView(u"^$\\.*+?()[]{}|/-").contains(c) && !c.isNull())
            return QStringLiteral("\\") + c;
        if (c == u'0' && !peek().isDigit())
            return codeOf(0);
        if (c == u'c' && ((peek() >= u'a' && peek() <= u'z') || (peek() >= u'A' && peek() <= u'Z')))
            return codeOf(m_in[m_at++].unicode() % 32);
        if (c == u'x' || c == u'u')
            return readCode(c);
        if (c == u'p' || c == u'P')
            return readProperty(c);
        // Other escaped characters than letters and digits stand for themselves, as without the flag u.
        if (!c.isNull() && !c.isLetterOrNumber() && !c.isSurrogate())
            return codeOf(c.unicode());
        m_at -= 2;
        refuse(c.isNull() ? QStringLiteral("the pattern ends with a backslash") : QStringLiteral("\"\\%1\" is no escape of ECMA-262").arg(c));
        return {};
    }

    /// The value of `count` hexadecimal digits; nullopt, reading nothing, when there are fewer.
    std::optional<char32_t> readHexDigits(qsizetype count)
    {
        bool ok = false;
        const QString digits = m_in.mid(m_at, count);
        const uint code = digits.size() == count && digits.at(0) != u'+' && digits.at(0) != u'-' ? digits.toUInt(&ok, 16) : 0;
        if (!ok)
            return {};
        m_at += count;
        return char32_t(code);
    }

    QString readCode(QChar kind)
    {
        std::optional<char32_t> code;
        const qsizetype end = kind == u'u' && peek() == u'{' ? m_in.indexOf(u'}', m_at) : -1;
        if (end > m_at + 1 && end <= m_at + 9) {
            ++m_at;
            code = readHexDigits(end - m_at);
            m_at = end + 1;
        } else {
            code = readHexDigits(kind == u'u' ? 4 : 2);
        }
        if (code && QChar::isHighSurrogate(*code) && startsWith(u"\\u")) {
            m_at += 2;
            const std::optional<char32_t> low = readHexDigits(4);
            code = low && QChar::isLowSurrogate(*low) ? std::optional(QChar::surrogateToUcs4(char16_t(*code), char16_t(*low))) : std::nullopt;
        }
        if (code && *code <= 0x10ffff && !QChar::isSurrogate(*code))
            return codeOf(*code);
        refuse(QStringLiteral("\"\\%1\" names no character").arg(kind));
        return {};
    }

    QString readProperty(QChar letter)
    {
        static const QRegularExpression property(QStringLiteral("\\G\\{(?:([A-Za-z_]+)=)?([A-Za-z0-9_]+)\\}"));
        const QRegularExpressionMatch match = property.match(m_in, m_at);
        if (!match.hasMatch()) {
            refuse(QStringLiteral("\"\\%1\" needs a property of Unicode in braces").arg(letter));
            return {};
        }
        m_at += match.capturedLength();
        const QString key = match.captured(1), value = match.captured(2);
        QString words;
        if (key.isEmpty() || key == u"gc" || key == u"General_Category")
            words = categoryOf(value);
        else if (key == u"sc" || key == u"Script")
            words = QStringLiteral("sc:") + value;
        else if (key == u"scx" || key == u"Script_Extensions")
            words = QStringLiteral("scx:") + value;
        else
            refuse(QStringLiteral("\"%1\" is no property of Unicode").arg(key));
        if (key.isEmpty() && value == u"Assigned") // complement of unassigned
            return QStringLiteral("\\%1{Cn}").arg(letter == u'p' ? u'P' : u'p');
        if (key.isEmpty() && value == u"ASCII")
            return letter == u'p' ? QStringLiteral("\\x00-\\x7f") : QStringLiteral("\\x{80}-\\x{10ffff}");
        return QStringLiteral("\\%1{%2}").arg(letter).arg(words);
    }

    /// Reads a class. \S has no PCRE form as a class member: it becomes an alternative.
    void readClass()
    {
        const bool negated = peek(1) == u'^';
        const qsizetype start = m_at;
        m_at += negated ? 2 : 1;
        QString members;
        bool notSpace = false;
        m_setEnd = -1;
        while (m_at < m_in.size() && peek() != u']' && m_problem.isEmpty())
            readMember(members, notSpace);
        if (!m_problem.isEmpty())
            return;
        if (m_at >= m_in.size()) {
            m_at = start;
            return refuse(QStringLiteral("a class \"[\" is never closed"));
        }
        write(classOf(members, negated, notSpace), 1);
    }

    static QString classOf(const QString &members, bool negated, bool notSpace)
    {
        if (notSpace && negated)
            return members.isEmpty() ? u'[' + whiteSpace + u']' : QStringLiteral("(?:(?![%1])[%2])").arg(members, whiteSpace);
        if (notSpace)
            return members.isEmpty() ? QStringLiteral("[^") + whiteSpace + u']' : QStringLiteral("(?:[%1]|[^%2])").arg(members, whiteSpace);
        if (members.isEmpty())
            return negated ? QStringLiteral("(?s:.)") : QStringLiteral("(?!)");
        return (negated ? QStringLiteral("[^") : QStringLiteral("[")) + members + u']';
    }

    void readMember(QString &members, bool &notSpace)
    {
        const QChar c = peek();
        if (c == u'\\' && peek(1) == u'S') {
            notSpace = true;
            m_at += 2;
        } else if (c == u'\\' && peek(1) == u's') {
            members += whiteSpace;
            m_at += 2;
        } else if (c == u'\\' && peek(1) == u'b') {
            members += codeOf(8);
            m_at += 2;
            return;
        } else if (c == u'\\') {
            const bool set = QStringView(u"dDwWpP").contains(peek(1));
            members += readCharacterEscape();
            if (!set)
                return;
        } else if (c == u'-') {
            members += isRangeSign(members) ? QStringLiteral("-") : QStringLiteral("\\-");
            ++m_at;
            return;
        } else {
            members += QStringView(u"[&~").contains(c) ? QStringLiteral("\\") + c : QString(c);
            ++m_at;
            return;
        }
        m_setEnd = members.size(); // after a set of characters, "-" is literal
    }

    /// Whether this "-" is between two single characters.
    bool isRangeSign(const QString &members) const
    {
        const bool set = peek(1) == u'\\' && QStringView(u"dDwWsSpP").contains(peek(2));
        return !members.isEmpty() && members.size() != m_setEnd && !set && peek(1) != u']';
    }

    const QString &m_in;
    QString m_out, m_problem;
    qsizetype m_at = 0;
    qsizetype m_setEnd = -1;
    int m_open = 0;
    bool m_repeatable = false;
};

} // namespace

Result<QString> pcreOf(const QString &pattern)
{
    return PatternTranslator(pattern).translate();
}

} // namespace engine
