// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/verdict.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <array>

namespace engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr qsizetype longestReply = 64 * 1024; ///< a verdict stands near the end
constexpr int mostObjects = 256;              ///< tries to find a JSON object, so that "{{{{…" stays cheap
constexpr qsizetype longestRationale = 2000;

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

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

std::optional<Verdict> readValue(const Json &value)
{
    if (value.is_string())
        return readValue(fromUtf8(value.get_ref<const std::string &>()));
    if (value.is_number()) {
        const double number = value.get<double>();
        return number == 1 ? std::optional(Verdict::First) : number == 2 ? std::optional(Verdict::Second) : std::nullopt;
    }
    if (value.is_array() && value.size() == 1)
        return value.front().is_array() ? std::nullopt : readValue(value.front());
    return {};
}

/// A JSON object in the reply that names a verdict, and what it says.
struct Found {
    std::optional<Verdict> verdict; ///< nothing: it has the key but cannot be read, or contradicts itself
    QString reason;
};

bool isOneOf(const std::string &key, std::initializer_list<QLatin1StringView> names)
{
    const QString text = fromUtf8(key).trimmed();
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView name) { return text.compare(name, Qt::CaseInsensitive) == 0; });
}

std::optional<Found> readObject(const Json &object)
{
    static const std::initializer_list<QLatin1StringView> verdictKeys{QLatin1StringView("winner"), QLatin1StringView("verdict"),
        QLatin1StringView("answer"), QLatin1StringView("choice")};
    static const std::initializer_list<QLatin1StringView> reasonKeys{QLatin1StringView("reason"), QLatin1StringView("rationale"),
        QLatin1StringView("reasoning"), QLatin1StringView("explanation"), QLatin1StringView("justification"), QLatin1StringView("why")};
    Found found;
    bool any = false;
    bool contradicts = false;
    std::optional<Found> inner;
    for (const auto &[key, value] : object.items()) {
        if (isOneOf(key, verdictKeys)) {
            any = true;
            const std::optional<Verdict> verdict = readValue(value);
            contradicts |= verdict && found.verdict && *verdict != *found.verdict;
            if (verdict)
                found.verdict = verdict;
        } else if (value.is_string() && found.reason.isEmpty() && isOneOf(key, reasonKeys)) {
            found.reason = fromUtf8(value.get_ref<const std::string &>());
        }
        if (value.is_object()) {
            for (const auto &[innerKey, innerValue] : value.items()) {
                if (isOneOf(innerKey, verdictKeys))
                    inner = Found{readValue(innerValue), {}};
            }
        }
    }
    if (contradicts)
        found.verdict.reset();
    if (!any && inner)
        inner->reason = found.reason;
    return any ? std::optional(found) : inner;
}

/// One past the brace that closes the object opened at `start`; −1 when none does.
qsizetype closing(const QString &text, qsizetype start)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = start; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u'{') {
            ++depth;
        } else if (c == u'}' && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

/// The last object with a verdict; what is left of the text without its objects goes to `prose`.
std::optional<Found> lastObject(const QString &text, QString *prose)
{
    std::optional<Found> last;
    qsizetype at = 0;
    qsizetype copied = 0;
    for (int tries = 0; tries < mostObjects; ++tries) {
        const qsizetype start = text.indexOf(u'{', at);
        if (start < 0)
            break;
        const qsizetype end = closing(text, start);
        const Json json = end < 0 ? Json(Json::value_t::discarded)
                                  : Json::parse(text.mid(start, end - start).toStdString(), nullptr, false, true);
        at = json.is_object() ? end : start + 1;
        if (!json.is_object())
            continue;
        if (std::optional<Found> found = readObject(json)) {
            last = std::move(found);
            *prose += QStringView(text).mid(copied, start - copied);
            copied = end;
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
    static const QRegularExpression line(QStringLiteral("^[\\s>*_`#-]*(?:so |thus |therefore,? )?(?:the |my |overall |final |better )*(?:winner|winning text|verdict|answer|choice|decision|judgement|judgment|preference|better text)"
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

QString afterThoughts(const QString &reply)
{
    const qsizetype end = reply.lastIndexOf(QLatin1StringView("</think>"), -1, Qt::CaseInsensitive);
    if (end >= 0)
        return reply.mid(end + 8);
    const qsizetype start = reply.indexOf(QLatin1StringView("<think>"), 0, Qt::CaseInsensitive);
    return start < 0 ? reply : reply.left(start);
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
    const QString text = afterThoughts(reply.right(longestReply));
    QString prose;
    if (const std::optional<Found> found = lastObject(text, &prose)) {
        if (!found->verdict)
            return fail(ErrorKind::BadReply, QStringLiteral("the judge's JSON names no clear winner"));
        const QString reason = found->reason.trimmed().isEmpty() ? proseReason(prose) : found->reason;
        return JudgeVerdict{*found->verdict, reason.simplified().left(longestRationale)};
    }
    bool marked = false;
    if (const auto verdict = readLines(text, &marked))
        return JudgeVerdict{*verdict, proseReason(text).simplified().left(longestRationale)};
    if (!marked) {
        if (const auto verdict = text.size() <= 200 ? readValue(text) : std::nullopt)
            return JudgeVerdict{*verdict, {}};
    }
    return fail(ErrorKind::BadReply, marked ? QStringLiteral("the judge's verdict is unclear") : QStringLiteral("no verdict in the judge's reply"));
}

QByteArray verdictSchema()
{
    return QByteArrayLiteral(R"({"type":"object","properties":{"reason":{"type":"string","description":"Why, in one or two sentences"},)"
                             R"("winner":{"type":"string","enum":["A","B","tie"]}},"required":["reason","winner"],"additionalProperties":false})");
}

} // namespace engine
