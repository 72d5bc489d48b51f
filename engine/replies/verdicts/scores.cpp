// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/verdicts/scores.h"

#include "engine/replies/thoughts.h"
#include "engine/replies/verdicts/json.h"
#include "engine/replies/verdicts/jsonnames.h"
#include "engine/replies/verdicts/quote.h"
#include "engine/replies/verdicts/scorevalue.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr qsizetype longestScoreReply = 256 * 1024;
constexpr int deepestScore = 6;
constexpr double lowestScore = 1, highestScore = 5;

bool isOneOfNames(const QString &folded, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), folded) != names.end();
}

QString foldedName(const std::string &name)
{
    return wordsOfJsonName(name).join(QString());
}

bool namesScores(const QString &folded)
{
    return isOneOfNames(folded, {u"scores", u"ratings", u"dimensions", u"grades", u"score", u"rating", u"evaluation", u"rubric"});
}

bool namesIssues(const QString &folded)
{
    return isOneOfNames(folded, {u"issues", u"issue", u"problems", u"deficiencies", u"weaknesses"});
}

bool namesDimension(const QString &folded)
{
    return isOneOfNames(folded, {u"dimension", u"name", u"criterion", u"criteria", u"aspect", u"category", u"metric", u"key", u"title", u"id"});
}

/// A number, a text with a number, or an object with a score.
std::optional<double> scoreIn(const ReplyJson &value)
{
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return scoreValue(textOfJson(value));
    if (value.is_array() && value.size() == 1 && !value.front().is_structured())
        return scoreIn(value.front());
    if (!value.is_object())
        return {};
    for (const auto &[name, member] : value.items()) {
        if (isOneOfNames(foldedName(name), {u"score", u"rating", u"value", u"points", u"grade", u"mark"}) && !member.is_structured())
            return scoreIn(member);
    }
    return {};
}

/// Collects the scores of the dimensions; two different scores of one dimension cancel each other.
class Collected
{
public:
    explicit Collected(const QStringList &dimensions)
        : m_scores(dimensions.size())
        , m_clashes(dimensions.size())
    {
        for (const QString &dimension : dimensions)
            m_names << foldedJsonName(dimension);
    }

    void look(const ReplyJson &value, int depth = 0)
    {
        if (depth > deepestScore || !value.is_structured())
            return;
        if (value.is_object() && lookAtItem(value))
            return;
        for (const auto &[name, member] : value.items()) {
            const qsizetype dimension = value.is_object() ? indexOf(foldedName(name)) : -1;
            if (dimension >= 0 && !(member.is_structured() && !scoreIn(member)))
                set(dimension, scoreIn(member));
            else
                look(member, depth + 1);
        }
    }

    void set(qsizetype dimension, std::optional<double> score)
    {
        if (!score)
            return;
        m_clashes[dimension] = m_clashes[dimension] || (m_scores[dimension] && *m_scores[dimension] != *score);
        m_scores[dimension] = score;
    }

    /// −1: all have a valid score.
    [[nodiscard]] qsizetype firstMissing() const
    {
        for (qsizetype i = 0; i < m_scores.size(); ++i) {
            const bool sound = m_scores[i] && !m_clashes[i] && *m_scores[i] >= lowestScore && *m_scores[i] <= highestScore; // false for NaN
            if (!sound)
                return i;
        }
        return -1;
    }
    [[nodiscard]] bool any() const
    {
        return std::any_of(m_scores.begin(), m_scores.end(), [](const auto &score) { return score.has_value(); });
    }
    [[nodiscard]] double score(qsizetype dimension) const { return m_scores[dimension].value_or(0); }

private:
    /// {"dimension": "clarity", "score": 4}
    bool lookAtItem(const ReplyJson &object)
    {
        for (const auto &[name, member] : object.items()) {
            if (!member.is_string() || !namesDimension(foldedName(name)))
                continue;
            const qsizetype dimension = indexOf(foldedJsonName(textOfJson(member)));
            if (dimension < 0)
                continue;
            set(dimension, scoreIn(object));
            return true;
        }
        return false;
    }

    /// "clarity", "1. Clarity", "clarity_score".
    [[nodiscard]] qsizetype indexOf(QString folded) const
    {
        if (const qsizetype exact = m_names.indexOf(folded); exact >= 0)
            return folded.isEmpty() ? -1 : exact;
        for (const QStringView ending : {QStringView(u"score"), QStringView(u"rating")}) {
            if (folded.endsWith(ending))
                folded.chop(ending.size());
        }
        qsizetype digits = 0;
        while (digits < folded.size() && folded[digits].isDigit())
            ++digits;
        folded.remove(0, digits);
        return folded.isEmpty() ? -1 : m_names.indexOf(folded);
    }

