// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/presets.h"

#include "engine/config/fields/edit.h"
#include "engine/document/readwrite.h"

#include <QFile>

static void loadTemplateResource()
{
    Q_INIT_RESOURCE(templates);
}

namespace engine {

namespace {

Preset readPreset(const QString &id)
{
    QFile file(QStringLiteral(":/valda/templates/%1.yaml").arg(id));
    Preset preset;
    preset.id = id;
    if (!file.open(QIODevice::ReadOnly))
        return preset;
    const RunConfig whole = parseConfig(file.readAll()).config;
    preset.title = valueAt(whole, QStringLiteral("title")).toString();
    preset.description = valueAt(whole, QStringLiteral("description")).toString();
    preset.config = without(without(whole, QStringLiteral("title")), QStringLiteral("description"));
    preset.sample = valueAt(whole, QStringLiteral("generator.provider")) == QStringLiteral("offline");
    return preset;
}

QList<Preset> readPresets()
{
    loadTemplateResource();
    QList<Preset> presets;
    for (const char *id : {"vampire-toothpaste", "haiku", "product-name", "marketing-copy", "tweets", "short-poem", "product-names",
             "instruction-wording", "circle-packing", "function-minimisation", "bin-packing", "sorting-network", "tour-planning",
             "prompt-extraction", "json-profile", "release-note", "commit-message", "blank"})
        presets << readPreset(QString::fromLatin1(id));
    return presets;
}

} // namespace

const QList<Preset> &presets()
{
    static const QList<Preset> all = readPresets();
    return all;
}

} // namespace engine
