// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/cmaes.h"
#include "engine/code/literals.h"

#include <QHash>

#include <limits>
#include <list>
#include <optional>

namespace engine {

class Random;

struct MeasuredProgram {
    QString text;
    double score = -std::numeric_limits<double>::infinity(); ///< −infinity for one that failed
};

struct TunedProgram {
    QString text;
    bool improving = true; ///< the search still finds better ones
};

/// Searches for better constants: of programs that differ in their decimal numbers and named counts alone, one search
/// each (cmaes.h) over the decimal ones, fed by every such program that was measured, whoever wrote it. Programs that
/// score the same with the same constants are one structure to it: a change that changes nothing splits no search. A
/// fold of what was tried – its state follows from that and its proposals from that and a seed. Remembers the 24
/// searches used last. Any thread, one at a time.
class Tuner
{
public:
    explicit Tuner(QString language) : m_language(std::move(language)) { }

    /// A program was measured. `parent`: what it was made from, whose search goes on here when this is a new structure
    /// with as many constants; may be empty. `generation`: as generation() when it was proposed, −1: somebody else wrote it.
    void tried(const MeasuredProgram &program, const MeasuredProgram &parent = {}, int generation = -1);
    /// How far the search for a program's constants has come; −1: there is none.
    [[nodiscard]] int generation(const QString &program) const;
    /// The program with the constants its search wants to see next, as it was before changes that changed nothing, so that
    /// these do not pile up; now and then a whole number that has a name is stepped instead. Nothing when it has no
    /// constants or more than 400, or when it never worked.
    [[nodiscard]] std::optional<TunedProgram> proposal(const QString &program, Random &random) const;
    /// Searches that are remembered.
    [[nodiscard]] int searches() const { return int(m_searches.size()); }

private:
    /// A program's numbers, read once.
    struct Parsed {
        QString text;
        QList<Literal> literals; ///< those that may be written anew: the constants and the named counts
        std::vector<double> constants;
        std::vector<double> counts;
        quint64 structure = 0;
    };
    struct Search {
        Parsed program; ///< the first of its structure
        std::vector<double> scales;
        CmaEs cma;
    };
    [[nodiscard]] Parsed parsed(const QString &program) const;
    [[nodiscard]] static QString written(const Parsed &into, const std::vector<double> &constants, const std::vector<double> &counts);
    [[nodiscard]] static bool canBeTuned(const Parsed &program);
    [[nodiscard]] static std::vector<double> scalesOf(const std::vector<double> &values);
    [[nodiscard]] static std::vector<double> inUnits(const std::vector<double> &values, const std::vector<double> &scales);
    [[nodiscard]] Search begun(const Parsed &program, const std::vector<double> &constants, quint64 parent) const;
    /// What the search for a program's constants goes by.
    [[nodiscard]] quint64 keyOf(const Parsed &program) const { return m_same.value(program.structure, program.structure); }
    [[nodiscard]] std::optional<QString> transplanted(const Parsed &program, quint64 from, Random &random) const;
    void use(quint64 key);

    QString m_language;
    QHash<quint64, Search> m_searches;
    QHash<quint64, quint64> m_same; ///< structures that are no other than one before
    std::list<quint64> m_order; ///< used last at the front
};

} // namespace engine
