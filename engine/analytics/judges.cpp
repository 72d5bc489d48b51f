// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/judges.h"

#include "engine/analytics/csv.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engine {

namespace {

constexpr double normalQuantile = 1.96;
constexpr double clearlyLonger = 1.1;
constexpr double tolerated = 0.55; ///< largest share that counts as unbiased
constexpr double learnedLength = 0.1; ///< γ in logits per e-fold from which the fit confirms a length bias
constexpr qint64 enoughVerdicts = 20;      ///< minimum number of verdicts for statements about a judge

double wilson(const Share &share, double sign)
{
    if (share.of == 0)
        return sign < 0 ? 0 : 1;
    const double n = double(share.of), p = double(share.hits) / n;
    const double half = normalQuantile * std::sqrt(p * (1 - p) / n + normalQuantile * normalQuantile / (4 * n * n));
    return (p + normalQuantile * normalQuantile / (2 * n) + sign * half) / (1 + normalQuantile * normalQuantile / n);
}

void addTo(Share &share, bool hit, int sign)
{
    share.hits += hit ? sign : 0;
    share.of += sign;
}

struct Family {
    QLatin1StringView word;
    QLatin1StringView vendor;
};
constexpr Family families[] = {
    {QLatin1StringView("gpt"), QLatin1StringView("OpenAI")},       {QLatin1StringView("chatgpt"), QLatin1StringView("OpenAI")},
    {QLatin1StringView("o1"), QLatin1StringView("OpenAI")},        {QLatin1StringView("o3"), QLatin1StringView("OpenAI")},
    {QLatin1StringView("o4"), QLatin1StringView("OpenAI")},        {QLatin1StringView("claude"), QLatin1StringView("Anthropic")},
    {QLatin1StringView("gemini"), QLatin1StringView("Google")},    {QLatin1StringView("gemma"), QLatin1StringView("Google")},
    {QLatin1StringView("llama"), QLatin1StringView("Meta")},       {QLatin1StringView("mistral"), QLatin1StringView("Mistral")},
    {QLatin1StringView("mixtral"), QLatin1StringView("Mistral")},  {QLatin1StringView("ministral"), QLatin1StringView("Mistral")},
    {QLatin1StringView("qwen"), QLatin1StringView("Alibaba")},     {QLatin1StringView("qwq"), QLatin1StringView("Alibaba")},
    {QLatin1StringView("deepseek"), QLatin1StringView("DeepSeek")}, {QLatin1StringView("command"), QLatin1StringView("Cohere")},
    {QLatin1StringView("phi"), QLatin1StringView("Microsoft")},    {QLatin1StringView("grok"), QLatin1StringView("xAI")},
};

} // namespace

std::optional<double> Share::value() const
{
    return of > 0 ? std::optional(double(hits) / double(of)) : std::nullopt;
}

double Share::low() const { return std::max(0.0, wilson(*this, -1)); }
double Share::high() const { return std::min(1.0, wilson(*this, +1)); }

bool JudgeFigures::favoursFirst() const
{
    return firstShown.of >= enoughVerdicts && firstShown.low() > 0.5 && firstShown.value() > tolerated;
}

bool JudgeFigures::favoursLast() const
{
    return firstShown.of >= enoughVerdicts && firstShown.high() < 0.5 && firstShown.value() < 1 - tolerated;
}

bool JudgeFigures::favoursLonger() const
{
    return longer.of >= enoughVerdicts && longer.low() > tolerated && (!terms || terms->length > learnedLength);
}

bool JudgeFigures::favoursFamily() const
{
    return ownFamily.of >= enoughVerdicts && ownByOthers.of >= enoughVerdicts && ownFamily.low() > ownByOthers.high();
}

QString familyOf(const QString &label)
{
    const QString model = label.section(u' ', 1).section(u'/', -1).toLower();
    for (const Family &family : families) {
        if (!model.startsWith(family.word))
            continue;
        const bool longer = model.size() > family.word.size() && model.at(family.word.size()).isLetterOrNumber();
        if (family.word.size() > 2 || !longer) // "o1-mini", but not "o1x"
            return family.vendor;
    }
    return {};
}

int JudgeRecord::Pair::verdict() const
{
    const int smaller = wins[0][1] + wins[1][1], larger = wins[0][0] + wins[1][0];
    return smaller > larger ? 1 : smaller < larger ? -1 : 0;
}

