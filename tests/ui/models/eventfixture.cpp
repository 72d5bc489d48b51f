// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/models/eventfixture.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace fixture {

using namespace engine;

namespace {

const QStringList openings{QStringLiteral("Fangs deserve better than flour and regret."), QStringLiteral("Immortality is long; plaque is longer."),
    QStringLiteral("Brush like nobody is screaming."), QStringLiteral("For the smile that cannot see itself in any mirror."),
    QStringLiteral("Because eternity is a long time to have bad breath."), QStringLiteral("Dawn-proof whitening, dusk-approved taste.")};
const QStringList middles{QStringLiteral("Crypt-fresh mint, zero garlic, one hundred percent plausible deniability"),
    QStringLiteral("Now with haemoglobin-safe enamel shield and a cap you can open from inside a coffin"),
    QStringLiteral("Dentists are afraid to disagree with it"), QStringLiteral("Removes last night’s villager in ninety seconds")};
const QStringList ends{QStringLiteral("Sunrise not included."), QStringLiteral("Side effects: invitations."), QStringLiteral("Ask your thrall."),
    QStringLiteral("Bite responsibly.")};
const QStringList generators{QStringLiteral("offline"), QStringLiteral("openai gpt-4o"), QStringLiteral("ollama llama3.1:8b-instruct")};

/// Plays the run: births, matches and retirements.
class Play
{
public:
    explicit Play(const RunShape &shape)
        : m_shape(shape)
        , m_random(quint32(shape.seed))
        , m_now(shape.startMs)
    {
    }

    QList<RunEvent> run()
    {
        add(RunStarted{.config = {m_shape.config.isEmpty() ? plausibleConfig() : m_shape.config}, .version = QStringLiteral("0.1.0")});
        for (int i = 0; i < m_shape.candidates; ++i) {
            birth();
            for (int match = 0; match < m_shape.matchesPerCandidate && m_alive.size() > 1; ++match)
                judge();
            crowdOut();
        }
        if (m_shape.finished)
            add(RunFinished{.reason = EndReason::Candidates, .best = leader(), .detail = {}});
        return std::move(m_events);
    }

private:
    struct Player {
        double strength = 0;
        Rating rating;
    };

    [[nodiscard]] QByteArray plausibleConfig() const
    {
        return QStringLiteral("{\"task\":\"Write a sarcastic product pitch about toothpaste for vampires\",\"budget\":{\"usd\":2.0,\"usdPerHour\":0.9,\"calls\":%1},\"stop\":{\"candidates\":%2}}")
            .arg(m_shape.candidates * 6).arg(m_shape.finished ? m_shape.candidates : m_shape.candidates * 2).toUtf8();
    }

    void add(EventBody body)
    {
        m_events.append({.run = runOf(m_shape), .seq = quint64(m_events.size()) + 1, .atMs = m_now, .body = std::move(body)});
    }

    double noise() { return m_random.generateDouble() - 0.5; }
    CandidateId anyAlive() { return m_alive.at(m_random.bounded(m_alive.size())); }
    Player &player(CandidateId id) { return m_players[qsizetype(id.value) - 1]; }

    /// One call; a failed one is retried once.
    CallId call(Step step, const QList<CandidateId> &about, const QString &text)
    {
        Call call{.id = {++m_calls}, .step = step, .generator = int(m_calls % 3), .label = generators.at(m_calls % 3), .candidates = about};
        if (m_shape.longTexts)
            call.label += QStringLiteral(" at the company’s own very long endpoint name");
        const bool paid = m_shape.paid && m_calls % 3 == 1;
        call.reserved = paid ? Money{900} : Money{};
        add(CallStarted{call});
        m_now += m_shape.msPerCall / 2 + m_random.bounded(m_shape.msPerCall);
        CallEnd end{.call = call.id, .text = text, .usage = {.input = 180 + m_random.bounded(90), .output = 40 + m_random.bounded(60), .reported = true}};
        end.latencyMs = m_shape.msPerCall + m_random.bounded(300);
        end.cost = paid ? Money{480 + m_random.bounded(300)} : Money{};
        const bool fails = m_shape.failEvery && m_calls % quint32(m_shape.failEvery) == 0;
        if (fails) {
            const ErrorKind kinds[] = {ErrorKind::RateLimited, ErrorKind::Timeout, ErrorKind::BadReply};
            end.error = Error{kinds[m_calls / quint32(m_shape.failEvery) % 3], QStringLiteral("status 429 from the endpoint"), std::chrono::seconds(20)};
            end.text.clear();
            end.usage = {};
        }
        add(CallFinished{end});
        return fails ? this->call(step, about, text) : call.id;
    }

