// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/evolve/asking.h"

#include "engine/rating/ladder.h"
#include "engine/recipes/evolve/choice.h"
#include "engine/session/inprogress.h"
#include "engine/session/knowledge.h"
#include "engine/session/population.h"
#include "engine/session/rankingnotes.h"
#include "engine/session/session.h"
#include "engine/session/stepslots.h"
#include "engine/session/tally.h"
#include "engine/types/state/runpeople.h"
#include "engine/types/state/runstate.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double charactersPerToken = 4;
const QString person = QStringLiteral("you");

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
    const double context = judge.provider == u"ollama" ? judge.contextTokens : 0; // other kinds do not give it
    return listSizeFor(session.knows().ladder.listMeasure(judge.label()), wanted, asked, meanTokens(session), context);
}

/// Judges that can be asked. Generators with the same label are one judge, represented by the first available one.
QList<AskableJudge> panel(const Session &session)
{
    QList<AskableJudge> judges;
    const QList<GeneratorPlan> &generators = session.plan().evaluation.generators;
    for (int i = 0; i < generators.size(); ++i) {
        const QString label = generators[i].label();
        const bool known = std::any_of(judges.begin(), judges.end(), [&](const AskableJudge &judge) { return judge.label == label; });
        if (!known && generators[i].weight > 0 && !session.isGivenUp(Step::Evaluation, i))
            judges.append({i, label, listSizeOf(session, generators[i])});
    }
    return judges;
}

/// Use the list size of the least-asked judge; keep judges with the same size.
void keepOneSize(const Session &session, QList<AskableJudge> &judges)
{
    const Tally &tally = session.knows().tally;
    const auto least = std::min_element(judges.begin(), judges.end(),
        [&](const AskableJudge &a, const AskableJudge &b) { return tally.questionsTo(a.label) < tally.questionsTo(b.label); });
    if (least == judges.end())
        return;
    const int size = least->listSize;
    judges.removeIf([size](const AskableJudge &judge) { return judge.listSize != size; });
}

std::vector<PanelMember> membersOf(const Session &session, const QList<AskableJudge> &judges)
{
    std::vector<PanelMember> out;
    for (const AskableJudge &judge : judges) {
        const double weight = session.plan().evaluation.generators[judge.generator].weight;
        const VerdictKind kind = judge.listSize > 2 ? VerdictKind::List : VerdictKind::Pair;
        out.push_back(session.knows().ladder.panelMember(judge.label, kind, 1 / weight, int(out.size())));
    }
    return out;
}

