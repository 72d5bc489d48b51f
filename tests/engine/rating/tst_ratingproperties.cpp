// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/random.h"
#include "engine/rating/elo.h"
#include "engine/rating/posterior.h"
#include "engine/rating/repeats.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace engine;

namespace {

constexpr int candidates = 7, judges = 3;
constexpr int person = judges; ///< a judge of its own

/// A readable verdict on two to four of the candidates.
rc::Gen<VerdictRecord> anyVerdict()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, judges), rc::gen::inRange(2, 5), rc::gen::arbitrary<quint64>(), rc::gen::inRange(0, 8)),
        [](const std::tuple<int, int, quint64, int> &drawn) {
            const auto [judge, k, seed, special] = drawn;
            Random random(seed);
            std::vector<int> all(candidates);
            std::iota(all.begin(), all.end(), 0);
            for (size_t i = all.size(); i > 1; --i)
                std::swap(all[i - 1], all[size_t(random.below(int(i)))]);
            all.resize(size_t(k));
            VerdictRecord verdict{judge, k == 2 ? VerdictKind::Pair : VerdictKind::List, all};
            for (int i = 0; i < k; ++i)
                verdict.rank.push_back(random.below(k));
            if (k == 2 && special == 0)
                verdict.firstChance = random.uniform();
            if (special == 1) {
                verdict.judge = person;
                verdict.kind = VerdictKind::Person;
                verdict.weight = 3;
            }
            return verdict;
        });
}

rc::Gen<std::vector<VerdictRecord>> someVerdicts()
{
    return rc::gen::container<std::vector<VerdictRecord>>(anyVerdict());
}

struct Rated {
    SkillFit fit;
    SkillPosterior posterior;
};

std::vector<double> lengths()
{
    std::vector<double> out;
    for (int i = 0; i < candidates; ++i)
        out.push_back(4 + std::sin(i));
    return out;
}

Evidence evidenceOf(const std::vector<VerdictRecord> &verdicts)
{
    Evidence evidence;
    for (const VerdictRecord &verdict : verdicts)
        evidence.add(verdict);
    return evidence;
}

/// As a session does it, to convergence: the fit with the usual ρ, the ρ that follows, and the fit with that.
Rated rate(const std::vector<VerdictRecord> &verdicts, const std::vector<double> &length)
{
    const Evidence evidence = evidenceOf(verdicts);
    const std::vector<SkillPrior> priors(candidates);
    std::vector<double> rho(size_t(evidence.judges()), 0.4);
    Rated out;
    for (int round = 0; round < 2; ++round) {
        const FitInput input{priors, evidence.comparisons(), evidence.voices(), length, {}, evidence.repeats(), rho};
        out.fit = fitSkills(input, nullptr, 1e-9);
        out.posterior = SkillPosterior(input, out.fit);
        rho = repeatCorrelations(evidence, length, out.fit);
    }
    return out;
}

bool near(double a, double b, double tolerance = 1e-5) { return std::abs(a - b) <= tolerance * (1 + std::abs(a)); }

/// The fit with every voice's terms held at `terms` and a fixed ρ.
std::vector<double> skillsWithTermsHeld(const std::vector<VerdictRecord> &verdicts, double rho, double position)
{
    const Evidence evidence = evidenceOf(verdicts);
    const std::vector<SkillPrior> priors(candidates);
    const std::vector<double> rhos(judges + 1, rho);
    FitInput input{priors, evidence.comparisons(), evidence.voices(), {}, {}, evidence.repeats(), rhos};
    input.termsHeld = true;
    SkillFit held;
    held.skill.assign(candidates, 0);
    for (size_t v = 0; v < evidence.voices().size(); ++v)
        held.terms.push_back({position * double(v + 1) / 4, 0, 0});
    return fitSkills(input, &held, 1e-10).skill;
}

void addWin(std::vector<VerdictRecord> &verdicts, int winner, int other, int judge, bool winnerFirst)
{
    VerdictRecord win{judge, VerdictKind::Pair, {winner, other}, {0, 1}};
    if (!winnerFirst) {
        std::swap(win.shown[0], win.shown[1]);
        std::swap(win.rank[0], win.rank[1]);
    }
    verdicts.push_back(win);
}

} // namespace

