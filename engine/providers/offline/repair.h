// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <QString>
#include <QStringList>

namespace engine {

// Replies of the offline generator to evaluators: reads their deficiencies and repairs the draft accordingly, without other
// input. Pure; the same on every machine.

/// Whether the task requires a JSON object.
[[nodiscard]] bool wantsJson(const QString &task);
/// A first draft: some of the fields that the task names, with values
/// found in its prose, one of a wrong type; or no JSON at all.
[[nodiscard]] QString jsonDraft(const QString &task, Random *random);

/// The draft with up to two deficiencies repaired: fields missing or of a
/// wrong type, too long, too short, forbidden words, missing patterns. `more`
/// adds one sentence at a time. Empty when no deficiency has a known form.
[[nodiscard]] QString repairedText(const QString &task, const QString &draft, const QStringList &complaints, const QStringList &more,
    Random *random);

/// A short text that the pattern matches; empty when it contains more than literals, classes,
/// groups and repeats. Of alternatives, uses the one that occurs in `liked`, else the first.
[[nodiscard]] QString exampleOf(const QString &pattern, const QString &liked);

} // namespace engine
