// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/asking.h"

#include "engine/rating/matchmaker.h"
#include "engine/recipes/evolve/choice.h"
#include "engine/recipes/session.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double charactersPerToken = 4;
const QString person = QStringLiteral("you");

/// A judge of the plan that may be asked now.
struct Judge {
    int generator = 0;
    QString label;
    int listSize = 2;
};

double meanTokens(const Session &session)
{
    const QList<CandidateId> &living = session.knows().population.living();
    double characters = 0;
    for (const CandidateId id : living)
        characters += session.knows().state.candidate(id)->characters;
    return living.isEmpty() ? 0 : characters / double(living.size()) / charactersPerToken;
}

int listSizeOf(const Session &session, const GeneratorPlan &judge)
{
    const int asked = session.knows().tally.questionsTo(judge.label());
    const int wanted = session.plan().evaluation.listSize;
    const double context = judge.provider == u"ollama" ? judge.contextTokens : 0; // others do not say
    return listSizeFor(session.knows().ladder.listMeasure(judge.label()), wanted, asked, meanTokens(session), context);
}

/// Two generators with one label are one judge: the first that can be asked.
QList<Judge> panel(const Session &session)
{
    QList<Judge> judges;
    const QList<GeneratorPlan> &generators = session.plan().evaluation.generators;
    for (int i = 0; i < generators.size(); ++i) {
        const QString label = generators[i].label();
        const bool known = std::any_of(judges.begin(), judges.end(), [&](const Judge &judge) { return judge.label == label; });
        if (!known && generators[i].weight > 0 && !session.isGivenUp(Step::Evaluation, i))
            judges.append({i, label, listSizeOf(session, generators[i])});
    }
    return judges;
}

/// A question shows as many texts as suits the judge that has been asked least; the others of that mind may answer too.
void keepOneSize(const Session &session, QList<Judge> &judges)
{
    const Tally &tally = session.knows().tally;
    const auto least = std::min_element(judges.begin(), judges.end(),
        [&](const Judge &a, const Judge &b) { return tally.questionsTo(a.label) < tally.questionsTo(b.label); });
    if (least == judges.end())
        return;
    const int size = least->listSize;
    judges.removeIf([size](const Judge &judge) { return judge.listSize != size; });
}

std::vector<PanelMember> members(const Session &session, const QList<Judge> &judges)
{
    std::vector<PanelMember> out;
    for (const Judge &judge : judges) {
        const double weight = session.plan().evaluation.generators[judge.generator].weight;
        const VerdictKind kind = judge.listSize > 2 ? VerdictKind::List : VerdictKind::Pair;
        out.push_back(session.knows().ladder.panelMember(judge.label, kind, 1 / weight, int(out.size())));
    }
    return out;
}

/// What is on the way, as if it had been answered.
std::vector<Repeats> pendingFor(const Session &session, const QList<Judge> &judges, const std::vector<PanelMember> &panel)
{
    std::vector<Repeats> out;
    const Ladder &ladder = session.knows().ladder;
    for (const PendingQuestion &question : session.pending()) {
        const auto judge = std::find_if(judges.begin(), judges.end(), [&](const Judge &each) { return each.label == question.judge; });
        const int number = judge != judges.end() ? panel[size_t(judge - judges.begin())].judge : ladder.judgeOf(question.judge);
        for (int a = 0; a < question.shown.size(); ++a) {
            for (int b = a + 1; b < question.shown.size(); ++b) {
                const int i = ladder.indexOf(question.shown[a]), j = ladder.indexOf(question.shown[b]);
                if (i >= 0 && j >= 0)
                    out.push_back({number, std::min(i, j), std::max(i, j), 1});
            }
        }
    }
    return out;
}

QList<CandidateId> idsOf(const Ladder &ladder, std::span<const int> shown)
{
    QList<CandidateId> ids;
    for (const int index : shown)
        ids.append(ladder.id(index));
    return ids;
}

std::vector<RankingQuestion> ask(const Session &session, std::span<const PanelMember> panel, std::span<const Repeats> pending,
    int listSize, std::function<bool(int, std::span<const int>)> mayAsk, int count, std::string_view purpose)
{
    const Ladder &ladder = session.knows().ladder;
    Matchmaking known;
    known.posterior = &ladder.posterior();
    known.panel = panel;
    known.counts = ladder.evidence().repeats();
    known.pending = pending;
    known.shownFirst = [&ladder](int a, int b) { return ladder.shownFirst(a, b); };
    known.mayAsk = std::move(mayAsk);
    known.listSize = listSize;
    known.bestShare = !birthWanted(session) && session.expected() == 0 ? 1 : 0.5;
    Random random = session.random(purpose);
    return nextQuestions(known, count, random);
}

