// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cost of the ranking: refits and decisions of the engine, compared with the plain C++ of the design in the same run.
// bench_rating [--json] [--candidates N] [--matches N] [--repeats N]; exit code 1 when a goal is missed.

#include "engine/base/random.h"
#include "engine/rating/ladder.h"
#include "engine/rating/matchmaker.h"
#include "engine/rating/repeats.h"
#include "engine/rating/stoprule.h"
#include "engine/types/events/runevent.h"
#include "tests/bench/benchgoals.h"
#include "tests/bench/btreference.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace engine;

namespace {

struct Options {
    int candidates = 10'000, matches = 100'000, repeats = 7;
    bool json = false;
};

/// Median time of `work` in ms.
double milliseconds(int repeats, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int k = 0; k < repeats; ++k) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + repeats / 2, times.end());
    return times[size_t(repeats / 2)];
}

/// A refit as in a session: correlation of repeats, discount, fit.
struct Rating {
    std::vector<SkillPrior> priors;
    std::vector<double> lengths; ///< empty: no length term
    Evidence evidence;
    SkillFit fit;

    void refit(bool warm)
    {
        std::vector<double> rho(size_t(evidence.judges()), 0.4);
        if (warm)
            rho = repeatCorrelations(evidence, lengths, fit);
        const FitInput input{priors, evidence.comparisons(), evidence.voices(), lengths, {}, evidence.repeats(), rho};
        fit = fitSkills(input, warm ? &fit : nullptr, warm ? 1e-4 : 1e-6);
    }
};

class Bench
{
public:
    explicit Bench(Options options)
        : m_options(options)
    {
        Random people(1);
        for (int i = 0; i < options.candidates; ++i)
            m_skill.push_back(people.normal());
    }

    int run()
    {
        refits(1, false);
        refits(2, true);
        for (const int alive : {24, 64, 128})
            decisions(alive);
        events();
        return m_report.finish(m_options.json);
    }

private:
    template <typename... Args>
    void say(const char *format, Args... args) const
    {
        if (!m_options.json)
            std::printf(format, args...);
    }
    void row(const char *name, double ms, double referenceMs, const QString &note = {})
    {
        say("%-58s %9.3f ms", name, ms);
        referenceMs > 0 ? say("   reference %9.3f ms", referenceMs) : say("%s", "");
        say("  %s\n", qPrintable(note));
        m_report.row({{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("ms"), ms}, {QStringLiteral("referenceMs"), referenceMs}, {QStringLiteral("note"), note}});
    }

    void judge(Rating &rating, int count, int judges)
    {
        const int n = m_options.candidates;
        for (int k = 0; k < count; ++k) {
            const int i = m_random.below(n), j = (i + 1 + m_random.below(n - 1)) % n;
            const bool first = m_random.uniform() < logistic(m_skill[size_t(i)] - m_skill[size_t(j)] + 0.405);
            rating.evidence.add(k % judges, VerdictKind::Pair, {i, j, 1, 1, first ? 1.0 : 0.0, 1});
            if (judges == 1)
                m_matches.push_back({i, j, first ? 1.0F : 0.0F});
        }
    }

    void refits(int judges, bool lengths)
    {
        Rating rating;
        rating.priors.resize(m_skill.size());
        for (size_t i = 0; lengths && i < m_skill.size(); ++i)
            rating.lengths.push_back(5 + std::sin(double(i)));
        m_matches.clear();
        judge(rating, m_options.matches, judges);
        double reference = 0, referenceWarm = 0;
        const double cold = milliseconds(m_options.repeats, [&] { rating.refit(false); });
        const QString coldNote = QStringLiteral("%1 Newton, %2 gradient steps").arg(rating.fit.steps).arg(rating.fit.products);
        const auto before = m_matches;
        if (judges == 1)
            reference = timeReference(before, {}, 1e-6);
        const SkillFit settled = rating.fit;
        judge(rating, 8, judges);
        const double warm = milliseconds(m_options.repeats, [&] {
            rating.fit = settled;
            rating.refit(true);
        });
        if (judges == 1)
            referenceWarm = timeReference(m_matches, before, 1e-4);
        const QString warmNote = QStringLiteral("%1 Newton, %2 gradient steps").arg(rating.fit.steps).arg(rating.fit.products);
        row(lengths ? "cold refit, 2 judges, all terms" : "cold refit", cold, reference, coldNote);
        row(lengths ? "warm refit after 8 verdicts, 2 judges, all terms" : "warm refit after 8 verdicts", warm, referenceWarm, warmNote);
        if (lengths)
            return;
        m_report.atMost(QStringLiteral("cold refit of %1 candidates and %2 verdicts, ms").arg(m_options.candidates).arg(m_options.matches), 30, cold);
        m_report.atMost(QStringLiteral("warm refit after 8 verdicts, ms"), 15, warm);
    }

