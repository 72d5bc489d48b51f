// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/literals.h"

#include "engine/base/random.h"
#include "engine/code/lexer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace engine {

namespace {

/// About twenty times faster than QString::toDouble, which uses the locale; programs contain many numbers.
std::optional<double> valueOf(QStringView digits)
{
    QByteArray bytes = digits.toLatin1();
    bytes.replace("_", "");
    double value = 0;
    const auto [end, error] = std::from_chars(bytes.constData(), bytes.constData() + bytes.size(), value);
    if (error != std::errc() || end != bytes.constData() + bytes.size())
        return {};
    return value;
}

/// Iterates over code and reports positions where a number may begin.
class Scanner
{
public:
    Scanner(const QString &text, const Language &language)
        : m_text(text)
        , m_language(language)
    {
    }

    template <typename Found>
    void numbers(const TextRange &range, Found found)
    {
        m_at = range.from;
        while (m_at < range.to) {
            const QChar c = m_text[m_at];
            if (isWordChar(c) && !c.isDigit()) {
                while (m_at < range.to && isWordChar(m_text[m_at]))
                    ++m_at;
            } else if (c.isDigit() || (c == u'.' && m_at + 1 < range.to && m_text[m_at + 1].isDigit())) {
                number(range, found);
            } else {
                ++m_at;
            }
        }
    }

private:
    bool beginsComment(QStringView text) const
    {
        const auto &lines = m_language.lineComments;
        const auto &blocks = m_language.blockComments;
        return std::any_of(lines.begin(), lines.end(), [&](const QString &sign) { return text.startsWith(sign); })
            || std::any_of(blocks.begin(), blocks.end(), [&](const auto &signs) { return text.startsWith(signs.first); });
    }

    /// The last character of code before a position, across comments; a quote for a string, 0 for none. Reads the text
    /// again, once: few numbers follow a comment or a string.
    QChar codeBefore(qsizetype end)
    {
        if (m_bare.isEmpty()) {
            m_bare = m_text;
            for (const Piece &piece : piecesOf(m_text, m_language)) {
                if (piece.kind != Piece::Code)
                    std::fill(m_bare.begin() + piece.from, m_bare.begin() + piece.to, piece.kind == Piece::String ? u'"' : u' ');
            }
        }
        const QStringView before = QStringView(m_bare).left(end).trimmed();
        return before.isEmpty() ? QChar() : before.back();
    }

    /// A minus is a sign when no operand precedes it.
    qsizetype withSign(qsizetype begin, qsizetype floor)
    {
        qsizetype at = begin - 1;
        while (at >= floor && m_text[at] == u' ')
            --at;
        if (at < floor || m_text[at] != u'-')
            return begin;
        qsizetype before = at - 1;
        while (before >= floor && m_text[before].isSpace())
            --before;
        const QChar last = before >= floor ? m_text[before] : codeBefore(floor);
        const bool operand = isWordChar(last) || (!last.isNull() && QStringLiteral(")]}.\"'").contains(last));
        const bool keyword = operand && before >= floor && QStringView(m_text).left(before + 1).endsWith(u"return");
        const bool power = before >= 1 && m_text[before] == u'*' && m_text[before - 1] == u'*';
        return (operand && !keyword) || power ? begin : at;
    }

    bool isNamed(qsizetype from, qsizetype to) const
    {
        if (from < 2 || (m_text[from - 1] != u'=' && m_text[from - 1] != u' '))
            return false;
        const qsizetype line = from > 0 ? m_text.lastIndexOf(u'\n', from - 1) + 1 : 0;
        QStringView name = QStringView(m_text).mid(line, from - line).trimmed();
        if (!name.endsWith(u'=') || name.contains(u'('))
            return false;
        name = name.chopped(1).trimmed();
        const qsizetype end = m_text.indexOf(u'\n', to);
        const QStringView rest = QStringView(m_text).mid(to, end < 0 ? -1 : end - to).trimmed();
        return !name.isEmpty() && isWordChar(name.back()) && (rest.isEmpty() || rest.startsWith(u';') || beginsComment(rest));
    }

