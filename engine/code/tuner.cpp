// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/tuner.h"

#include "engine/base/random.h"
#include "engine/code/tokenedits.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace engine {

namespace {

constexpr size_t mostConstants = 400;
constexpr int mostStructures = 24;
constexpr double transplantShare = 0.05; ///< both half as often while the search finds better constants
constexpr double steppedShare = 0.05;
constexpr int patientGenerations = 3; ///< without a better point, and a search no longer counts as improving
constexpr size_t likelyOthers = 4; ///< the best of those that are remembered
constexpr int mostSame = 4096;
constexpr double firstLength = 0.15; ///< of the first steps in all, in units of the constants' sizes: the more constants, the less each may move

} // namespace

Tuner::Constants Tuner::constantsOf(const QString &program) const
{
    Constants constants;
    for (const Literal &literal : literalsOf(program, m_language)) {
        if (literal.whole)
            continue;
        constants.literals.append(literal);
        constants.values.push_back(literal.value);
    }
    return constants;
}

/// A program with other constants and, where it has as many, the named counts of another one.
QString Tuner::written(const QString &into, const std::vector<double> &values, const QString &counts) const
{
    const auto isCount = [](const Literal &literal) { return literal.whole && literal.named; };
    QList<Literal> own = literalsOf(into, m_language), others = literalsOf(counts, m_language);
    own.removeIf([&](const Literal &literal) { return literal.whole && !literal.named; });
    others.removeIf(std::not_fn(isCount));
    const bool fits = std::count_if(own.begin(), own.end(), isCount) == others.size();
    std::vector<double> all;
    size_t value = 0;
    qsizetype count = 0;
    for (const Literal &literal : own)
        all.push_back(!literal.whole ? values[value++] : fits ? others[count++].value : literal.value);
    return withLiterals(into, own, all);
}

/// A constant moves by its own size, but one near zero by the usual size of its neighbours.
std::vector<double> Tuner::scalesOf(const std::vector<double> &values)
{
    std::vector<double> sizes;
    for (const double value : values)
        sizes.push_back(std::abs(value));
    std::nth_element(sizes.begin(), sizes.begin() + qsizetype(sizes.size() / 2), sizes.end());
    const double usual = sizes[sizes.size() / 2] > 0 ? sizes[sizes.size() / 2] : 1;
    std::vector<double> scales;
    for (const double value : values) {
        const double own = std::abs(value);
        const bool neighbour = own == 0 || own > usual / 100;
        scales.push_back(neighbour ? std::max(own, usual) : own);
    }
    return scales;
}

std::vector<double> Tuner::inUnits(const std::vector<double> &values, const std::vector<double> &scales)
{
    std::vector<double> units(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        units[i] = values[i] / scales[i];
    return units;
}

quint64 Tuner::keyOf(const QString &program) const
{
    const quint64 structure = structureOf(program, m_language);
    return m_same.value(structure, structure);
}

Tuner::Search Tuner::begun(const QString &program, const Constants &constants, quint64 parent) const
{
    const auto before = m_searches.constFind(parent);
    if (before != m_searches.constEnd() && before->scales.size() == constants.values.size())
        return {program, before->scales, before->cma.goingOnWith(inUnits(constants.values, before->scales))};
    const std::vector<double> scales = scalesOf(constants.values);
    return {program, scales, CmaEs(inUnits(constants.values, scales), firstLength / std::sqrt(double(scales.size())))};
}

void Tuner::use(quint64 key)
{
    m_order.remove(key);
    m_order.push_front(key);
    while (int(m_order.size()) > mostStructures) {
        m_searches.remove(m_order.back());
        m_same.removeIf([gone = m_order.back()](const auto &each) { return each.value() == gone; });
        m_order.pop_back();
    }
    if (m_same.size() > mostSame)
        m_same.clear();
}

void Tuner::tried(const MeasuredProgram &program, const MeasuredProgram &parent, int generation)
{
    const Constants constants = constantsOf(program.text);
    if (constants.values.empty() || constants.values.size() > mostConstants)
        return;
    const quint64 parentKey = parent.text.isEmpty() ? 0 : keyOf(parent.text);
    const bool sameConstants = !parent.text.isEmpty() && constants.values == constantsOf(parent.text).values;
    quint64 key = keyOf(program.text);
    if (!m_searches.contains(key) && program.score == parent.score && std::isfinite(program.score) && sameConstants) {
        m_same.insert(key, parentKey);
        key = parentKey;
    }
    auto search = m_searches.find(key);
    if (search == m_searches.end())
        search = m_searches.insert(key, begun(program.text, constants, parentKey));
    else if (parentKey && parentKey != key && program.score > search->cma.bestScore()) // another's constants suit it better than its own
        *search = begun(search->program, constants, parentKey);
    const std::vector<double> point = inUnits(constants.values, search->scales);
    if (generation >= 0 && !sameConstants)
        search->cma.tell(point, program.score, generation);
    else
        search->cma.meet(point, program.score);
    use(key);
}

int Tuner::generation(const QString &program) const
{
    const auto search = m_searches.constFind(keyOf(program));
    return search == m_searches.constEnd() ? -1 : search->cma.generation();
}

/// The constants within another structure that is remembered: whether it is better by now. A change that helped the
/// constants of its time may stand in the way of better ones.
std::optional<QString> Tuner::transplanted(const Constants &constants, quint64 from, Random &random) const
{
    std::vector<const Search *> others;
    for (const quint64 key : m_order) {
        const Search &search = *m_searches.constFind(key);
        if (key != from && search.cma.size() == constants.values.size() && std::isfinite(search.cma.bestScore()))
            others.push_back(&search);
    }
    if (others.empty())
        return {};
    std::stable_sort(others.begin(), others.end(), [](const Search *a, const Search *b) { return a->cma.bestScore() > b->cma.bestScore(); });
    const QString &other = others[size_t(random.below(int(std::min(others.size(), likelyOthers))))]->program;
    return withLiterals(other, constantsOf(other).literals, constants.values);
}

std::optional<TunedProgram> Tuner::proposal(const QString &program, Random &random) const
{
    const Constants constants = constantsOf(program);
    if (constants.values.empty() || constants.values.size() > mostConstants)
        return {};
    const quint64 key = keyOf(program);
    const auto known = m_searches.constFind(key);
    const bool improving = known == m_searches.constEnd() || known->cma.sinceBetter() <= patientGenerations;
    const double kind = random.uniform() * (improving ? 2 : 1);
    if (kind < transplantShare) {
        if (const auto other = transplanted(constants, key, random); other && *other != program)
            return TunedProgram{*other, improving};
    } else if (kind < transplantShare + steppedShare) {
        if (const auto stepped = steppedNumber(program, m_language, random, true))
            return TunedProgram{*stepped, improving};
    }
    if (known != m_searches.constEnd() && !std::isfinite(known->cma.bestScore()))
        return {}; // it is not its constants that are wrong
    const Search search = known != m_searches.constEnd() ? *known : begun(program, constants, 0);
    std::vector<double> values = search.cma.ask(random);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] *= search.scales[i];
    return TunedProgram{written(search.program, values, program), improving};
}

} // namespace engine
