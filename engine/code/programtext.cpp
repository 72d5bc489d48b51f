// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/programtext.h"

#include "engine/base/random.h"
#include "engine/code/lexer.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace engine {

namespace {

/// Comments with a meaning for a compiler: !$omp, {-# INLINE #-}, /*+ hint */, //go:embed.
bool isDirective(QStringView comment)
{
    return comment.startsWith(u"!$") || comment.startsWith(u"{-#") || comment.startsWith(u"/*+") || comment.startsWith(u"{$") || comment.startsWith(u"//go:");
}

/// Rebuilds a program without comments and redundant space.
class Bareness
{
public:
    explicit Bareness(bool tight) : m_tight(tight) { }

    void code(QStringView text)
    {
        for (const QChar c : text) {
            if (c == u'\n')
                endLine();
            else if (c == u'\r' || (c.isSpace() && m_inLine))
                m_space = true;
            else if (c.isSpace())
                m_out += c;
            else
                sign(c);
        }
    }
    void text(QStringView string)
    {
        sign(string.front());
        m_out += string.mid(1);
    }
    void gap() { m_space = m_space || m_inLine; }
    QString finish()
    {
        endLine();
        return std::move(m_out);
    }

private:
    void sign(QChar c)
    {
        if (m_space && m_inLine && keepsSpace(m_out.back(), c))
            m_out += u' ';
        m_space = false;
        m_inLine = true;
        m_out += c;
    }

    /// Whether removing the space between the two characters would change the meaning.
    [[nodiscard]] bool keepsSpace(QChar a, QChar b) const
    {
        if (!m_tight || isWordChar(a) || isWordChar(b))
            return !m_tight || (isWordChar(a) && isWordChar(b));
        const bool loose = QStringView(u"()[]{},;:\"'`").contains(a) || QStringView(u"()[]{},;:\"'`").contains(b);
        return !loose && (a == b || b == u'=' || b == u'>' || (a == u'<' && b == u'-') || (a == u'/' && b == u'*'));
    }

    void endLine()
    {
        if (m_inLine)
            m_out += u'\n';
        else
            m_out.truncate(m_out.lastIndexOf(u'\n') + 1);
        m_inLine = m_space = false;
    }

    QString m_out;
    bool m_tight;
    bool m_inLine = false; ///< the line holds something besides indentation
    bool m_space = false;
};

QString bareProgram(const QString &program, const Language &language)
{
    Bareness bare(language.has(Trait::Strict));
    Lexer lexer(program, language);
    Piece piece;
    while (lexer.next(piece)) {
        const QStringView text = QStringView(program).mid(piece.from, piece.to - piece.from);
        if (piece.kind == Piece::String || isDirective(text))
            bare.text(text);
        else if (piece.kind == Piece::Code)
            bare.code(text);
        else
            bare.gap();
    }
    return bare.finish();
}

QStringList sortedLines(const QString &text)
{
    QStringList out;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            out.append(line.simplified());
    }
    std::sort(out.begin(), out.end());
    return out;
}

qsizetype commonLines(const QStringList &x, const QStringList &y)
{
    QStringList both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return both.size();
}

QString withoutEmptyLines(const QString &text)
{
    QString out;
    for (QStringView line : QStringView(text).split(u'\n')) {
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (!line.isEmpty())
            out += line.toString() + u'\n';
    }
    return out;
}

} // namespace

quint64 programFingerprint(const QString &program, const QString &language)
{
    const Language &row = languageNamed(language);
    const bool open = row.has(Trait::Text) || !isKnownLanguage(language);
    const QByteArray bytes = (open ? withoutEmptyLines(program) : bareProgram(program, row)).toUtf8();
    return fnv1a({bytes.constData(), size_t(bytes.size())});
}

double lineDistance(const QString &a, const QString &b)
{
    const QStringList x = sortedLines(a), y = sortedLines(b);
    const auto most = std::max(x.size(), y.size());
    return most == 0 ? 0 : 1 - double(commonLines(x, y)) / double(most);
}

double lineCoverage(const QString &parent, const QString &program)
{
    const QStringList wanted = sortedLines(parent);
    return wanted.isEmpty() ? 0 : double(commonLines(wanted, sortedLines(program))) / double(wanted.size());
}

int nestingDepth(const QString &program)
{
    int brackets = 0, deepest = 0;
    for (const QString &line : program.split(u'\n')) {
        int indent = 0;
        for (const QChar c : line) {
            if (c == u'\t')
                indent += 4;
            else if (c == u' ')
                ++indent;
            else
                break;
        }
        for (const QChar c : line) {
            if (c == u'(' || c == u'[' || c == u'{')
                ++brackets;
            else if (c == u')' || c == u']' || c == u'}')
                brackets = std::max(0, brackets - 1);
            deepest = std::max(deepest, brackets + indent / 4);
        }
    }
    return deepest;
}

} // namespace engine
