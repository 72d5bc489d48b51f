// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <QString>
#include <QStringList>

namespace engine {

// How the offline generator answers evaluators: it reads their complaints and mends the draft by them, and by nothing
// else. Pure; the same on every machine.

/// Whether the task wants a JSON object.
[[nodiscard]] bool wantsJson(const QString &task);
/// A first attempt at it: some of the fields the task names, with values found in its prose, one of them of a wrong type –
/// or no JSON at all.
[[nodiscard]] QString jsonDraft(const QString &task, Random *random);

/// The draft with up to two of the complaints met: fields that are missing or of a wrong type, too long, too short, words
/// that must not occur, patterns that are missing. `more` lengthens a text by a sentence at a time. Nothing when no
/// complaint says what to do.
[[nodiscard]] QString repairedText(const QString &task, const QString &draft, const QStringList &complaints, const QStringList &more,
    Random *random);

/// A short text that the pattern matches; empty when it holds more than literals, classes, groups and repeats. Of
/// alternatives the one that occurs in `liked`, else the first.
[[nodiscard]] QString exampleOf(const QString &pattern, const QString &liked);

} // namespace engine