class tst_RatingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderOfVerdictsDoesNotMatter()
    {
        QVERIFY(rc::check([] {
            std::vector<VerdictRecord> verdicts = *someVerdicts();
            const Rated before = rate(verdicts, lengths());
            Random random(*rc::gen::arbitrary<quint64>());
            for (size_t k = verdicts.size(); k > 1; --k)
                std::swap(verdicts[k - 1], verdicts[size_t(random.below(int(k)))]);
            const Rated after = rate(verdicts, lengths());
            for (int i = 0; i < candidates; ++i) {
                RC_ASSERT(near(before.fit.skill[size_t(i)], after.fit.skill[size_t(i)]));
                RC_ASSERT(near(before.posterior.variance(i), after.posterior.variance(i)));
            }
        }));
    }

    void theNamesDoNotMatter()
    {
        QVERIFY(rc::check([] {
            const std::vector<VerdictRecord> verdicts = *someVerdicts();
            std::vector<int> name(candidates);
            std::iota(name.begin(), name.end(), 0);
            Random random(*rc::gen::arbitrary<quint64>());
            for (size_t k = name.size(); k > 1; --k)
                std::swap(name[k - 1], name[size_t(random.below(int(k)))]);
            std::vector<VerdictRecord> renamed = verdicts;
            for (VerdictRecord &verdict : renamed) {
                for (int &each : verdict.shown)
                    each = name[size_t(each)];
            }
            const std::vector<double> length = lengths();
            std::vector<double> renamedLength(length.size());
            for (size_t i = 0; i < length.size(); ++i)
                renamedLength[size_t(name[i])] = length[i];
            const Rated a = rate(verdicts, length), b = rate(renamed, renamedLength);
            for (size_t i = 0; i < candidates; ++i)
                RC_ASSERT(near(a.fit.skill[i], b.fit.skill[size_t(name[i])]));
        }));
    }

    void aVerdictForSomebodyNeverMovesItDown()
    {
        QVERIFY(rc::check([] {
            std::vector<VerdictRecord> verdicts = *someVerdicts();
            const int a = *rc::gen::inRange(0, candidates), b = (a + *rc::gen::inRange(1, candidates)) % candidates;
            const int judge = *rc::gen::inRange(0, judges);
            const double position = *rc::gen::inRange(-10, 11) / 10.0;
            const bool first = *rc::gen::arbitrary<bool>();
            // All of a judge's terms held; the discount with a judge that favours no seat, whose repeats all say the same.
            const std::pair<double, double> holds[] = {{0, position}, {0.5, 0}};
            for (const auto &[rho, favour] : holds) {
                const double before = skillsWithTermsHeld(verdicts, rho, favour)[size_t(a)];
                std::vector<VerdictRecord> more = verdicts;
                addWin(more, a, b, judge, first);
                // A voice that was not there before takes its place after the others, so the terms of those stay.
                RC_PRE(evidenceOf(more).voices().size() == evidenceOf(verdicts).voices().size());
                RC_ASSERT(skillsWithTermsHeld(more, rho, favour)[size_t(a)] >= before - 1e-7);
            }
        }));
    }

    void aJudgeThatAlwaysSaysFirstMovesNothingButItsBias()
    {
        QVERIFY(rc::check([] {
            std::vector<VerdictRecord> verdicts;
            for (const int pair : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, candidates * (candidates - 1)))) {
                const int a = pair / (candidates - 1), b = (a + 1 + pair % (candidates - 1)) % candidates;
                for (const auto &[x, y] : {std::pair(a, b), std::pair(b, a)})
                    verdicts.push_back({0, VerdictKind::Pair, {x, y}, {0, 1}});
            }
            const Rated rated = rate(verdicts, {});
            for (const double skill : rated.fit.skill)
                RC_ASSERT(std::abs(skill) < 1e-6);
            if (!verdicts.empty())
                RC_ASSERT(rated.fit.terms[0].position > 0.1);
        }));
    }

    void ratingsStayFiniteWhateverIsSaid()
    {
        QVERIFY(rc::check([] {
            // Two groups that never meet; in each somebody wins always, very often.
            const int games = *rc::gen::inRange(1, 400);
            std::vector<VerdictRecord> verdicts = *someVerdicts();
            for (int k = 0; k < games; ++k) {
                addWin(verdicts, 0, 1 + k % 2, k % judges, k % 2 == 0);
                addWin(verdicts, 3, 4 + k % 3, 0, true);
            }
            const Rated rated = rate(verdicts, lengths());
            for (int i = 0; i < candidates; ++i) {
                RC_ASSERT(std::isfinite(rated.fit.skill[size_t(i)]) && std::abs(rated.fit.skill[size_t(i)]) < 12);
                RC_ASSERT(rated.posterior.variance(i) > 0 && rated.posterior.variance(i) <= 1 + 1e-9);
            }
        }));
    }

    void theSumOfSequentialEloNeverChanges()
    {
        QVERIFY(rc::check([] {
            EloTable table;
            for (const auto &[pair, share] : *rc::gen::container<std::vector<std::pair<int, int>>>(
                     rc::gen::pair(rc::gen::inRange(0, candidates * (candidates - 1)), rc::gen::inRange(0, 3)))) {
                const int a = pair / (candidates - 1);
                table.add({a, (a + 1 + pair % (candidates - 1)) % candidates, share / 2.0});
            }
            double sum = 0;
            for (int i = 0; i < candidates; ++i)
                sum += table.rating(i);
            RC_ASSERT(near(sum, 1200.0 * candidates, 1e-9));
        }));
    }

    void takingBackIsAsIfNothingHadBeenSaid()
    {
        QVERIFY(rc::check([] {
            const std::vector<VerdictRecord> verdicts = *someVerdicts();
            const std::vector<VerdictRecord> extra = *someVerdicts();
            Evidence evidence = evidenceOf(verdicts);
            for (const VerdictRecord &verdict : extra)
                evidence.add(verdict);
            for (const VerdictRecord &verdict : extra) {
                for (const PairOutcome &outcome : pairOutcomes(verdict))
                    evidence.remove(verdict.judge, verdict.kind, outcome);
            }
            const Evidence plain = evidenceOf(verdicts);
            for (int judge = 0; judge <= judges; ++judge) {
                for (int a = 0; a < candidates; ++a) {
                    for (int b = a + 1; b < candidates; ++b)
                        RC_ASSERT(near(evidence.count(judge, a, b), plain.count(judge, a, b), 1e-9));
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(tst_RatingProperties)
#include "tst_ratingproperties.moc"
