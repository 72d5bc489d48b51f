// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/references.h"

#include "engine/types/events/runeventfields.h"

#include <algorithm>

namespace engine {

namespace {

/// Keeps the largest number of a candidate that it is shown.
class LargestCandidate
{
public:
    [[nodiscard]] CandidateId found() const { return m_found; }

    void look(CandidateId id) { m_found = std::max(m_found, id); }

    template <typename T>
    void look(const QList<T> &list)
    {
        if constexpr (fields::Record<T> || std::is_same_v<T, CandidateId>) {
            for (const T &member : list)
                look(member);
        }
    }

    template <typename T>
    void look(const T &record)
    {
        if constexpr (fields::Record<T>)
            fields::eachField(std::type_identity<T>(), [&](auto, auto member) { look(record.*member); });
    }

private:
    CandidateId m_found;
};

} // namespace

CandidateId largestCandidateIn(const EventBody &body)
{
    LargestCandidate largest;
    std::visit([&](const auto &record) { largest.look(record); }, body);
    return largest.found();
}

} // namespace engine