    QStringList m_names;
    QList<std::optional<double>> m_scores;
    QList<bool> m_clashes;
};

void addTexts(const ReplyJson &value, QStringList *texts)
{
    if (value.is_string() && !textOfJson(value).simplified().isEmpty())
        texts->append(textOfJson(value).simplified());
    for (const ReplyJson &item : value.is_array() ? value : ReplyJson::array()) {
        if (!item.is_object()) {
            if (item.is_string())
                addTexts(item, texts);
            continue;
        }
        for (const auto &[name, member] : item.items()) { // {"issue": "…"}
            if (member.is_string()) {
                addTexts(member, texts);
                break;
            }
        }
    }
}

QStringList issuesIn(const ReplyJson &value)
{
    QStringList issues;
    for (const auto &[name, member] : value.items()) {
        if (value.is_object() && namesIssues(foldedName(name)))
            addTexts(member, &issues);
    }
    return issues;
}

/// With one dimension: {"score": 4}, {"scores": {"anything": 4}}.
std::optional<double> loneScore(const ReplyJson &value)
{
    std::optional<double> lone;
    if (!value.is_object())
        return lone;
    for (const auto &[name, member] : value.items()) {
        if (!namesScores(foldedName(name)))
            continue;
        const bool wrapped = member.is_structured() && member.size() == 1;
        const std::optional<double> score = wrapped ? scoreIn(*member.begin()) : scoreIn(member);
        if (lone && score && *lone != *score)
            return {};
        lone = score ? score : lone;
    }
    return lone;
}

Collected scoresOfValue(const ReplyJson &value, const QStringList &dimensions)
{
    // The member with the scores has precedence over the whole, which may also contain limits and examples.
    for (const auto &[name, member] : value.items()) {
        if (!value.is_object() || !member.is_structured() || !namesScores(foldedName(name)))
            continue;
        Collected inside(dimensions);
        inside.look(member);
        if (inside.firstMissing() < 0)
            return inside;
    }
    Collected whole(dimensions);
    whole.look(value);
    if (dimensions.size() == 1 && !whole.any())
        whole.set(0, loneScore(value));
    return whole;
}

