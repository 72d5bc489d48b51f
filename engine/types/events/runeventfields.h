// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/recordfields.h"

#include <type_traits>

namespace engine::fields {

// Names and fields of events, which the events give themselves; see recordfields.h.

template <typename T>
concept Event = requires { requires std::is_same_v<decltype(T::name), const Key>; };

template <Event T>
constexpr Key nameOf(Type<T>)
{
    return T::name;
}

template <Event T, typename F>
void eachField(Type<T>, F &&field)
{
    T::eachField(field);
}
template <typename F>
void eachField(Type<Chance>, F &&field)
{
    field(Key("candidate"), &Chance::candidate);
    field(Key("best"), &Chance::best);
}
template <typename F>
void eachField(Type<JudgeTerms>, F &&field)
{
    field(Key("judge"), &JudgeTerms::judge);
    field(Key("position"), &JudgeTerms::position);
    field(Key("length"), &JudgeTerms::length);
    field(Key("slope"), &JudgeTerms::slope);
    field(Key("listSlope"), &JudgeTerms::listSlope);
    field(Key("repeat"), &JudgeTerms::repeat);
    field(Key("verdicts"), &JudgeTerms::verdicts);
}

/// Events and the records in them: types with fields.
template <typename T>
concept Record = requires { eachField(Type<T>(), [](auto, auto) { }); };

} // namespace engine::fields
