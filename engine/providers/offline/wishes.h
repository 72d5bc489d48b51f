// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/interface/provider.h"

namespace engine {

/// What can be read off a request without understanding it: limits, words, complaints. Pure; any thread.
struct Wishes {
    QString topic;         ///< "toothpaste for vampires": what stands behind "about", "for", …
    QStringList words;     ///< content words of the topic, else of the whole task, in order, each once
    int maxWords = 0;      ///< from the task ("at most 60 words") or the feedback; 0: not said
    int minWords = 0;
    QStringList missing;   ///< words that must occur and do not
    QStringList unwanted;  ///< phrases that occur and must not
    QStringList favoured;  ///< content words of a person's hint
    bool shorter = false;  ///< the hint asks for it
    bool longer = false;
};

[[nodiscard]] Wishes wishesOf(const CompletionRequest &request);
[[nodiscard]] Wishes wishesOfTask(const QString &task);

} // namespace engine
