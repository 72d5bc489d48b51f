// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/code/cmaes.h"
#include "engine/code/literals.h"

#include <QHash>

#include <list>
#include <optional>

namespace engine {

class Random;

/// Searches for better constants: of programs that differ in their decimal numbers alone, one search each (cmaes.h), fed
/// by every such program that was measured, whoever wrote it. A fold of what was tried – its state follows from that and
/// its proposals from that and a seed. Remembers the 24 structures used last. Any thread, one at a time.
class Tuner
{
public:
    explicit Tuner(QString language) : m_language(std::move(language)) { }

    /// A program was measured; −infinity for one that failed. `parent`: what it was made from, whose search goes on here
    /// when this is a new structure with as many constants; may be empty.
    void tried(const QString &program, double score, const QString &parent);
    /// The program with the constants its search wants to see next; nothing when it has none, or more than 400.
    [[nodiscard]] std::optional<QString> proposal(const QString &program, Random &random) const;
    /// Structures that are remembered.
    [[nodiscard]] int structures() const { return int(m_searches.size()); }

private:
    struct Search {
        std::vector<double> scales;
        CmaEs cma;
    };
    struct Constants {
        QList<Literal> literals; ///< decimal ones
        std::vector<double> values;
    };
    [[nodiscard]] Constants constantsOf(const QString &program) const;
    [[nodiscard]] static std::vector<double> scalesOf(const std::vector<double> &values);
    [[nodiscard]] static std::vector<double> inUnits(const std::vector<double> &values, const std::vector<double> &scales);
    [[nodiscard]] Search begun(const Constants &constants, const QString &parent) const;
    void use(quint64 structure);

    QString m_language;
    QHash<quint64, Search> m_searches;
    std::list<quint64> m_order; ///< used last at the front
};

} // namespace engine
