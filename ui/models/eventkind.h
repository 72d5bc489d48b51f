// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/runevent.h"

namespace ui {

/// The index of a kind of event in EventBody.
template <typename Body, std::size_t Index = 0>
consteval quint8 kindOf()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<Index, engine::EventBody>, Body>)
        return quint8(Index);
    else
        return kindOf<Body, Index + 1>();
}

} // namespace ui
