// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QList>
#include <QString>

namespace engine {

/// A whole configuration to begin with; from resources/templates. Any thread.
struct Preset {
    QString id;          ///< "haiku": the file's name
    QString title;       ///< English; the window has its own table
    QString description; ///< English, one or two sentences
    RunConfig config;    ///< without title and description; names a generator only at run level, if at all
    bool sample = false; ///< runs without a model

    bool operator==(const Preset &) const = default;
};

/// The samples first, then templates for models, the blank one last.
[[nodiscard]] const QList<Preset> &presets();

} // namespace engine