    void birth()
    {
        const CandidateId id{quint32(m_players.size()) + 1};
        Candidate born{.id = id, .parts = textOf(m_shape, id.value)};
        double strength = noise();
        if (m_players.size() >= 6) {
            const CandidateId parent = m_random.bounded(3) ? leader() : anyAlive();
            born.step = m_random.bounded(3) ? Step::Mutation : Step::Crossover;
            born.parents = {parent};
            if (const CandidateId other = anyAlive(); born.step == Step::Crossover && other != parent)
                born.parents.append(other);
            for (const CandidateId p : born.parents)
                born.generation = std::max(born.generation, m_generation.value(qsizetype(p.value) - 1) + 1);
            strength = player(parent).strength + noise() * 0.6 - 0.08;
        }
        born.call = call(born.step, born.parents, born.parts.text());
        born.generator = generators.at(born.call.value % 3);
        m_generation.append(born.generation);
        m_players.append({strength, {.candidate = id}});
        m_alive.append(id);
        add(CandidateBorn{born});
        if (m_shape.scored) {
            const double score = std::round(100 / (1 + std::exp(-strength * 1.4))) / 100;
            add(CandidateScored{.candidate = id, .score = score, .scores = {{QStringLiteral("length"), std::min(1.0, score + 0.1),
                score < 0.5 ? QStringLiteral("78 words, at most 60 are wanted") : QString()}, {QStringLiteral("vampire"), score, {}}}});
        }
    }

    void judge()
    {
        const CandidateId first = m_alive.last();
        CandidateId second = anyAlive();
        if (second == first)
            second = m_alive.first();
        const CallId asked = call(Step::Evaluation, {first, second}, QStringLiteral("{\"verdict\":1}"));
        const double gap = player(first).strength - player(second).strength + noise() * 0.8;
        const Verdict verdict = std::abs(gap) < 0.05 ? Verdict::Tie : gap > 0 ? Verdict::First : Verdict::Second;
        add(MatchJudged{{.id = {++m_matches}, .call = asked, .judge = generators.at(asked.value % 3), .first = first, .second = second, .verdict = verdict,
            .rationale = QStringLiteral("The pitch with the concrete night-time detail is funnier and its last line lands.")}});
        const double moved = (verdict == Verdict::Tie ? 0 : verdict == Verdict::First ? 1 : -1) * (28 - std::min(20.0, double(m_players.size()) / 6));
        add(RatingsChanged{{moveRating(first, moved), moveRating(second, -moved)}});
    }

    Rating moveRating(CandidateId id, double by)
    {
        Rating &rating = player(id).rating;
        ++rating.games;
        rating.elo = std::round((1500 + (rating.elo - 1500) * 0.97 + by + player(id).strength * 14) * 10) / 10;
        rating.halfWidth = std::round(3200 / std::sqrt(double(rating.games) + 2)) / 10;
        return rating;
    }

    void crowdOut()
    {
        while (m_alive.size() > m_shape.population) {
            const auto weakest = std::min_element(m_alive.begin(), m_alive.end(),
                [this](CandidateId a, CandidateId b) { return player(a).rating.elo < player(b).rating.elo; });
            add(CandidateRetired{.candidate = *weakest});
            m_alive.erase(weakest);
        }
    }

    CandidateId leader()
    {
        const auto best = std::max_element(m_alive.begin(), m_alive.end(),
            [this](CandidateId a, CandidateId b) { return player(a).rating.elo < player(b).rating.elo; });
        return best == m_alive.end() ? CandidateId() : *best;
    }

    RunShape m_shape;
    QRandomGenerator m_random;
    qint64 m_now;
    quint32 m_calls = 0;
    quint32 m_matches = 0;
    QList<Player> m_players;
    QList<int> m_generation;
    QList<CandidateId> m_alive;
    QList<RunEvent> m_events;
};

} // namespace

QList<RunEvent> eventsOf(const RunShape &shape)
{
    return Play(shape).run();
}

RunId runOf(const RunShape &shape)
{
    return {QStringLiteral("vampire-toothpaste-%1").arg(shape.seed, 6, 36, QLatin1Char('0'))};
}

QString textOf(const RunShape &shape, quint32 candidate)
{
    const auto pick = [candidate](const QStringList &from, quint32 salt) { return from.at(qsizetype((candidate * 2654435761U + salt) >> 7) % from.size()); };
    QString text = QStringLiteral("%1 %2, batch %3. %4").arg(pick(openings, 1), pick(middles, 77), QString::number(candidate), pick(ends, 991));
    for (int i = 0; shape.longTexts && i < 12; ++i)
        text += QStringLiteral("\n\n") + pick(openings, quint32(i) * 131) + u' ' + pick(middles, quint32(i) * 17) + u' ' + pick(ends, quint32(i));
    return text;
}

} // namespace fixture
