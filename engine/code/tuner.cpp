// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/tuner.h"

#include "engine/base/random.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr size_t mostConstants = 400;
constexpr int mostStructures = 24;

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

Tuner::Search Tuner::begun(const Constants &constants, const QString &parent) const
{
    if (!parent.isEmpty()) {
        const auto before = m_searches.constFind(structureOf(parent, m_language));
        if (before != m_searches.constEnd() && before->scales.size() == constants.values.size())
            return {before->scales, before->cma.movedTo(inUnits(constants.values, before->scales))};
    }
    const std::vector<double> scales = scalesOf(constants.values);
    return {scales, CmaEs(inUnits(constants.values, scales))};
}

void Tuner::use(quint64 structure)
{
    m_order.remove(structure);
    m_order.push_front(structure);
    while (int(m_order.size()) > mostStructures) {
        m_searches.remove(m_order.back());
        m_order.pop_back();
    }
}

void Tuner::tried(const QString &program, double score, const QString &parent)
{
    const Constants constants = constantsOf(program);
    if (constants.values.empty() || constants.values.size() > mostConstants)
        return;
    const quint64 structure = structureOf(program, m_language);
    auto search = m_searches.find(structure);
    if (search == m_searches.end())
        search = m_searches.insert(structure, begun(constants, parent));
    search->cma.tell(inUnits(constants.values, search->scales), score);
    use(structure);
}

std::optional<QString> Tuner::proposal(const QString &program, Random &random) const
{
    const Constants constants = constantsOf(program);
    if (constants.values.empty() || constants.values.size() > mostConstants)
        return {};
    const auto known = m_searches.constFind(structureOf(program, m_language));
    const Search search = known != m_searches.constEnd() ? *known : begun(constants, {});
    std::vector<double> values = search.cma.ask(random);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] *= search.scales[i];
    return withLiterals(program, constants.literals, values);
}

} // namespace engine
