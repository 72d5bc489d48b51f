// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/cmaes.h"
#include "engine/code/literals.h"
#include "engine/types/plan/runplan.h"

#include <QHash>

#include <limits>
#include <list>
#include <optional>

namespace engine {

class Random;

struct MeasuredProgram {
    Parts program;
    double score = -std::numeric_limits<double>::infinity(); ///< −infinity for a program that failed
};

struct TunedProgram {
    Parts program;
    bool improving = true; ///< whether the search still improves
};

/// Searches for better constants of programs. Programs that differ only in decimal numbers and named
/// counts share one search (cmaes.h) over their decimal numbers; every measured program counts, whether
/// a model or the tuner wrote it. Programs with the same constants and the same score share a structure,
/// so that a change without effect does not split a search. A fold of the measured programs; proposals
/// follow from this state and a seed. The constants of a program with several parts are those of all
/// its editable parts. Stores the 24 searches used last. Any thread, one at a time.
class Tuner
{
public:
    explicit Tuner(ProgramPlan plan) : m_plan(std::move(plan)) { }

    /// Adds a measured program. `parent`: the program it was made from; a new structure with as many constants continues the
    /// parent's search; may be empty. `generation`: generation() at the time of the proposal, −1 when the tuner did not propose it.
    void tried(const MeasuredProgram &program, const MeasuredProgram &parent = {}, int generation = -1);
    /// Generation of the search for a program's constants; −1 when there is no search.
    [[nodiscard]] int generation(const Parts &program) const;
    /// The program with the next constants of its search, in the structure before changes without
    /// effect, so that these do not accumulate. Sometimes steps a named integer or uses another
    /// structure instead. nullopt when the program has no constants or more than 400, or never ran.
    [[nodiscard]] std::optional<TunedProgram> proposal(const Parts &program, Random &random) const;
    /// Number of stored searches.
    [[nodiscard]] int searches() const { return int(m_searches.size()); }

private:
    /// A program's numbers, read once.
    struct Parsed {
        Parts program;
        QList<QList<Literal>> literals; ///< by part: those that may be replaced, the constants and the named counts
        std::vector<double> constants;
        std::vector<double> counts;
        quint64 structure = 0;
    };
    struct Search {
        Parsed program; ///< first program of its structure
        std::vector<double> scales;
        CmaEs cma;
    };
    [[nodiscard]] Parsed parsed(const Parts &program) const;
    void parse(const QString &name, const QString &text, Parsed &out) const;
    [[nodiscard]] std::optional<Parts> stepped(const Parts &program, Random &random) const;
    [[nodiscard]] static Parts written(const Parsed &into, const std::vector<double> &constants, const std::vector<double> &counts);
    [[nodiscard]] static bool canBeTuned(const Parsed &program);
    [[nodiscard]] static std::vector<double> scalesOf(const std::vector<double> &values);
    [[nodiscard]] static std::vector<double> inUnits(const std::vector<double> &values, const std::vector<double> &scales);
    [[nodiscard]] Search begun(const Parsed &program, const std::vector<double> &constants, quint64 parent) const;
    /// Key of the search for a program's constants.
    [[nodiscard]] quint64 keyOf(const Parsed &program) const { return m_same.value(program.structure, program.structure); }
    [[nodiscard]] std::optional<Parts> transplanted(const Parsed &program, quint64 from, Random &random) const;
    void use(quint64 key);

    ProgramPlan m_plan;
    QHash<quint64, Search> m_searches;
    QHash<quint64, quint64> m_same; ///< structure → earlier structure that is equivalent
    std::list<quint64> m_order; ///< most recently used first
};

} // namespace engine
