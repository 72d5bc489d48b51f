// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/runstate.h"

#include <QList>
#include <QString>

namespace ui {

/// A filter that the person types: words and "phrases" that must occur in the preview of the text, `field:value`,
/// `field>n`, `field:a..b`; `-` in front negates a term. Fields: step, generator, parent, gen, rating, score, games,
/// cost, words, rank, id, is (pinned, retired, alive, best, judged, scored). A term with an unknown field is searched
/// as text.
class CandidateQuery
{
public:
    CandidateQuery() = default;
    explicit CandidateQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] bool matches(const engine::CandidateState &candidate, int rank) const;
    /// Names of the fields, for completion and the tooltip.
    [[nodiscard]] static QStringList fields();

private:
    enum class Field { Text, Step, Generator, Parent, Generation, Rating, Score, Games, Cost, Words, Rank, Id, Is };
    struct Term {
        Field field = Field::Text;
        bool negated = false;
        QString word;
        double low = 0;  ///< inclusive
        double high = 0; ///< inclusive
        bool operator==(const Term &) const = default;
    };

    void add(QString token, bool quoted);
    [[nodiscard]] static bool numeric(Field field);
    [[nodiscard]] static bool readRange(Term &term, const QString &op, const QString &value);
    [[nodiscard]] static bool holds(const Term &term, const engine::CandidateState &candidate, int rank);
    [[nodiscard]] static std::optional<double> number(Field field, const engine::CandidateState &candidate, int rank);
    [[nodiscard]] static bool holdsFlag(const QString &word, const engine::CandidateState &candidate, int rank);

    QList<Term> m_terms;
};

} // namespace ui
