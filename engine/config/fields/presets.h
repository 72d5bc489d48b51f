// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QList>
#include <QString>

namespace engine {

/// A complete configuration as a starting point; from resources/templates. Any thread.
struct Preset {
    QString id;          ///< "haiku": the file's name
    QString title;       ///< English; the window translates it
    QString description; ///< English, one or two sentences
    RunConfig config;    ///< without title and description; names a generator at run level at most
    bool sample = false; ///< runs without a model

    bool operator==(const Preset &) const = default;
};

/// Samples first, then templates for models; the blank one is the last.
[[nodiscard]] const QList<Preset> &presets();

} // namespace engine
