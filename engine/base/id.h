// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace engine {

/// Number of one object of a kind within a run, from 1; 0 means none.
template <typename Tag>
struct Id {
    quint32 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using CandidateId = Id<struct CandidateTag>;
using CallId = Id<struct CallTag>;
using MatchId = Id<struct MatchTag>;
using QuestionId = Id<struct QuestionTag>;

/// Identifies a run within a library: a slug of its task and a short hash ("vampire-toothpaste-k3v9q2").
struct RunId {
    QString value;

    explicit operator bool() const { return !value.isEmpty(); }
    auto operator<=>(const RunId &) const = default;
    friend size_t qHash(const RunId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace engine
