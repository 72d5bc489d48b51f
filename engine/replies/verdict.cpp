// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdict.h"

#include "engine/replies/json.h"
#include "engine/replies/jsonnames.h"
#include "engine/replies/quote.h"
#include "engine/replies/thoughts.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr qsizetype longestReply = 64 * 1024; ///< a verdict stands near the end
constexpr qsizetype longestRationale = 2000;
constexpr int deepestVerdict = 4;             ///< levels of objects below the outermost

/// Without Markdown emphasis, quotes, brackets and closing punctuation; lower case.
QString bare(const QString &value)
{
    static const QRegularExpression around(QStringLiteral("^[\\s*_`\"'“”‘’\\[\\](){}<>#~]+|[\\s*_`\"'“”‘’\\[\\](){}<>#~.,;:!]+$"));
    QString text = value.left(200);
    text.remove(around);
    return text.toCaseFolded().simplified();
}

/// "A", "Text A", "the first one", "B is better", "2", "draw" … and nothing that needs guessing.
std::optional<Verdict> readValue(const QString &value)
{
    static const QString noun = QStringLiteral("(?:text|option|candidate|answer|response|reply|version|assistant|output|choice|pitch|sample|number|no\\.?|#)");
    static const QString praise = QStringLiteral("(?: (?:wins|won|is better|is the better(?: one| text)?|is the winner|is stronger|is best))?");
    static const QRegularExpression first(QStringLiteral("^(?:the )?(?:%1[ _:-]*[\"'(\\[*]*(?:a|1|one)|a|1|one|first(?: one| %1)?|a ?(?:>|>>) ?b)%2$").arg(noun, praise));
    static const QRegularExpression second(QStringLiteral("^(?:the )?(?:%1[ _:-]*[\"'(\\[*]*(?:b|2|two)|b|2|two|second(?: one| %1)?|b ?(?:>|>>) ?a)%2$").arg(noun, praise));
    static const QRegularExpression tie(QStringLiteral("^(?:(?:it is |it's )?(?:a |an )?(?:tie|draw)|tied|equal|equals|equally good|both equal|both equally good|(?:the )?same|even|no difference|a ?= ?b|b ?= ?a)$"));
    const QString text = bare(value);
    if (first.match(text).hasMatch())
        return Verdict::First;
    if (second.match(text).hasMatch())
        return Verdict::Second;
    if (tie.match(text).hasMatch())
        return Verdict::Tie;
    return {};
}

std::optional<Verdict> readValue(const ReplyJson &value)
{
    if (value.is_string())
        return readValue(textOfJson(value));
    if (value.is_number()) {
        const double number = value.get<double>();
        return number == 1 ? std::optional(Verdict::First) : number == 2 ? std::optional(Verdict::Second) : std::nullopt;
    }
    if (value.is_array() && value.size() == 1)
        return value.front().is_array() ? std::nullopt : readValue(value.front());
    return {};
}