    template <typename Found>
    void number(const TextRange &range, Found found)
    {
        const qsizetype begin = m_at;
        bool whole = true;
        const auto digits = [&] {
            while (m_at < range.to && (m_text[m_at].isDigit() || (m_text[m_at] == u'_' && m_at + 1 < range.to && m_text[m_at + 1].isDigit())))
                ++m_at;
        };
        const bool prefixed = m_text[begin] == u'0' && begin + 1 < range.to && QStringLiteral("xXbBoO").contains(m_text[begin + 1]);
        digits();
        if (!prefixed && m_at < range.to && m_text[m_at] == u'.') {
            whole = false;
            ++m_at;
            digits();
        }
        if (!prefixed && m_at < range.to && (m_text[m_at] == u'e' || m_text[m_at] == u'E')) {
            qsizetype at = m_at + 1;
            if (at < range.to && (m_text[at] == u'-' || m_text[at] == u'+'))
                ++at;
            if (at < range.to && m_text[at].isDigit()) {
                whole = false;
                m_at = at;
                digits();
            }
        }
        const bool octal = whole && m_at - begin > 1 && m_text[begin] == u'0'; // 0755
        if (octal || (m_at < range.to && (isWordChar(m_text[m_at]) || prefixed))) {
            while (m_at < range.to && isWordChar(m_text[m_at]))
                ++m_at;
            return; // has a type suffix or another base
        }
        const qsizetype from = withSign(begin, range.from);
        const std::optional<double> value = valueOf(QStringView(m_text).mid(begin, m_at - begin));
        if (value && std::isfinite(*value))
            found(Literal{{from, m_at}, from < begin ? -*value : *value, whole, whole && isNamed(from, m_at)});
    }

    const QString &m_text;
    const Language &m_language;
    QString m_bare; ///< the text without comments and strings, when needed
    qsizetype m_at = 0;
};

/// Removes space between list members, so that reordering a list does not change its layout.
QString withoutListLayout(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const QChar before = out.isEmpty() ? QChar() : out.back();
        if (c.isSpace() && (before == u',' || before == u'(' || before == u'[' || before == u'{'))
            continue;
        if (c == u')' || c == u']' || c == u'}') {
            while (!out.isEmpty() && out.back().isSpace())
                out.chop(1);
        }
        out += c;
    }
    return out;
}

} // namespace

QList<Literal> literalsOf(const QString &program, const QString &language)
{
    QList<Literal> literals;
    const Language &row = languageNamed(language);
    Scanner scanner(program, row);
    for (const TextRange &code : codeWithin(program, row, editableRegions(program)))
        scanner.numbers(code, [&](const Literal &literal) { literals.append(literal); });
    return literals;
}

QString literalText(double value, bool whole)
{
    if (whole)
        return QString::number(std::llround(std::clamp(value, -9e15, 9e15)));
    std::array<char, 64> buffer{};
    const auto twelve = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 12);
    double rounded = value;
    std::from_chars(buffer.data(), twelve.ptr, rounded);
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded);
    QString text = QString::fromLatin1(buffer.data(), end - buffer.data());
    if (!text.contains(u'.') && !text.contains(u'e') && !text.contains(u'n'))
        text += QStringLiteral(".0");
    return text;
}

QString withLiterals(const QString &program, const QList<Literal> &literals, const std::vector<double> &values)
{
    Q_ASSERT(size_t(literals.size()) == values.size());
    QString out;
    out.reserve(program.size() + 8 * literals.size());
    qsizetype from = 0;
    for (qsizetype i = 0; i < literals.size(); ++i) {
        const Literal &literal = literals[i];
        out += QStringView(program).mid(from, literal.range.from - from);
        const QString text = values[size_t(i)] == literal.value ? program.mid(literal.range.from, literal.range.size())
                                                                : literalText(values[size_t(i)], literal.whole);
        out += text.startsWith(u'-') && out.endsWith(u'-') ? u' ' + text : text; // "--" is another sign in many languages
        from = literal.range.to;
    }
    out += QStringView(program).mid(from);
    return out;
}

quint64 structureOf(const QString &program, const QList<Literal> &literals)
{
    QString blanked;
    blanked.reserve(program.size());
    qsizetype from = 0;
    for (const Literal &literal : literals) {
        if (literal.whole && !literal.named)
            continue;
        blanked += QStringView(program).mid(from, literal.range.from - from);
        blanked += u'#';
        from = literal.range.to;
    }
    blanked += QStringView(program).mid(from);
    const QByteArray bytes = withoutListLayout(blanked).toUtf8();
    return fnv1a({bytes.constData(), size_t(bytes.size())});
}

} // namespace engine
