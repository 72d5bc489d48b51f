// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace engine {

class ChildRecord;
class GeneratorRecord;
class Ladder;
class Ledger;
class Loops;
class Population;
struct RunEvent;
struct RunPlan;
class RunState;
class Selection;
class Tally;
class TextVectors;
class Tuner;

/// The state of a session: folds of the same events. Include the header of the fold that is read. Engine
/// thread.
class Knowledge
{
    struct Folds;
    std::unique_ptr<Folds> m_folds; // must be declared before the references to it

public:
    explicit Knowledge(const RunPlan &plan);
    ~Knowledge();
    void apply(const RunEvent &event);

    const RunState &state;
    const Ledger &ledger;
    const Ladder &ladder;
    const Population &population;
    const Tally &tally;
    const ChildRecord &children;
    const GeneratorRecord &generators;
    const Loops &loops;
    const Selection &selection;
    const Tuner &tuner;
    const TextVectors &vectors;
};

} // namespace engine