bool isWord(const QString &word, std::initializer_list<QStringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "winner", "finalVerdict", "overall_winner", "winning text".
bool namesVerdict(const std::string &name)
{
    QStringList words = wordsOfJsonName(name);
    words.removeIf([](const QString &word) { return isWord(word, {u"final", u"overall", u"the", u"my", u"your", u"text"}); });
    return words.size() == 1 && isWord(words.constFirst(), {u"winner", u"winning", u"verdict", u"answer", u"choice", u"decision", u"preference", u"preferred"});
}

bool namesReason(const std::string &name)
{
    const QStringList words = wordsOfJsonName(name);
    return words.size() == 1 && isWord(words.constFirst(), {u"reason", u"rationale", u"reasoning", u"explanation", u"justification", u"why"});
}

/// What a value of the reply says of the winner.
struct Found {
    bool any = false;               ///< a name such as "winner" is there
    std::optional<Verdict> verdict; ///< nothing: it cannot be read, or contradicts itself
    QString reason;
};

/// Reads level by level: the outermost names of a verdict count, and all of that level must agree.
class VerdictSearch
{
public:
    static Found in(const ReplyJson &value)
    {
        VerdictSearch search;
        std::vector<const ReplyJson *> level{&value};
        for (int depth = 0; depth <= deepestVerdict && !level.empty() && !search.m_found.any; ++depth) {
            std::vector<const ReplyJson *> next;
            for (const ReplyJson *const one : level)
                search.look(*one, &next);
            level = std::move(next);
        }
        if (search.m_contradicts)
            search.m_found.verdict.reset();
        return search.m_found;
    }

private:
    void look(const ReplyJson &value, std::vector<const ReplyJson *> *next)
    {
        if (value.is_array()) { // of the same level
            for (const ReplyJson &item : value) {
                if (item.is_object())
                    look(item, next);
            }
        }
        if (!value.is_object())
            return;
        for (const auto &[name, member] : value.items()) {
            if (namesVerdict(name))
                take(readValue(member));
            else if (member.is_string() && m_found.reason.isEmpty() && namesReason(name))
                m_found.reason = textOfJson(member);
            else if (member.is_structured())
                next->push_back(&member);
        }
    }

    void take(std::optional<Verdict> verdict)
    {
        m_found.any = true;
        m_contradicts |= verdict && m_found.verdict && *verdict != *m_found.verdict;
        if (verdict)
            m_found.verdict = verdict;
    }

    Found m_found;
    bool m_contradicts = false;
};

/// The last value with a verdict, a complete one before one that was cut; the text without such values goes to `prose`.
Found lastFound(const QString &text, QString *prose)
{
    Found last;
    bool complete = false;
    qsizetype copied = 0;
    for (const JsonInReply &json : jsonValuesIn(text)) {
        Found found = VerdictSearch::in(json.value);
        if (!found.any || (complete && !json.complete))
            continue;
        last = std::move(found);
        complete = json.complete;
        if (json.begin >= copied) {
            *prose += QStringView(text).mid(copied, json.begin - copied);
            copied = json.end;
        }
    }
    *prose += QStringView(text).mid(copied);
    return last;
}

/// "a, because …" → "a": what stands behind the verdict on its line may explain it, not offer another.
std::optional<Verdict> readClause(const QString &rest)
{
    if (const auto whole = readValue(rest))
        return whole;
    static const QRegularExpression cut(QStringLiteral("\\s*(?:[.;!(]|,\\s*(?:because|since|as)\\b|\\s[-–—]\\s|\\b(?:because|since)\\b)"));
    const QRegularExpressionMatch match = cut.match(rest);
    if (!match.hasMatch() || match.capturedStart() == 0 || readValue(rest.mid(match.capturedEnd())))
        return {};
    return readValue(rest.left(match.capturedStart()));
}

/// The verdict of all marked lines together; `marked` says whether there was any.
std::optional<Verdict> readLines(const QString &text, bool *marked)
{
    static const QRegularExpression brackets(QStringLiteral("\\[\\[([^\\[\\]\\n]{1,40})\\]\\]"));
    static const QRegularExpression key(QStringLiteral("[\"'](?:winner|verdict|answer|choice)[\"']\\s*:\\s*([\"']?[^\"'\\n,}]{1,60}[\"']?)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression line(QStringLiteral("(?:^|[.!?]\\s)[\\s>*_`#-]*(?:so |thus |therefore,? )?(?:the |my |overall |final |better )*(?:winner|winning text|verdict|answer|choice|decision|judgement|judgment|preference|better text)"
                                                        "[\\s*_`\"']*(?:is\\b[\\s:]*|[:=]+)[\\s*_`]*(.{1,300})$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    std::optional<Verdict> verdict;
    bool unclear = false;
    for (const QRegularExpression *pattern : {&brackets, &key, &line}) {
        for (auto it = pattern->globalMatch(text); it.hasNext();) {
            const std::optional<Verdict> read = readClause(it.next().captured(1));
            *marked = true;
            unclear |= !read || (verdict && *verdict != *read);
            verdict = read;
        }
    }
    return unclear ? std::nullopt : verdict;
}

QString proseReason(QString prose)
{
    static const QRegularExpression verdictLine(QStringLiteral("^.*(?:\\[\\[[^\\]\\n]*\\]\\]|\\b(?:winner|verdict)\\W*[:=]).*$|^\\s*```.*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    prose.remove(verdictLine);
    return prose;
}

} // namespace

Result<JudgeVerdict> readVerdict(const QString &reply)
{
    const StrippedReply stripped = withoutThoughts(reply);
    if (stripped.onlyThoughts)
        return fail(ErrorKind::BadReply, QStringLiteral("the judge's reply holds only reasoning"));
    const QString text = stripped.text.right(longestReply);
    QString prose;
    if (const Found found = lastFound(text, &prose); found.any) {
        if (!found.verdict)
            return fail(ErrorKind::BadReply, QStringLiteral("the judge's JSON names no clear winner: ") + quoteOf(text));
        const QString reason = found.reason.trimmed().isEmpty() ? proseReason(prose) : found.reason;
        return JudgeVerdict{*found.verdict, reason.simplified().left(longestRationale)};
    }
    bool marked = false;
    if (const auto verdict = readLines(text, &marked))
        return JudgeVerdict{*verdict, proseReason(text).simplified().left(longestRationale)};
    if (!marked) {
        if (const auto verdict = text.size() <= 200 ? readValue(text) : std::nullopt)
            return JudgeVerdict{*verdict, {}};
    }
    const QString why = marked ? QStringLiteral("the judge's verdict is unclear: ") : QStringLiteral("no verdict in the judge's reply: ");
    return fail(ErrorKind::BadReply, why + quoteOf(text));
}

QByteArray verdictSchema()
{
    return QByteArrayLiteral(R"({"type":"object","properties":{"reason":{"type":"string","description":"Why, in one or two sentences"},)"
                             R"("winner":{"type":"string","enum":["A","B","tie"]}},"required":["reason","winner"],"additionalProperties":false})");
}

} // namespace engine