CallPurpose purposeOf(const RankingQuestion &question)
{
    CallPurpose purpose;
    purpose.goal = question.goal;
    purpose.chance = std::round(question.chance * 1000) / 1000;
    purpose.worth = std::round(question.worth * 1000) / 1000;
    return purpose;
}

QList<Action> askFrom(const Session &session, const QList<Judge> &judges, int count)
{
    QList<Action> out;
    if (judges.isEmpty())
        return out;
    const Ladder &ladder = session.knows().ladder;
    const std::vector<PanelMember> panel = members(session, judges);
    const std::vector<Repeats> pending = pendingFor(session, judges, panel);
    const auto mayAsk = [&](int member, std::span<const int> shown) {
        return !session.knows().tally.asked(judges[member].label, idsOf(ladder, shown));
    };
    for (const RankingQuestion &question : ask(session, panel, pending, judges.constFirst().listSize, mayAsk, count, "pair"))
        out.append({Step::Evaluation, judges[question.member].generator, idsOf(ladder, question.shown), purposeOf(question)});
    return out;
}

QList<Action> planned(const Session &session, const QList<Judge> &all, int count)
{
    QList<Judge> judges = all;
    keepOneSize(session, judges);
    QList<Action> questions = askFrom(session, judges, count);
    for (const Judge &judge : all) { // asked out in that form; perhaps not in the other
        if (!questions.isEmpty())
            break;
        Judge pairs = judge;
        pairs.listSize = 2;
        questions = askFrom(session, {pairs}, count);
    }
    return questions;
}

/// Of a plan made earlier: it was asked meanwhile, somebody in it has left, or its judge was given up.
bool isStale(const Session &session, const Action &question)
{
    const QString judge = session.plan().evaluation.generators[question.generator].label();
    const Ladder &ladder = session.knows().ladder;
    const bool allThere = std::all_of(question.about.begin(), question.about.end(), [&](CandidateId id) { return ladder.indexOf(id) >= 0; });
    return !allThere || session.isGivenUp(Step::Evaluation, question.generator) || session.knows().tally.asked(judge, question.about);
}

/// What nobody voted on in time is put to a judge that was not asked it.
std::optional<Action> inTheirPlace(const Session &session, const QList<Judge> &judges)
{
    if (session.plan().evaluation.askFallback != u"judge")
        return {};
    const Tally &tally = session.knows().tally;
    for (const QList<CandidateId> &pair : tally.unansweredByPeople()) {
        const QList<CandidateId> turned(pair.rbegin(), pair.rend());
        for (const Judge &judge : judges) {
            for (const QList<CandidateId> &shown : {pair, turned}) {
                if (!tally.asked(judge.label, shown))
                    return Action{Step::Evaluation, judge.generator, shown, {}};
            }
        }
    }
    return {};
}

} // namespace

std::optional<Action> QuestionPlan::next(const Session &session, qint64 missing)
{
    if (!session.knows().tally.unansweredByPeople().isEmpty()) {
        if (auto fallback = inTheirPlace(session, panel(session)))
            return fallback;
    }
    while (!m_questions.isEmpty() && isStale(session, m_questions.constFirst()))
        m_questions.removeFirst();
    if (m_questions.isEmpty())
        m_questions = planned(session, panel(session), int(std::clamp<qint64>(missing, 1, session.stride())));
    return m_questions.isEmpty() ? std::nullopt : std::optional(m_questions.constFirst());
}

std::optional<QList<CandidateId>> pairForPeople(const Session &session)
{
    const int every = session.plan().evaluation.askPeopleEvery;
    const Ladder &ladder = session.knows().ladder;
    if (every <= 0 || ladder.size() < 2 || session.knows().tally.answeredSincePeople() < every
        || !session.knows().state.openQuestions().isEmpty())
        return {};
    const std::vector<PanelMember> panel{ladder.panelMember(person, VerdictKind::Person, 1, 0)};
    const int judge = panel[0].judge;
    const auto mayAsk = [&](int, std::span<const int> shown) { // a person is not asked about a pair again
        return ladder.evidence().count(judge, std::min(shown[0], shown[1]), std::max(shown[0], shown[1])) == 0;
    };
    const std::vector<RankingQuestion> questions = ask(session, panel, {}, 2, mayAsk, 1, "people");
    return questions.empty() ? std::nullopt : std::optional(idsOf(ladder, questions.front().shown));
}

} // namespace engine
