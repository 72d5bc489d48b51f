// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/verdict.h"

#include "engine/replies/thoughts.h"
#include "engine/replies/verdicts/json.h"
#include "engine/replies/verdicts/jsonnames.h"
#include "engine/replies/verdicts/quote.h"
#include "engine/replies/verdicts/verdictlines.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype longestReply = 64 * 1024; ///< characters; a verdict is near the end
constexpr qsizetype longestRationale = 2000;
constexpr int deepestVerdict = 4;             ///< levels of objects below the outermost

std::optional<Verdict> readJsonVerdict(const ReplyJson &value)
{
    if (value.is_string())
        return readVerdictValue(textOfJson(value));
    if (value.is_number()) {
        const double number = value.get<double>();
        return number == 1 ? std::optional(Verdict::First) : number == 2 ? std::optional(Verdict::Second) : std::nullopt;
    }
    if (value.is_array() && value.size() == 1)
        return value.front().is_array() ? std::nullopt : readJsonVerdict(value.front());
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

/// The winner in one JSON value.
struct Found {
    bool any = false;               ///< a name such as "winner" was found
    std::optional<Verdict> verdict; ///< nullopt: unreadable or contradictory
    QString reason;
};

/// Searches level by level: the outermost level with a verdict counts, and all verdicts of that level must agree.
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
        if (value.is_array()) { // items belong to the same level
            for (const ReplyJson &item : value) {
                if (item.is_object())
                    look(item, next);
            }
        }
        if (!value.is_object())
            return;
        for (const auto &[name, member] : value.items()) {
            if (namesVerdict(name))
                take(readJsonVerdict(member));
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

/// Several JSON values in sequence, such as drafts and the answer, or a copy of the requested form and the answer.
class JsonVerdicts
{
public:
    explicit JsonVerdicts(const QString &text)
    {
        qsizetype copied = 0;
        for (const JsonInReply &json : jsonValuesIn(text)) {
            Found found = VerdictSearch::in(json.value);
            if (!found.any || (m_complete && !json.complete))
                continue;
            const bool outside = json.begin >= copied;
            if (outside)
                prose += QStringView(text).mid(copied, json.begin - copied);
            take(std::move(found), json.complete, outside && !hasWord(QStringView(text).mid(copied, json.begin - copied)));
            copied = std::max(copied, json.end);
        }
        prose += QStringView(text).mid(copied);
    }

    Found last;    ///< the last one with a verdict; a complete one has precedence over a cut one
    QString prose; ///< the text without these values

private:
    /// Two adjacent answers contradict each other, unless words between them call one a draft.
    void take(Found found, bool complete, bool adjoins)
    {
        const bool contradicts = adjoins && m_complete && last.any && found.verdict != last.verdict;
        last = std::move(found);
        m_complete = complete;
        if (contradicts)
            last.verdict.reset();
    }

    /// Words, except the info strings of fences: "```json".
    [[nodiscard]] static bool hasWord(QStringView between)
    {
        static const QRegularExpression fence(QStringLiteral("^\\s*(?:```|~~~)\\w*\\s*$"), QRegularExpression::MultilineOption);
        const QString words = between.toString().remove(fence);
        return std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLetterOrNumber(); });
    }

    bool m_complete = false;
};

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
    if (const JsonVerdicts json(text); json.last.any) {
        if (!json.last.verdict || !readVerdictLines(json.prose, json.last.verdict).verdict)
            return fail(ErrorKind::BadReply, QStringLiteral("the judge's JSON names no clear winner: ") + quoteOf(text));
        const QString reason = json.last.reason.trimmed().isEmpty() ? proseReason(json.prose) : json.last.reason;
        return JudgeVerdict{*json.last.verdict, reason.simplified().left(longestRationale)};
    }
    const LineVerdict said = readVerdictLines(text, {});
    if (said.verdict)
        return JudgeVerdict{*said.verdict, proseReason(text).simplified().left(longestRationale)};
    if (!said.marked) {
        if (const auto verdict = text.size() <= 200 ? readVerdictValue(text) : std::nullopt)
            return JudgeVerdict{*verdict, {}};
    }
    const QString why = said.marked ? QStringLiteral("the judge's verdict is unclear: ") : QStringLiteral("no verdict in the judge's reply: ");
    return fail(ErrorKind::BadReply, why + quoteOf(text));
}

QByteArray verdictSchema()
{
    return QByteArrayLiteral(R"({"type":"object","properties":{"reason":{"type":"string","description":"Why, in one or two sentences"},)"
                             R"("winner":{"type":"string","enum":["A","B","tie"]}},"required":["reason","winner"],"additionalProperties":false})");
}

} // namespace engine