/// "Final scores:", "Corrected:" just before a value.
bool announcedAsFinal(const QString &text, qsizetype begin)
{
    static const QRegularExpression final(QStringLiteral("\\b(?:final|revised|corrected|updated|actual|endgültig\\w*|korrigiert\\w*|définitif\\w*|definitiv\\w*|исправленн\\w*|итогов\\w*)\\b|最终|最終"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString before = text.mid(std::max<qsizetype>(0, begin - 60), std::min<qsizetype>(60, begin)).section(u'}', -1);
    return final.match(before).hasMatch();
}

/// Finds a line with the dimension's value. Compiling it takes longer than a search, and a run has few dimensions.
QRegularExpression lineOf(const QString &dimension)
{
    static thread_local QHash<QString, QRegularExpression> known;
    QRegularExpression &line = known[dimension];
    if (!line.pattern().isEmpty())
        return line;
    const QString name = QRegularExpression::escape(dimension.simplified()).replace(QLatin1StringView("\\ "), QLatin1StringView("[ _-]+"));
    const QRegularExpression made(QStringLiteral("^[\\s>*_#|\\d.)-]{0,20}%1[\\s*_`\"|]{0,10}(?:[:=–—|-]|\\bis\\b)[\\s*_`\"|]{0,10}([^\\n]{1,200})$").arg(name),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    line = made;
    if (known.size() > 64)
        known.clear();
    return made;
}

/// "Clarity: 4/5", "- **Clarity** – 4"
Collected scoresOfLines(const QString &text, const QStringList &dimensions)
{
    Collected collected(dimensions);
    for (qsizetype i = 0; i < dimensions.size(); ++i) {
        const QRegularExpression line = lineOf(dimensions[i]);
        for (auto it = line.globalMatch(text); line.isValid() && it.hasNext();)
            collected.set(i, scoreValue(it.next().captured(1)));
    }
    return collected;
}

RubricScores readFrom(const Collected &collected, const QStringList &dimensions, QStringList issues)
{
    RubricScores read;
    for (qsizetype i = 0; i < dimensions.size(); ++i)
        read.scores.append({dimensions[i], collected.score(i)});
    read.issues = std::move(issues);
    return read;
}

/// The selected value among those that score everything; nullptr when there is none.
const JsonInReply *chosenValue(const std::vector<JsonInReply> &values, const QString &text, const QStringList &dimensions)
{
    const JsonInReply *first = nullptr, *final = nullptr, *cut = nullptr;
    for (const JsonInReply &json : values) {
        if (scoresOfValue(json.value, dimensions).firstMissing() >= 0)
            continue;
        if (!json.complete) {
            cut = cut ? cut : &json;
            continue;
        }
        first = first ? first : &json;
        if (announcedAsFinal(text, json.begin))
            final = &json;
    }
    return final ? final : first ? first : cut;
}

std::optional<ReplyJson> lastWithScore(const QString &output)
{
    std::optional<ReplyJson> last;
    for (JsonInReply &json : jsonValuesIn(output)) {
        if (json.complete && json.value.is_object() && json.value.contains("score"))
            last = std::move(json.value);
    }
    return last;
}

QList<NamedScore> metricsIn(const ReplyJson &value)
{
    QList<NamedScore> metrics;
    if (!value.is_object())
        return metrics;
    for (const auto &[name, member] : value.items()) {
        if (member.is_number() && std::isfinite(member.get<double>()))
            metrics.append({QString::fromStdString(name), member.get<double>()});
    }
    std::stable_sort(metrics.begin(), metrics.end(), [](const NamedScore &a, const NamedScore &b) { return a.name < b.name; });
    return metrics;
}

} // namespace

Result<RubricScores> readScores(const QString &reply, const QStringList &dimensions)
{
    const StrippedReply stripped = withoutThoughts(reply);
    if (stripped.onlyThoughts)
        return fail(ErrorKind::BadReply, QStringLiteral("the judge's reply holds only reasoning"));
    const QString text = stripped.text.left(longestScoreReply);
    const std::vector<JsonInReply> values = jsonValuesIn(text);
    if (const JsonInReply *const chosen = chosenValue(values, text, dimensions))
        return readFrom(scoresOfValue(chosen->value, dimensions), dimensions, issuesIn(chosen->value));
    Collected together(dimensions);
    QStringList issues;
    for (const JsonInReply &json : values) {
        together.look(json.value);
        issues += issuesIn(json.value);
    }
    if (together.firstMissing() < 0)
        return readFrom(together, dimensions, issues);
    const Collected lines = scoresOfLines(text, dimensions);
    if (!together.any() && lines.firstMissing() < 0)
        return readFrom(lines, dimensions, {});
    if (const auto lone = dimensions.size() == 1 && values.empty() ? scoreValue(text.trimmed()) : std::nullopt; lone && *lone >= lowestScore && *lone <= highestScore)
        return RubricScores{{{dimensions.constFirst(), *lone}}, {}};
    const Collected &best = together.any() ? together : lines;
    if (!best.any())
        return fail(ErrorKind::BadReply, QStringLiteral("the judge's reply cannot be read: ") + quoteOf(text));
    return fail(ErrorKind::BadReply, QStringLiteral("the judge did not score \"%1\" from 1 to 5: %2").arg(dimensions.value(best.firstMissing()), quoteOf(text)));
}

Result<ProgramScore> readProgramScore(const QString &output)
{
    ProgramScore read;
    bool alone = false;
    read.score = output.trimmed().left(100).toDouble(&alone);
    if (alone && std::isfinite(read.score))
        return read;
    const std::optional<ReplyJson> object = lastWithScore(output);
    const auto score = object ? scoreIn((*object)["score"]) : std::nullopt;
    if (!score || !std::isfinite(*score))
        return fail(ErrorKind::BadReply, QStringLiteral("the program printed no JSON object with a score: ") + quoteOf(output));
    read.score = *score;
    if (const auto passed = object->find("passed"); passed != object->end() && passed->is_boolean())
        read.passed = passed->get<bool>();
    if (const auto deficiencies = object->find("deficiencies"); deficiencies != object->end())
        addTexts(*deficiencies, &read.deficiencies);
    if (const auto metrics = object->find("metrics"); metrics != object->end())
        read.metrics = metricsIn(*metrics);
    return read;
}

} // namespace engine
