// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/foreignmark.h"

#include "engine/config/fields/edit.h"
#include "engine/document/document.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

constexpr const char *foreignKey = "foreign";

} // namespace

RunConfig withForeignMark(const RunConfig &config)
{
    Json root = readDocument(config);
    if (!root.is_object())
        root = Json::object();
    root[foreignKey] = true;
    return writeDocument(root);
}

bool isForeign(const RunConfig &config)
{
    const Json root = readDocument(config);
    const Json *mark = member(root, foreignKey);
    return mark && !(mark->is_boolean() && !mark->get<bool>());
}

RunConfig mergedKeepingMark(const RunConfig &config, const RunConfig &over)
{
    const RunConfig both = merged(config, over);
    return isForeign(config) ? withForeignMark(both) : both;
}

} // namespace engine
