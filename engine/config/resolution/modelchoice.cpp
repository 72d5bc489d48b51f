// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/modelchoice.h"

#include "engine/types/plan/planuse.h"

#include <algorithm>

namespace engine {

bool runsDemoByDefault(const Resolution &resolution)
{
    static const QString member = QStringLiteral(".provider");
    const QList<EffectiveValue> &values = resolution.values;
    return isOffline(resolution.plan) && std::none_of(values.begin(), values.end(), [](const EffectiveValue &value) {
        return value.path.endsWith(member) && value.source != Source::BuiltIn;
    });
}

} // namespace engine
