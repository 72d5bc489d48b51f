// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>


namespace engine {

struct CompletionRequest;

/// Requirements found in a request by simple patterns: limits, words, deficiencies. Pure; any thread.
struct Wishes {
    QString topic;         ///< "toothpaste for vampires": the text after "about", "for", …
    QStringList words;     ///< content words of the topic, else of the whole task, in order, each once
    int maxWords = 0;      ///< from the task ("at most 60 words") or the feedback; 0: none
    int minWords = 0;
    QStringList missing;   ///< required words that do not occur
    QStringList unwanted;  ///< forbidden phrases that occur
    QStringList favoured;  ///< content words of the person's hint
    bool shorter = false;  ///< the hint asks for a shorter text
    bool longer = false;
};

[[nodiscard]] Wishes wishesOf(const CompletionRequest &request);
[[nodiscard]] Wishes wishesOfTask(const QString &task);

} // namespace engine
