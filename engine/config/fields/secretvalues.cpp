// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/secretvalues.h"

#include "engine/base/secretlook.h"
#include "engine/config/fields/fields.h"
#include "engine/document/document.h"
#include "engine/providers/keys/variablename.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

QString textOfValue(const Json &value)
{
    return value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>()) : QString();
}

bool hideVariables(Json &environment)
{
    bool changed = false;
    for (auto &[name, value] : environment.items()) {
        const QString variable = QString::fromStdString(name);
        if (!holdsSecret(variable, textOfValue(value)))
            continue;
        value = isVariableName(variable) ? '$' + name : std::string("hidden");
        changed = true;
    }
    return changed;
}

bool hideWords(Json &command)
{
    bool changed = false;
    for (Json &word : command) {
        if (!looksLikeSecret(textOfValue(word)))
            continue;
        word = "hidden";
        changed = true;
    }
    return changed;
}

/// Returns whether anything was replaced.
bool hideSecrets(Json &value)
{
    bool changed = false;
    if (value.is_array()) {
        for (Json &item : value)
            changed = hideSecrets(item) || changed;
    }
    if (!value.is_object())
        return changed;
    for (auto &[key, item] : value.items()) {
        if (key == "environment" && item.is_object())
            changed = hideVariables(item) || changed;
        else if (key == "command" && item.is_array())
            changed = hideWords(item) || changed;
        else
            changed = hideSecrets(item) || changed;
    }
    return changed;
}

} // namespace

RunConfig withoutSecrets(const RunConfig &config)
{
    Json document = readDocument(config);
    return hideSecrets(document) ? writeDocument(document) : config;
}

} // namespace engine
