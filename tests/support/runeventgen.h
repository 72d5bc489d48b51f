// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"
#include "engine/types/plan/figures.h"

#include <rapidcheck.h>

#include <cmath>
#include <string>

// Generators of arbitrary events for property tests: every kind, every member, texts from all of Unicode.
namespace rc {

template <>
struct Arbitrary<QString> {
    static Gen<QString> arbitrary()
    {
        const auto point = gen::map(gen::oneOf(gen::inRange<char32_t>(0, 0x80), gen::inRange<char32_t>(0x80, 0x800),
                                        gen::inRange<char32_t>(0x800, 0x110000)),
            [](char32_t c) { return QChar::isSurrogate(c) ? U'x' : c; });
        return gen::map(gen::container<std::u32string>(point),
            [](const std::u32string &text) { return QString::fromStdU32String(text); });
    }
};

template <typename Tag>
struct Arbitrary<engine::Id<Tag>> {
    static Gen<engine::Id<Tag>> arbitrary()
    {
        return gen::map(gen::arbitrary<quint32>(), [](quint32 value) { return engine::Id<Tag>{value}; });
    }
};

template <>
struct Arbitrary<double> {
    static Gen<double> arbitrary()
    {
        return gen::map(gen::pair(gen::inRange<qint64>(-1'000'000'000, 1'000'000'000), gen::inRange(-300, 290)),
            [](const std::pair<qint64, int> &parts) { return double(parts.first) * std::pow(10.0, parts.second); });
    }
};

template <>
struct Arbitrary<engine::Money> {
    static Gen<engine::Money> arbitrary()
    {
        return gen::map(gen::nonNegative<qint64>(), [](qint64 value) { return engine::Money{value % engine::mostFigure}; });
    }
};

template <typename T>
Gen<QList<T>> listOf()
{
    return gen::map(gen::container<std::vector<T>>(gen::arbitrary<T>()),
        [](const std::vector<T> &values) { return QList<T>(values.begin(), values.end()); });
}

template <typename T>
T pick() { return *gen::resize(12, gen::arbitrary<T>()); }
template <typename T>
T pickCount() { return *gen::resize(12, gen::nonNegative<T>()); }
inline QList<qint64> pickCounts() { return {pickCount<qint64>(), pickCount<qint64>()}; }
template <typename T>
QList<T> pickList() { return *gen::resize(6, listOf<T>()); }
template <typename E>
E pickEnum(E last) { return E(*gen::inRange(0, int(last) + 1)); }

inline engine::Error pickError()
{
    engine::Error error{pickEnum(engine::ErrorKind::Internal), pick<QString>(), {}};
    if (pick<bool>())
        error.retryAfter = std::chrono::milliseconds(pick<int>());
    error.unsent = pick<bool>();
    return error;
}

template <>
struct Arbitrary<engine::Score> {
    static Gen<engine::Score> arbitrary()
    {
        return gen::exec([] { return engine::Score{pick<QString>(), pick<double>(), pick<QString>()}; });
    }
};

template <>
struct Arbitrary<engine::Rating> {
    static Gen<engine::Rating> arbitrary()
    {
        return gen::exec([] {
            return engine::Rating{pick<engine::CandidateId>(), pick<double>(), pick<double>(), pick<int>()};
        });
    }
};

inline engine::Call pickCall()
{
    return {.id = pick<engine::CallId>(), .retryOf = pick<engine::CallId>(), .attempt = pick<int>(),
        .step = pickEnum(engine::Step::Embedding), .generator = pick<int>(), .label = pick<QString>(), .model = pick<QString>(),
        .candidates = pickList<engine::CandidateId>(), .fingerprint = pick<quint64>(), .reserved = pick<engine::Money>(),
        .reservedTokens = pickCount<qint64>(), .lostCost = pick<engine::Money>(), .priceKnown = pick<bool>(),
        .arm = pickEnum(engine::Arm::Chain), .goal = pickEnum(engine::MatchGoal::Top), .chance = pick<double>(), .worth = pick<double>(),
        .requestKey = pick<quint64>(),
        .loop = pick<quint32>(), .evaluator = pick<int>(), .texts = pickList<quint64>()};
}

inline engine::CallEnd pickCallEnd()
{
    engine::CallEnd end{.call = pick<engine::CallId>(), .error = {}, .text = pick<QString>(),
        .finish = pickEnum(engine::FinishReason::Unknown),
        .usage = {pickCount<qint64>(), pickCount<qint64>(), pickCount<qint64>(), pickCount<qint64>(), pick<bool>(), pickCount<qint64>()},
        .cost = pick<engine::Money>(), .latencyMs = pickCount<qint64>(), .servedBy = pick<QString>(),
        .requestId = pick<QString>(), .note = pick<QString>(), .endpoint = pick<QString>(), .cached = pick<bool>(),
        .saved = pick<engine::Money>(), .lostCopies = pickCount<int>(), .onlyThoughts = pick<bool>(), .vectors = pickList<QString>()};
    if (pick<bool>())
        end.error = pickError();
    return end;
}

inline engine::PriceQuote pickQuote()
{
    engine::PriceQuote quote{.generator = pick<QString>(), .price = {}, .tiers = {}};
    if (pick<bool>())
        quote.price = engine::Price{pick<double>(), pick<double>(), pick<double>(), pick<QString>(), pick<double>(), pick<double>(), pick<double>()};
    if (pick<bool>())
        quote.tiers.append({.fromTokens = pickCount<qint64>(), .fromMs = pickCount<qint64>(), .utcHours = pickList<int>(), .replaces = pick<bool>(), .input = pick<double>(), .cached = pick<double>(), .output = pick<double>()});
    return quote;
}

inline engine::RunConfig pickConfig()
{
    return {"{\"seed\":" + QByteArray::number(pick<int>()) + ",\"f\":1.50,\"list\":[true,null]}"};
}

/// One text, or up to three files with text.
inline engine::Parts pickParts()
{
    if (pick<bool>())
        return pick<QString>();
    QList<engine::Part> files;
    for (int n = *gen::inRange(1, 4); n > 0; --n)
        files.append({QStringLiteral("src/%1.py").arg(n), pick<QString>()});
    return engine::Parts(files);
}

inline engine::TestReport pickReport()
{
    engine::TestReport report{.candidate = pick<engine::CandidateId>(), .correct = pick<bool>(), .score = pick<double>(), .failure = pick<QString>()};
    report.feedback = {pick<QString>()};
    report.attempts = pickCount<int>();
    report.recheck = pick<bool>();
    report.repeats = pickCount<int>();
    report.spread = pick<double>();
    report.outcome = {pick<QString>(), pick<int>(), pick<QString>(), pick<QString>(), pickCount<qint64>(), pickCount<qint64>(), pickCount<qint64>(),
        pickCount<qint64>(), pickCount<qint64>(), pick<QString>(), {pick<QString>()}, {pick<QString>()}};
    if (!pick<bool>())
        return report;
    report.metrics = {{pick<QString>(), pick<double>(), pick<bool>(), pick<double>(), pickCount<int>()}};
    report.artifacts = {{pick<QString>(), pick<QString>(), pickCount<qint64>()}};
    report.cases = {{pick<QString>(), pick<bool>(), pick<QString>(), pick<QString>(), pick<QString>(), pickCount<qint64>()}};
    report.findings = {{pick<QString>(), pick<QString>(), pick<QString>(), pick<QString>(), pick<QString>(), pick<int>(), pick<int>()}};
    return report;
}

inline engine::LoopKey pickLoopKey() { return {pick<QString>(), pick<QString>(), pick<QString>()}; }

inline engine::LearnedRule pickRule()
{
    engine::LearnedRule rule{pick<int>(), pick<double>(), pick<double>(), pickList<double>(), pickList<double>(), pick<int>(), pick<double>(), pick<bool>(), {}};
    for (int n = *gen::inRange(0, 3); n > 0; --n)
        rule.depths.append({pick<int>(), pick<double>(), pick<double>(), pick<engine::Money>(), pickCount<qint64>(), pick<double>()});
    return rule;
}

inline std::optional<double> pickMaybe() { return pick<bool>() ? std::optional(pick<double>()) : std::nullopt; }

inline engine::Iteration pickIteration()
{
    return {pick<quint32>(), pick<int>(), pick<engine::CallId>(), pick<engine::CandidateId>(), pick<bool>(), pickMaybe(), pick<bool>(),
        pickList<QString>(), pickList<QString>(), pickList<engine::Score>(), pick<QString>(), pickMaybe(), pickCount<qint64>(), pickCount<qint64>(), pick<engine::Money>(), pick<int>(),
        pick<engine::CandidateId>(), {pick<double>(), pick<double>(), pick<double>(), pick<double>(), pick<double>(), pick<double>(), pick<int>(), pick<bool>()}, pick<bool>()};
}

inline engine::LoopResult pickLoopResult()
{
    return {pick<quint32>(), pickEnum(engine::LoopEnd::Failed), pickLoopKey(), pick<int>(), pick<int>(), pick<engine::CallId>(),
        pick<engine::CandidateId>(), pick<double>(), pickMaybe(), pickMaybe(), pick<bool>(), pickList<double>(), pickList<double>(),
        pickCounts(), pickCounts(), pickMaybe(), pickCount<qint64>(), pick<engine::Money>(), pick<QString>()};
}

inline engine::EventBody pickBody(size_t kind)
{
    using namespace engine;
    switch (kind) {
    case 0: return RunStarted{pickConfig(), pick<QString>(), {pickQuote(), pickQuote()}};
    case 1: return RunPaused{};
    case 2: return RunResumed{pick<bool>(), pick<bool>() ? pickConfig() : RunConfig(), pick<bool>(), {pickQuote()}};
    case 3: return StopRequested{};
    case 4: return Throttled{pickCount<qint64>(), pick<QString>()};
    case 5: return BudgetWarned{pick<QString>(), pick<int>()};
    case 6: return CallStarted{pickCall()};
    case 7: return CallFinished{pickCallEnd()};
    case 8:
        return CandidateBorn{{pick<CandidateId>(), pick<CallId>(), pickEnum(Step::Human), pickList<CandidateId>(),
            pick<int>(), pick<QString>(), pickParts(), pickEnum(Arm::Chain), pick<int>(), pick<QString>(), {pick<QString>()}}};
    case 9: return ReplyRejected{pick<CallId>(), pickEnum(Rejection::OnlyThoughts), pick<CandidateId>(), pick<QString>()};
    case 10: return CandidateScored{pick<CandidateId>(), pick<double>(), pickList<Score>()};
    case 11:
        return MatchJudged{{pick<MatchId>(), pick<CallId>(), pick<CallId>(), pick<QString>(), pick<CandidateId>(),
            pick<CandidateId>(), pickEnum(Verdict::Tie), pick<QString>(), pick<int>(), pick<int>(), pick<int>(), pick<bool>(), pickCount<qint64>()}};
    case 12: return RatingsChanged{pickList<Rating>()};
    case 13: return CandidateRetired{pick<CandidateId>(), pick<bool>()};
    case 14: return CandidatePinned{pick<CandidateId>(), pick<bool>()};
    case 15: return HintWritten{pick<QString>()};
    case 16: return MatchWithdrawn{pick<MatchId>()};
    case 17: return PeopleAsked{pick<QuestionId>(), pickList<CandidateId>(), pickCount<qint64>()};
    case 18: return QuestionClosed{pick<QuestionId>(), pickEnum(QuestionEnd::TimedOut)};
    case 19: return ChildMeasured{pick<CandidateId>(), pick<double>(), pick<double>(), pick<Money>()};
    case 20:
        return LeadEstimated{pick<CandidateId>(), pick<double>(), pick<bool>(), {{pick<CandidateId>(), pick<double>()}},
            {{pick<QString>(), pick<double>(), pick<double>(), pick<double>(), pick<double>(), pick<double>(), pick<int>()}}};
    case 21: return CandidateTested{pickReport()};
    case 22: return CandidateMigrated{pick<CandidateId>(), pick<int>()};
    case 23:
        return LoopStarted{{pick<quint32>(), pick<bool>(), pick<int>(), pick<CallId>(), pickLoopKey(), pick<bool>(), pickRule()}};
    case 24: return IterationFinished{pickIteration()};
    case 25: return LoopFinished{pickLoopResult()};
    case 26:
        return JudgeGivenUp{pick<CallId>(), pickEnum(Step::Human), pick<int>(), pick<int>(), pick<QString>(), pick<int>(), pickEnum(JudgeFallback::Scores)};
    case 27: return CallQueued{pickCall()};
    case 28: return CallDropped{pick<CallId>()};
    default: return RunFinished{pickEnum(EndReason::Failed), pick<CandidateId>(), pick<QString>()};
    }
}
static_assert(std::variant_size_v<engine::EventBody> == 30);

template <>
struct Arbitrary<engine::RunEvent> {
    static Gen<engine::RunEvent> arbitrary()
    {
        return gen::exec([] {
            const size_t kind = *gen::inRange<size_t>(0, std::variant_size_v<engine::EventBody>);
            return engine::RunEvent{{}, pick<quint64>(), pickCount<qint64>(), pickBody(kind)};
        });
    }
};

} // namespace rc
