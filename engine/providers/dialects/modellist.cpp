// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/dialects/modellist.h"

#include "engine/base/foreignjson.h"
#include "engine/providers/errors/replyerror.h"
#include "engine/types/plan/modelinfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

Result<QList<ModelInfo>> modelsFrom(QByteArrayView body, const char *key, const std::function<ModelInfo(const nlohmann::json &)> &read)
{
    const nlohmann::json document = parseForeignJson(body);
    const nlohmann::json &list = memberOf(document, key);
    if (!list.is_array())
        return fail(ErrorKind::BadReply, QStringLiteral("no list of models: ") + quoteStart(body));
    QList<ModelInfo> models;
    for (const nlohmann::json &entry : list) {
        const ModelInfo model = read(entry);
        if (!model.id.isEmpty())
            models << model;
    }
    std::sort(models.begin(), models.end(), [](const ModelInfo &a, const ModelInfo &b) { return a.id < b.id; });
    return models;
}

} // namespace engine
