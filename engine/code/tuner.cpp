// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/tuner.h"

#include "engine/base/random.h"
#include "engine/base/texthash.h"
#include "engine/code/programparts.h"
#include "engine/code/tokenedits.h"
#include "engine/types/plan/partpatterns.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr size_t mostConstants = 400;
constexpr int mostStructures = 24;
constexpr double transplantShare = 0.05; ///< probabilities of both kinds of proposal; halved while the search improves
constexpr double steppedShare = 0.05;
constexpr int patience = 3; ///< generations without a better point after which a search no longer counts as improving
constexpr size_t likelyOthers = 4; ///< choose among so many of the best other structures
constexpr int mostSame = 4096;
constexpr double firstLength = 0.15; ///< total length of the first steps, in units of the constants' sizes: more constants, smaller steps of each

} // namespace

/// Adds the numbers of one part.
void Tuner::parse(const QString &name, const QString &text, Parsed &out) const
{
    QList<Literal> literals = literalsOf(text, languageOfPart(name, m_plan.language));
    const quint64 structure = structureOf(text, literals);
    out.structure = name.isEmpty() ? structure : textHash(name + QString::number(structure, 16), out.structure);
    literals.removeIf([&](const Literal &literal) { return (literal.whole && !literal.named) || !isEditablePart(m_plan, name); });
    for (const Literal &literal : literals)
        (literal.whole ? out.counts : out.constants).push_back(literal.value);
    out.literals.append(literals);
}

Tuner::Parsed Tuner::parsed(const Parts &program) const
{
    Parsed out;
    out.program = program;
    if (program.named.isEmpty())
        parse({}, program.single, out);
    for (const Part &part : program.named)
        parse(part.name, part.text, out);
    return out;
}

bool Tuner::canBeTuned(const Parsed &program)
{
    return !program.constants.empty() && program.constants.size() <= mostConstants;
}

/// A program with other constants and, when their number is equal, other named counts.
Parts Tuner::written(const Parsed &into, const std::vector<double> &constants, const std::vector<double> &counts)
{
    const bool fits = counts.size() == into.counts.size();
    size_t constant = 0, count = 0;
    const auto filled = [&](const QString &text, const QList<Literal> &literals) {
        std::vector<double> values;
        for (const Literal &literal : literals)
            values.push_back(!literal.whole ? constants[constant++] : fits ? counts[count++] : literal.value);
        return withLiterals(text, literals, values);
    };
    Parts out = into.program;
    if (out.named.isEmpty())
        out.single = filled(out.single, into.literals.constFirst());
    for (qsizetype i = 0; i < out.named.size(); ++i)
        out.named[i].text = filled(out.named[i].text, into.literals[i]);
    return out;
}

/// The program with one named integer of one part changed.
std::optional<Parts> Tuner::stepped(const Parts &program, Random &random) const
{
    Parts out = program;
    if (out.named.isEmpty()) {
        const auto text = steppedNumber(out.single, m_plan.language, random, true);
        return text ? std::optional(Parts(*text)) : std::nullopt;
    }
    const int first = random.below(int(out.named.size()));
    for (qsizetype i = 0; i < out.named.size(); ++i) {
        Part &part = out.named[(first + i) % out.named.size()];
        const auto text = isEditablePart(m_plan, part.name) ? steppedNumber(part.text, languageOfPart(part.name, m_plan.language), random, true) : std::nullopt;
        if (!text)
            continue;
        part.text = *text;
        return out;
    }
    return {};
}

/// Scale of a constant: its own size, or the usual size of its neighbours when it is near zero.
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

Tuner::Search Tuner::begun(const Parsed &program, const std::vector<double> &constants, quint64 parent) const
{
    const auto before = m_searches.constFind(parent);
    if (before != m_searches.constEnd() && before->scales.size() == constants.size())
        return {program, before->scales, before->cma.goingOnWith(inUnits(constants, before->scales))};
    const std::vector<double> scales = scalesOf(constants);
    return {program, scales, CmaEs(inUnits(constants, scales), firstLength / std::sqrt(double(scales.size())))};
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
    const Parsed own = parsed(program.program);
    if (!canBeTuned(own))
        return;
    const bool orphan = parent.program.isBlank();
    const Parsed from = orphan ? Parsed() : parsed(parent.program);
    const quint64 parentKey = orphan ? 0 : keyOf(from);
    const bool sameConstants = own.constants == from.constants;
    quint64 key = keyOf(own);
    if (!m_searches.contains(key) && program.score == parent.score && std::isfinite(program.score) && sameConstants) {
        m_same.insert(key, parentKey);
        key = parentKey;
    }
    auto search = m_searches.find(key);
    if (search == m_searches.end())
        search = m_searches.insert(key, begun(own, own.constants, parentKey));
    else if (parentKey && parentKey != key && program.score > search->cma.bestScore()) // the parent's constants are better here than its own
        *search = begun(search->program, own.constants, parentKey);
    const std::vector<double> point = inUnits(own.constants, search->scales);
    if (generation >= 0 && !sameConstants)
        search->cma.tell(point, program.score, generation);
    else
        search->cma.meet(point, program.score);
    use(key);
}

int Tuner::generation(const Parts &program) const
{
    const auto search = m_searches.constFind(keyOf(parsed(program)));
    return search == m_searches.constEnd() ? -1 : search->cma.generation();
}

/// The constants in another stored structure, which may be better with them by now: a
/// change that helped earlier constants may be a disadvantage for the current ones.
std::optional<Parts> Tuner::transplanted(const Parsed &program, quint64 from, Random &random) const
{
    std::vector<const Search *> others;
    for (const quint64 key : m_order) {
        const Search &search = *m_searches.constFind(key);
        if (key != from && search.cma.size() == program.constants.size() && std::isfinite(search.cma.bestScore()))
            others.push_back(&search);
    }
    if (others.empty())
        return {};
    std::stable_sort(others.begin(), others.end(), [](const Search *a, const Search *b) { return a->cma.bestScore() > b->cma.bestScore(); });
    const Parsed &other = others[size_t(random.below(int(std::min(others.size(), likelyOthers))))]->program;
    return written(other, program.constants, other.counts);
}

std::optional<TunedProgram> Tuner::proposal(const Parts &program, Random &random) const
{
    const Parsed own = parsed(program);
    if (!canBeTuned(own))
        return {};
    const quint64 key = keyOf(own);
    const auto known = m_searches.constFind(key);
    const bool improving = known == m_searches.constEnd() || known->cma.sinceBetter() <= patience;
    const double kind = random.uniform() * (improving ? 2 : 1);
    if (kind < transplantShare) {
        if (const auto other = transplanted(own, key, random); other && *other != program)
            return TunedProgram{*other, improving};
    } else if (kind < transplantShare + steppedShare) {
        if (const auto other = stepped(program, random))
            return TunedProgram{*other, improving};
    }
    if (known != m_searches.constEnd() && !std::isfinite(known->cma.bestScore()))
        return {}; // every measurement failed: the constants are not the cause
    const Search search = known != m_searches.constEnd() ? *known : begun(own, own.constants, 0);
    std::vector<double> values = search.cma.ask(random);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] *= search.scales[i];
    return TunedProgram{written(search.program, values, own.counts), improving};
}

} // namespace engine