void JudgeRecord::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CandidateBorn &body) {
            const QString &generator = body.candidate.generator;
            if (!m_families.contains(generator))
                m_families.insert(generator, familyOf(generator));
            m_members.append({m_families.value(generator), int(body.candidate.parts.text().size())});
        },
        [&](const CallStarted &body) {
            if (body.call.step == Step::Evaluation)
                m_asked.insert(body.call.id, body.call.label);
        },
        [&](const CallFinished &body) { finished(body.end); },
        [&](const ReplyRejected &body) {
            if (m_answered.contains(body.call))
                ++judgeOf(m_answered.take(body.call), false).figures.unreadable;
        },
        [&](const MatchJudged &body) {
            m_answered.remove(body.match.call);
            m_answered.remove(body.match.secondCall);
            m_said.append(saidIn(body.match));
            count(m_said.constLast(), +1);
        },
        [&](const MatchWithdrawn &body) {
            if (!body.match || body.match.value > quint32(m_said.size()) || m_withdrawn.contains(body.match))
                return;
            m_withdrawn.insert(body.match);
            count(m_said.at(body.match.value - 1), -1);
        },
        [&](const LeadEstimated &body) { m_terms = body.judges; },
        [](const auto &) { },
    }, event.body);
}

JudgeRecord::Judge &JudgeRecord::judgeOf(const QString &label, bool person)
{
    Judge &judge = m_judges[label];
    if (judge.figures.judge.isEmpty()) {
        judge.figures.judge = label;
        judge.figures.person = person;
        judge.figures.family = person ? QString() : familyOf(label);
    }
    return judge;
}

void JudgeRecord::finished(const CallEnd &end)
{
    if (!m_asked.contains(end.call))
        return;
    const QString label = m_asked.take(end.call);
    Judge &judge = judgeOf(label, false);
    judge.figures.cost += end.cost;
    if (end.error)
        return;
    ++judge.figures.questions;
    judge.seconds += double(end.latencyMs) / 1000;
    ++judge.timed;
    m_answered.insert(end.call, label);
}

JudgeRecord::Said JudgeRecord::saidIn(const Match &match)
{
    if (!m_labels.contains(match.judge))
        m_labels.append(match.judge);
    Said said;
    said.first = match.first;
    said.second = match.second;
    said.tookMs = int(std::min<qint64>(match.tookMs, std::numeric_limits<int>::max()));
    said.judge = quint16(m_labels.indexOf(match.judge));
    said.verdict = match.verdict;
    said.person = !match.call;
    said.bothOrders = bool(match.secondCall);
    return said;
}

void JudgeRecord::count(const Said &match, int sign)
{
    Judge &judge = judgeOf(m_labels.at(match.judge), match.person);
    judge.figures.verdicts += sign;
    if (match.person) {
        judge.figures.questions += sign;
        judge.seconds += sign * double(match.tookMs) / 1000;
        judge.timed += match.tookMs > 0 ? sign : 0;
    }
    const bool smallerFirst = match.first < match.second;
    Pair &pair = judge.pairs[{std::min(match.first, match.second), std::max(match.first, match.second)}];
    if (match.verdict == Verdict::Tie) {
        judge.figures.ties += sign;
        pair.ties += sign;
        return;
    }
    const bool firstWon = match.verdict == Verdict::First;
    pair.wins[smallerFirst][firstWon == smallerFirst] += sign;
    if (!match.bothOrders) // asked in both orders, the match has no single first position
        addTo(judge.figures.firstShown, firstWon, sign);
    countDecided(judge, match, sign);
}

void JudgeRecord::countDecided(Judge &judge, const Said &match, int sign) const
{
    const bool firstWon = match.verdict == Verdict::First;
    const quint32 won = (firstWon ? match.first : match.second).value, lost = (firstWon ? match.second : match.first).value;
    if (won == 0 || lost == 0 || std::max(won, lost) > quint32(m_members.size()))
        return;
    const Member &winner = m_members.at(won - 1), &loser = m_members.at(lost - 1);
    if (winner.length > 0 && loser.length > 0) {
        const double ratio = double(winner.length) / loser.length;
        judge.logRatio += sign * std::log(ratio);
        judge.ratios += sign;
        if (ratio >= clearlyLonger || ratio <= 1 / clearlyLonger)
            addTo(judge.figures.longer, ratio > 1, sign);
    }
    const QString &family = judge.figures.family;
    if (!family.isEmpty() && !winner.family.isEmpty() && !loser.family.isEmpty() && (winner.family == family) != (loser.family == family))
        addTo(judge.figures.ownFamily, winner.family == family, sign);
}

Share JudgeRecord::agreement(const Judge &a, const Judge &b) const
{
    Share same;
    const bool fewer = a.pairs.size() <= b.pairs.size();
    const QHash<Two, Pair> &some = fewer ? a.pairs : b.pairs, &others = fewer ? b.pairs : a.pairs;
    for (auto it = some.begin(); it != some.end(); ++it) {
        const auto other = others.constFind(it.key());
        if (other == others.constEnd() || it->verdict() == 0 || other->verdict() == 0)
            continue;
        addTo(same, it->verdict() == other->verdict(), 1);
    }
    return same;
}