    /// Time of the reference fit of `matches`, in ms: warm from the fit of `start`, or cold if `start` is empty.
    double timeReference(const std::vector<btreference::Match> &matches, const std::vector<btreference::Match> &start, double tolerance) const
    {
        std::vector<double> settled(m_skill.size(), 0);
        double settledBias = 0;
        if (!start.empty())
            btreference::fit(start, settled, settledBias, 1e-6);
        return milliseconds(m_options.repeats, [&] {
            std::vector<double> skill = settled;
            double bias = settledBias;
            btreference::fit(matches, skill, bias, tolerance);
        });
    }

    /// Covariance, draws, value matrix and the next questions (one or 8), among `alive` candidates.
    void decisions(int alive)
    {
        Rating rating;
        rating.priors.resize(size_t(alive));
        for (int k = 0; k < 6 * alive; ++k) {
            const int i = m_random.below(alive), j = (i + 1 + m_random.below(alive - 1)) % alive;
            rating.evidence.add(0, VerdictKind::Pair, {i, j, 1, 1, m_random.uniform() < logistic(m_skill[size_t(i)] - m_skill[size_t(j)]) ? 1.0 : 0.0, 1});
        }
        rating.refit(false);
        const std::vector<double> rho{0.4};
        const std::vector<PanelMember> panel{{0, 0.4, 1, 1}};
        const auto decide = [&](int count, int listSize) {
            const SkillPosterior posterior({rating.priors, rating.evidence.comparisons(), rating.evidence.voices(), {}, {}, rating.evidence.repeats(), rho}, rating.fit);
            Matchmaking known;
            known.posterior = &posterior;
            known.panel = panel;
            known.counts = rating.evidence.repeats();
            known.listSize = listSize;
            m_found += nextQuestions(known, count, m_random).size();
        };
        const double one = milliseconds(5 * m_options.repeats, [&] { decide(1, 2); });
        const double eight = milliseconds(5 * m_options.repeats, [&] { decide(8, 2); });
        const double lists = milliseconds(5 * m_options.repeats, [&] { decide(8, 4); });
        const double reference = milliseconds(5 * m_options.repeats, [&] { m_value += btreference::decide(alive); });
        const QString name = QStringLiteral("decision among %1 alive: ").arg(alive);
        row(qPrintable(name + QStringLiteral("one pair")), one, reference);
        row(qPrintable(name + QStringLiteral("8 pairs")), eight, 0);
        row(qPrintable(name + QStringLiteral("8 lists of 4")), lists, 0);
        if (alive == 128)
            m_report.atMost(QStringLiteral("decision among 128 alive, 8 pairs, ms"), 5, eight);
    }

    /// Cost of events in a session of 24 alive in the steady state: a birth, three verdicts and a retirement.
    void events()
    {
        Ladder ladder;
        quint32 born = 0, calls = 0;
        const auto apply = [&](EventBody body) { ladder.apply({{}, 0, 0, std::move(body)}); };
        const auto step = [&] {
            Candidate candidate;
            candidate.id = {++born};
            if (born > 24)
                candidate.parents = {ladder.id(m_random.below(ladder.size()))};
            candidate.step = born > 24 ? Step::Mutation : Step::Seeding;
            apply(CandidateBorn{candidate});
            for (int k = 0; k < 3 && ladder.size() > 1; ++k) {
                const int other = m_random.below(ladder.size() - 1);
                Match match{{}, {++calls}, {}, QStringLiteral("judge"), candidate.id, ladder.id(other)};
                match.verdict = m_random.below(2) ? Verdict::First : Verdict::Second;
                apply(MatchJudged{match});
                m_value += ladder.posterior().variance(0);
            }
            if (ladder.size() > 24)
                apply(CandidateRetired{ladder.id(m_random.below(ladder.size()))});
        };
        for (int k = 0; k < 500; ++k)
            step();
        const double per = milliseconds(5, [&] {
            for (int k = 0; k < 400; ++k)
                step();
        }) / 400;
        row("a birth, three verdicts and a retirement among 24 alive", per, 0);
        m_report.atMost(QStringLiteral("a birth, three verdicts and a retirement among 24 alive, ms"), 0.2, per);
    }

    Options m_options;
    BenchReport m_report;
    Random m_random{3};
    std::vector<double> m_skill;
    std::vector<btreference::Match> m_matches;
    double m_value = 0; ///< keeps the compiler from removing the work
    size_t m_found = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    Options options;
    options.json = words.contains(QStringLiteral("--json"));
    const auto number = [&](const char *name, int &into) {
        if (const qsizetype at = words.indexOf(QLatin1StringView(name)); at > 0)
            into = std::max(1, words.value(at + 1).toInt());
    };
    number("--candidates", options.candidates);
    number("--matches", options.matches);
    number("--repeats", options.repeats);
    return Bench(options).run();
}
