// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/verdictlines.h"

#include <QRegularExpression>

namespace engine {

namespace {

/// Without Markdown emphasis, quotes, brackets and closing punctuation; lower case.
QString bare(const QString &value)
{
    static const QRegularExpression around(QStringLiteral("^[\\s*_`\"'“”‘’\\[\\](){}<>#~]+|[\\s*_`\"'“”‘’\\[\\](){}<>#~.,;:!]+$"));
    QString text = value.left(200);
    text.remove(around);
    return text.toCaseFolded().simplified();
}

/// "a, because …" → "a": the rest of the line may explain the verdict, but not name another one.
std::optional<Verdict> readClause(const QString &rest)
{
    if (const auto whole = readVerdictValue(rest))
        return whole;
    static const QRegularExpression cut(QStringLiteral("\\s*(?:[.;!(]|,\\s*(?:because|since|as)\\b|\\s[-–—]\\s|\\b(?:because|since)\\b)"));
    const QRegularExpressionMatch match = cut.match(rest);
    if (!match.hasMatch() || match.capturedStart() == 0 || readVerdictValue(rest.mid(match.capturedEnd())))
        return {};
    return readVerdictValue(rest.left(match.capturedStart()));
}

/// Combines all statements of a text. The first one of a line must be readable; others count when they are.
class Statements
{
public:
    explicit Statements(std::optional<Verdict> given)
        : m_said{false, given}
        , m_isGiven(given)
    {
    }

    void take(std::optional<Verdict> read, bool hasToBeReadable)
    {
        if (!read && (!hasToBeReadable || m_isGiven))
            return;
        m_said.marked = true;
        m_unclear |= !read || (m_said.verdict && *m_said.verdict != *read);
        m_said.verdict = read;
    }

    /// A sentence that is no statement, but may contradict one.
    void check(std::optional<Verdict> claimed) { m_unclear |= claimed && m_said.verdict && *claimed != *m_said.verdict; }

    [[nodiscard]] LineVerdict all() const { return {m_said.marked, m_unclear ? std::nullopt : m_said.verdict}; }

private:
    LineVerdict m_said;
    bool m_isGiven = false;
    bool m_unclear = false;
};

/// "[[A]]", and the names in malformed JSON.
void takeMarks(const QString &text, Statements *statements)
{
    static const QRegularExpression brackets(QStringLiteral("\\[\\[([^\\[\\]\\n]{1,40})\\]\\]"));
    static const QRegularExpression key(QStringLiteral("[\"'](?:winner|verdict|answer|choice)[\"']\\s*:\\s*([\"']?[^\"'\\n,}]{1,60}[\"']?)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression *pattern : {&brackets, &key}) {
        for (auto it = pattern->globalMatch(text); it.hasNext();)
            statements->take(readClause(it.next().captured(1)), true);
    }
}

/// "Winner: A", also in the middle of a line: "Winner: A. Winner: B".
void takeLines(const QString &text, Statements *statements)
{
    static const QRegularExpression line(QStringLiteral("(^|[.!?;,]\\s|\\b(?:but|and|or)\\s)[\\s>*_`#-]*(?:so |thus |therefore,? )?(?:the |my |"
                                                        "overall |final |better )*(?:winner|winning text|verdict|answer|choice|decision|judgement|"
                                                        "judgment|preference|better text)"
                                                        "[\\s*_`\"']*(?:is\\b[\\s:]*|[:=]+)[\\s*_`]*(?=(.{1,300})$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    qsizetype lineEnd = -1;
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool joined = !match.capturedView(1).isEmpty() && !QStringView(u".!?").contains(match.capturedView(1).front());
        const bool first = match.capturedStart(2) >= lineEnd && !joined;
        lineEnd = std::max(lineEnd, match.capturedEnd(2));
        statements->take(readClause(match.captured(2)), first);
    }
}

/// "B is the winner." and "Text A wins.": complete sentences.
void checkClaims(const QString &text, Statements *statements)
{
    static const QRegularExpression claim(QStringLiteral("(?:^|[.!?;…]\\s|\\b(?:[Bb]ut|[Yy]et|[Hh]owever|[Oo]verall|"
                                                        "[Ss]o)\\b,?\\s)[\\s>*_`#-]*(?:[Tt]he )?((?:(?i:text|option|candidate|answer|response|"
                                                        "version)[ _:-]*)?[AB12])[\"'*_)]*"
                                                         "\\s+(?:wins|won|is (?:the |my )?(?:overall |clear |better |final )*(?:winner|"
                                                        "choice))(?=[\\s*_]*(?:[.!;,]|overall\\b|$))"),
        QRegularExpression::MultilineOption);
    for (auto it = claim.globalMatch(text); it.hasNext();)
        statements->check(readVerdictValue(it.next().captured(1)));
}

} // namespace

std::optional<Verdict> readVerdictValue(const QString &value)
{
    static const QString noun = QStringLiteral("(?:text|option|candidate|answer|response|reply|version|assistant|output|choice|pitch|sample|number|"
                                               "no\\.?|#)");
    static const QString praise = QStringLiteral("(?: (?:wins|won|is better|is the better(?: one| text)?|is the winner|is stronger|is best))?");
    static const QRegularExpression first(QStringLiteral("^(?:the )?(?:%1[ _:-]*[\"'(\\[*]*(?:a|1|one)|a|1|one|first(?: one| %1)?|a ?(?:>|"
                                                        ">>) ?b)%2$").arg(noun, praise));
    static const QRegularExpression second(QStringLiteral("^(?:the )?(?:%1[ _:-]*[\"'(\\[*]*(?:b|2|two)|b|2|two|second(?: one| %1)?|b ?(?:>|"
                                                        ">>) ?a)%2$").arg(noun, praise));
    static const QRegularExpression tie(QStringLiteral("^(?:(?:it is |it's )?(?:a |an )?(?:tie|draw)|tied|equal|equals|equally good|both equal|"
                                                       "both equally good|(?:the )?same|even|no difference|a ?= ?b|b ?= ?a)$"));
    const QString text = bare(value);
    if (first.match(text).hasMatch())
        return Verdict::First;
    if (second.match(text).hasMatch())
        return Verdict::Second;
    if (tie.match(text).hasMatch())
        return Verdict::Tie;
    return {};
}

LineVerdict readVerdictLines(const QString &text, std::optional<Verdict> given)
{
    Statements statements(given);
    takeMarks(text, &statements);
    takeLines(text, &statements);
    checkClaims(text, &statements);
    return statements.all();
}

} // namespace engine
