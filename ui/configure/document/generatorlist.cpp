// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/generatorlist.h"

#include "engine/config/fields/fields.h"

#include <QRegularExpression>

namespace ui {

namespace {

QString listPath(const QString &step) { return step + QStringLiteral(".generators"); }

QString memberPath(const QString &step, int index) { return QStringLiteral("%1.generators[%2]").arg(step).arg(index); }

/// The keys of a step that choose a model.
QStringList choosingKeys()
{
    return {QStringLiteral("generators"), QStringLiteral("provider"), QStringLiteral("model"), QStringLiteral("endpoint"), QStringLiteral("apiKeyEnv")};
}

} // namespace

QStringList stepsWithOwnModel(const engine::ConfigView &view)
{
    QStringList steps;
    for (const QString &step : engine::stepNames()) {
        const QStringList keys = choosingKeys();
        if (std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return view.valueAt(step + u'.' + key).isValid(); }))
            steps << step;
    }
    return steps;
}

engine::RunConfig withOneModel(const engine::RunConfig &config)
{
    engine::RunConfig result = config;
    for (const QString &step : engine::stepNames()) {
        for (const QString &key : choosingKeys())
            result = engine::without(result, step + u'.' + key);
    }
    return result;
}

QString stepOfGenerator(const QString &path)
{
    const qsizetype list = path.indexOf(u".generators[");
    const QString step = list > 0 ? path.left(list) : QString();
    return engine::stepNames().contains(step) ? step : QString();
}

int generatorCount(const engine::ConfigView &view, const engine::Resolution &resolution, const QString &step)
{
    if (const int own = view.listSize(listPath(step)); own > 0)
        return own;
    int count = 0;
    for (const engine::EffectiveValue &value : resolution.values) {
        if (value.path == memberPath(step, count) + QStringLiteral(".provider"))
            ++count;
    }
    return count;
}

engine::RunConfig withOwnGenerators(const engine::RunConfig &config, const engine::Resolution &resolution, const QString &step)
{
    if (engine::listSize(config, listPath(step)) > 0)
        return config;
    const int count = std::max(1, generatorCount(engine::ConfigView(config), resolution, step));
    engine::RunConfig result = config;
    for (int i = 0; i < count; ++i)
        result = engine::withInserted(result, listPath(step), i);
    if (count == 1)
        return result;
    for (const engine::EffectiveValue &value : resolution.values) {
        if (stepOfGenerator(value.path) == step && value.source != engine::Source::BuiltIn)
            result = engine::withValue(result, value.path, value.value);
    }
    return result;
}

} // namespace ui