/// Counts the questions in flight as if they were answered.
std::vector<Repeats> pendingFor(const Session &session, const QList<AskableJudge> &judges, const std::vector<PanelMember> &panel)
{
    std::vector<Repeats> out;
    const Ladder &ladder = session.knows().ladder;
    for (const PendingQuestion &question : session.inProgress().pending()) {
        const auto judge = std::find_if(judges.begin(), judges.end(), [&](const AskableJudge &each) { return each.label == question.judge; });
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

Matchmaking known(const Session &session, std::span<const PanelMember> panel, int listSize)
{
    const Ladder &ladder = session.knows().ladder;
    Matchmaking known;
    known.posterior = &ladder.posterior();
    known.panel = panel;
    known.counts = ladder.evidence().repeats();
    known.listSize = listSize;
    known.bestShare = !birthWanted(session) && session.steps().expected() == 0 ? 1 : 0.5;
    return known;
}

CallPurpose purposeOf(const RankingQuestion &question)
{
    CallPurpose purpose;
    purpose.goal = question.goal;
    purpose.chance = std::round(question.chance * 1000) / 1000;
    purpose.worth = std::round(question.worth * 1000) / 1000;
    return purpose;
}

/// Whether a planned question was asked meanwhile, shows a retired candidate, or its judge was given up.
bool isStale(const Session &session, const Action &question)
{
    const QString judge = session.plan().evaluation.generators[question.generator].label();
    const Ladder &ladder = session.knows().ladder;
    const bool allThere = std::all_of(question.about.begin(), question.about.end(), [&](CandidateId id) { return ladder.indexOf(id) >= 0; });
    return !allThere || session.isGivenUp(Step::Evaluation, question.generator) || session.knows().tally.asked(judge, question.about);
}

/// A question that people did not answer in time, for a judge that was not asked it.
std::optional<Action> inTheirPlace(const Session &session, const QList<AskableJudge> &judges)
{
    if (session.plan().evaluation.askFallback != u"judge")
        return {};
    const Tally &tally = session.knows().tally;
    for (const QList<CandidateId> &pair : tally.unansweredByPeople()) {
        const QList<CandidateId> turned(pair.rbegin(), pair.rend());
        for (const AskableJudge &judge : judges) {
            for (const QList<CandidateId> &shown : {pair, turned}) {
                if (!tally.asked(judge.label, shown))
                    return Action{Step::Evaluation, judge.generator, shown, {}};
            }
        }
    }
    return {};
}

} // namespace

QuestionPlan::QuestionPlan(const Session *session)
    : m_session(session)
{
}

std::optional<Action> QuestionPlan::next(qint64 missing)
{
    if (!m_session->knows().tally.unansweredByPeople().isEmpty()) {
        if (auto fallback = inTheirPlace(*m_session, panel(*m_session)))
            return fallback;
    }
    if (!m_next || isStale(*m_session, *m_next)) {
        m_next = m_left > 0 ? following() : std::nullopt;
        if (!m_next) {
            m_left = std::clamp<qint64>(missing, 1, m_session->ranking().stride());
            m_next = planned();
        }
    }
    return m_next;
}

std::optional<Action> QuestionPlan::planned()
{
    const QList<AskableJudge> all = panel(*m_session);
    QList<AskableJudge> judges = all;
    keepOneSize(*m_session, judges);
    std::optional<Action> question = first(judges);
    for (const AskableJudge &judge : all) { // all questions of that form were asked; perhaps not in the other form
        if (question)
            break;
        AskableJudge pairs = judge;
        pairs.listSize = 2;
        question = first({pairs});
    }
    return question;
}

/// The first question of a new series.
std::optional<Action> QuestionPlan::first(const QList<AskableJudge> &judges)
{
    m_series.reset();
    if (judges.isEmpty())
        return {};
    const Ladder &ladder = m_session->knows().ladder;
    m_judges = judges;
    m_numbered = m_there = ladder.ids();
    const std::vector<PanelMember> members = membersOf(*m_session, judges);
    const std::vector<Repeats> pending = pendingFor(*m_session, judges, members);
    Matchmaking now = known(*m_session, members, judges.constFirst().listSize);
    now.pending = pending;
    now.shownFirst = [this, &ladder](int a, int b) { return ladder.shownFirst(ladder.indexOf(m_numbered[a]), ladder.indexOf(m_numbered[b])); };
    now.mayAsk = [this](int member, std::span<const int> shown) {
        const AskableJudge &judge = m_judges[member];
        return !m_session->isGivenUp(Step::Evaluation, judge.generator) && !m_session->knows().tally.asked(judge.label, idsOf(shown));
    };
    m_series.emplace(now, m_session->random("pair"));
    return following();
}

std::optional<Action> QuestionPlan::following()
{
    if (!m_series)
        return {};
    dropLeavers();
    const std::optional<RankingQuestion> question = m_series->next();
    if (!question)
        return {};
    --m_left;
    return Action{Step::Evaluation, m_judges[question->member].generator, idsOf(question->shown), purposeOf(*question)};
}

void QuestionPlan::dropLeavers()
{
    const Ladder &ladder = m_session->knows().ladder;
    m_there.removeIf([&](CandidateId id) {
        const bool isGone = ladder.indexOf(id) < 0;
        if (isGone)
            m_series->leave(int(m_numbered.indexOf(id)));
        return isGone;
    });
}

QList<CandidateId> QuestionPlan::idsOf(std::span<const int> shown) const
{
    QList<CandidateId> ids;
    for (const int number : shown)
        ids.append(m_numbered[number]);
    return ids;
}

std::optional<QList<CandidateId>> pairForPeople(const Session &session)
{
    const int every = session.plan().evaluation.askPeopleEvery;
    const Ladder &ladder = session.knows().ladder;
    if (every <= 0 || ladder.size() < 2 || session.knows().tally.answeredSincePeople() < every
        || !session.knows().state.people().open.isEmpty())
        return {};
    const std::vector<PanelMember> panel{ladder.panelMember(person, VerdictKind::Person, 1, 0)};
    const int judge = panel[0].judge;
    const auto mayAsk = [&](int, std::span<const int> shown) { // a person is not asked the same pair again
        return ladder.evidence().count(judge, std::min(shown[0], shown[1]), std::max(shown[0], shown[1])) == 0;
    };
    Matchmaking now = known(session, panel, 2);
    now.shownFirst = [&ladder](int a, int b) { return ladder.shownFirst(a, b); };
    now.mayAsk = mayAsk;
    Random random = session.random("people");
    const std::vector<RankingQuestion> questions = nextQuestions(now, 1, random);
    if (questions.empty())
        return {};
    return QList{ladder.id(questions.front().shown[0]), ladder.id(questions.front().shown[1])};
}

} // namespace engine