/// How `verdicts` decides the pairs in which one candidate is of the judge's family and the other is not.
Share JudgeRecord::ownFamilyIn(const Judge &verdicts, const Judge &judge) const
{
    Share own;
    for (auto it = verdicts.pairs.begin(); it != verdicts.pairs.end(); ++it) {
        const QString &a = m_members.at(it.key().first.value - 1).family, &b = m_members.at(it.key().second.value - 1).family;
        const QString &family = judge.figures.family;
        if (a.isEmpty() || b.isEmpty() || (a == family) == (b == family) || it->verdict() == 0)
            continue;
        addTo(own, (it->verdict() > 0) == (a == family), 1);
    }
    return own;
}

Share JudgeRecord::familyByOthers(const Judge &judge) const
{
    Share sum;
    for (const Judge &other : m_judges) {
        if (other.figures.judge == judge.figures.judge || other.figures.family == judge.figures.family)
            continue;
        const Share own = ownFamilyIn(other, judge);
        sum.hits += own.hits;
        sum.of += own.of;
    }
    return sum;
}

QList<JudgeFigures> JudgeRecord::figures() const
{
    QList<JudgeFigures> out;
    for (const Judge &judge : m_judges) {
        JudgeFigures figures = judge.figures;
        figures.meanSeconds = judge.timed > 0 ? judge.seconds / double(judge.timed) : 0;
        figures.lengthRatio = judge.ratios > 0 ? std::exp(judge.logRatio / double(judge.ratios)) : 1;
        for (const Pair &pair : judge.pairs) {
            const int first = pair.wins[1][1] - pair.wins[1][0], second = pair.wins[0][1] - pair.wins[0][0];
            if (pair.wins[1][0] + pair.wins[1][1] > 0 && pair.wins[0][0] + pair.wins[0][1] > 0)
                addTo(figures.swapped, (first > 0) == (second > 0) && first != 0 && second != 0, 1);
        }
        if (!figures.family.isEmpty())
            figures.ownByOthers = familyByOthers(judge);
        for (const Judge &other : m_judges) {
            if (other.figures.judge != figures.judge)
                figures.agreements.append({other.figures.judge, agreement(judge, other)});
        }
        for (const JudgeTerms &terms : m_terms) {
            if (terms.judge == figures.judge)
                figures.terms = terms;
        }
        out.append(std::move(figures));
    }
    std::stable_sort(out.begin(), out.end(), [](const JudgeFigures &a, const JudgeFigures &b) {
        return a.person != b.person ? b.person : a.verdicts > b.verdicts;
    });
    return out;
}

Share JudgeRecord::peopleAgainstJudges() const
{
    Share sum;
    for (const Judge &person : m_judges) {
        for (const Judge &model : m_judges) {
            if (!person.figures.person || model.figures.person)
                continue;
            const Share same = agreement(person, model);
            sum.hits += same.hits;
            sum.of += same.of;
        }
    }
    return sum;
}

QByteArray toCsv(const QList<JudgeFigures> &judges)
{
    const QString header = QStringLiteral("judge,person,questions,unreadable,verdicts,ties,usd,secondsPerQuestion,firstShownShare,longerShare,lengthRatio,"
                                          "swapConsistent,swapPairs,ownFamilyShare,ownFamilyByOthers,positionLogits,lengthLogits,slope,listSlope,repeat");
    QByteArray csv = csvRow(header.split(u','));
    for (const JudgeFigures &judge : judges) {
        const JudgeTerms terms = judge.terms.value_or(JudgeTerms());
        csv += csvRow({judge.judge, judge.person ? QStringLiteral("1") : QStringLiteral("0"), QString::number(judge.questions),
            QString::number(judge.unreadable), QString::number(judge.verdicts), QString::number(judge.ties), csvNumber(judge.cost.usd()),
            csvNumber(judge.meanSeconds), csvNumber(judge.firstShown.value()), csvNumber(judge.longer.value()), csvNumber(judge.lengthRatio),
            csvNumber(judge.swapped.value()), QString::number(judge.swapped.of), csvNumber(judge.ownFamily.value()),
            csvNumber(judge.ownByOthers.value()), csvNumber(terms.position), csvNumber(terms.length), csvNumber(terms.slope),
            csvNumber(terms.listSlope), csvNumber(terms.repeat)});
    }
    return csv;
}

} // namespace engine
