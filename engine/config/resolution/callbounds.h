// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/usage.h"

#include <QStringList>
#include <QStringView>

namespace engine {

struct GeneratorPlan;

/// Bounds of the tokens of a call before it is sent.
struct CallBounds {
    Usage most;   ///< upper bound, for the reserve: at most one token per two bytes of real text for the tokenizers in use, plus some for the frame
    Usage likely; ///< bytes / 4 for English

    CallBounds(QStringView prompt, const GeneratorPlan &generator);
    /// Of a call that makes vectors of the texts.
    [[nodiscard]] static CallBounds ofTexts(const QStringList &texts);

private:
    CallBounds() = default;
};

} // namespace engine
