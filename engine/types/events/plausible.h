// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/recordfields.h"
#include "engine/types/plan/figures.h"

#include <QSet>

#include <algorithm>
#include <chrono>

namespace engine::fields {

// Whether a run can have it, so that sums can hold it. Only times may be negative: a clock was set back.

template <typename T>
bool isPlausible(Key, const T &) { return true; }
inline bool isPlausible(Key key, int value)
{
    if (key == Key("repeats") || key == Key("attempts") || key == Key("lostCopies"))
        return value >= 0 && value <= mostTries;
    const bool isPlace = key == Key("line") || key == Key("column"); // as reported by external tools; never summed
    return isPlace || (value >= -mostCount && value <= mostCount);
}
inline bool isPlausible(Key, Money value) { return value.microUsd >= 0 && value.microUsd <= mostFigure; }
inline bool isPlausible(Key, std::optional<std::chrono::milliseconds> value) { return !value || (value->count() >= -mostFigure && value->count() <= mostFigure); }

inline bool isPlausible(Key key, qint64 value)
{
    const qint64 most = key == Key("untilMs") || key == Key("fromMs") ? latestMs : mostFigure;
    return value <= most && value >= (key.endsWith(Key("Ms")) ? -most : 0);
}

inline bool isPlausible(Key key, const QList<qint64> &list)
{
    return std::all_of(list.begin(), list.end(), [key](qint64 member) { return isPlausible(key, member); });
}

/// Names of parts become paths of files.
inline bool isPlausible(Key, const QList<Part> &parts)
{
    QSet<QString> names;
    for (const Part &part : parts)
        names.insert(part.name);
    return names.size() == parts.size() && std::all_of(names.begin(), names.end(), [](const QString &name) { return isPartName(name); });
}

} // namespace engine::fields
