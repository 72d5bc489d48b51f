// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/analytics/funnel.h"

#include "engine/analytics/csv.h"
#include "engine/types/events/call.h"
#include "engine/types/events/runevent.h"

#include <algorithm>

namespace engine {

namespace {

qint64 &counterOf(StepFunnel &funnel, Rejection reason)
{
    switch (reason) {
    case Rejection::Empty:
        return funnel.empty;
    case Rejection::Refused:
        return funnel.refused;
    case Rejection::Duplicate:
        return funnel.duplicate;
    case Rejection::Unreadable:
    case Rejection::Unmatched:
    case Rejection::Outside:
        return funnel.unreadable;
    case Rejection::TooLong:
        return funnel.tooLong;
    case Rejection::OnlyThoughts:
        return funnel.onlyThoughts;
    }
    Q_UNREACHABLE();
}

QStringList numbers(std::initializer_list<qint64> values)
{
    QStringList cells;
    for (const qint64 value : values)
        cells << QString::number(value);
    return cells;
}

QString nameOf(Step step) { return toName(step); }
QString nameOf(const QString &generator) { return generator; }

template <typename Key>
QByteArray spendingCsv(const char *key, const QMap<Key, CallCosts> &spending)
{
    QByteArray csv = csvRow({QLatin1StringView(key), QStringLiteral("calls"), QStringLiteral("tokensIn"), QStringLiteral("tokensOut"), QStringLiteral("usd")});
    for (auto it = spending.begin(); it != spending.end(); ++it)
        csv += csvRow(QStringList{nameOf(it.key())} + numbers({it->calls, it->tokensIn, it->tokensOut}) + QStringList{csvNumber(it->cost.usd())});
    return csv;
}

template <typename Key>
QByteArray successCsv(const char *key, const QMap<Key, OperatorSuccess> &success)
{
    QByteArray csv = csvRow({QLatin1StringView(key), QStringLiteral("children"), QStringLiteral("better"), QStringLiteral("share")});
    for (auto it = success.begin(); it != success.end(); ++it)
        csv += csvRow(QStringList{nameOf(it.key())} + numbers({it->children, it->better}) + QStringList{csvNumber(it->share())});
    return csv;
}

} // namespace

std::optional<double> OperatorSuccess::share() const
{
    return children ? std::optional(double(better) / double(children)) : std::nullopt;
}

void Funnel::apply(const RunEvent &event)
{
    std::visit(Overloaded{
        [&](const CallStarted &body) {
            ++m_steps[body.call.step].asked;
            m_asked.insert(body.call.id, {body.call.step, body.call.label});
        },
        [&](const CallFinished &body) { finished(body.end); },
        [&](const CandidateBorn &body) { born(body.candidate); },
        [&](const ReplyRejected &body) { rejected(body); },
        [&](const CandidateScored &body) {
            Born *candidate = find(body.candidate);
            if (candidate && !std::exchange(candidate->scored, true))
                ++m_steps[candidate->step].scored;
        },
        [&](const MatchJudged &body) {
            ++m_steps[body.match.call ? Step::Evaluation : Step::Human].judged;
            m_asked.remove(body.match.call);
            m_asked.remove(body.match.secondCall);
        },
        [&](const RatingsChanged &body) {
            for (const Rating &rating : body.ratings)
                rated(rating);
        },
        [](const auto &) { },
    }, event.body);
}

void Funnel::finished(const CallEnd &end)
{
    const auto asked = m_asked.constFind(end.call);
    if (asked == m_asked.constEnd())
        return;
    for (CallCosts *spending : {&m_costByStep[asked->step], &m_costByGenerator[asked->label]}) {
        ++spending->calls;
        spending->tokensIn += end.usage.input;
        spending->tokensOut += end.usage.output;
        spending->cost += end.cost;
    }
    if (end.error) {
        ++m_steps[asked->step].failed;
        m_asked.erase(asked);
    }
}

void Funnel::rejected(const ReplyRejected &body)
{
    const auto asked = m_asked.constFind(body.call);
    if (asked == m_asked.constEnd())
        return;
    ++counterOf(m_steps[asked->step], body.reason);
    m_asked.erase(asked);
}

void Funnel::born(const Candidate &candidate)
{
    ++m_steps[candidate.step].born;
    m_asked.remove(candidate.call);
    m_born.append({.step = candidate.step, .parents = candidate.parents, .generator = candidate.generator});
}

void Funnel::rated(const Rating &rating)
{
    Born *candidate = find(rating.candidate);
    if (!candidate)
        return;
    candidate->elo = rating.elo;
    if (rating.games > 0 && !std::exchange(candidate->ranked, true))
        ++m_steps[candidate->step].ranked;
}

Funnel::Born *Funnel::find(CandidateId id)
{
    return id && id.value <= quint32(m_born.size()) ? &m_born[id.value - 1] : nullptr;
}

/// nullopt while the child or all of its parents are without a verdict.
std::optional<bool> Funnel::betterThanParents(const Born &child) const
{
    std::optional<double> best;
    for (const CandidateId parent : child.parents) {
        const Born *known = parent && parent.value <= quint32(m_born.size()) ? &m_born.at(parent.value - 1) : nullptr;
        if (known && known->ranked)
            best = std::max(best.value_or(known->elo), known->elo);
    }
    return child.ranked && best ? std::optional(child.elo > *best) : std::nullopt;
}

QMap<Step, OperatorSuccess> Funnel::successByStep() const
{
    QMap<Step, OperatorSuccess> success;
    for (const Born &child : m_born) {
        if (const auto better = betterThanParents(child)) {
            ++success[child.step].children;
            success[child.step].better += *better;
        }
    }
    return success;
}

QMap<QString, OperatorSuccess> Funnel::successByGenerator() const
{
    QMap<QString, OperatorSuccess> success;
    for (const Born &child : m_born) {
        if (const auto better = betterThanParents(child)) {
            ++success[child.generator].children;
            success[child.generator].better += *better;
        }
    }
    return success;
}

QByteArray toCsv(const QMap<Step, StepFunnel> &steps)
{
    const QString header = QStringLiteral("step,asked,failed,refused,unreadable,duplicate,empty,tooLong,onlyThoughts,born,judged,scored,ranked");
    QByteArray csv = csvRow(header.split(u','));
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        csv += csvRow(QStringList{toName(it.key())}
            + numbers({it->asked, it->failed, it->refused, it->unreadable, it->duplicate, it->empty, it->tooLong, it->onlyThoughts, it->born, it->judged, it->scored, it->ranked}));
    }
    return csv;
}

QByteArray toCsv(const QMap<QString, CallCosts> &costByGenerator) { return spendingCsv("generator", costByGenerator); }
QByteArray toCsv(const QMap<Step, CallCosts> &costByStep) { return spendingCsv("step", costByStep); }
QByteArray toCsv(const QMap<QString, OperatorSuccess> &successByGenerator) { return successCsv("generator", successByGenerator); }
QByteArray toCsv(const QMap<Step, OperatorSuccess> &successByStep) { return successCsv("step", successByStep); }

} // namespace engine
