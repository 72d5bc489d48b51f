// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectdraft.h"

#include "engine/base/endpointurl.h"
#include "engine/config/fields/edit.h"

namespace ui {

namespace {

QUrl urlOf(const QString &address) { return engine::baseUrl(address, {}).value_or(QUrl()); }

void put(engine::RunConfig &config, const char *field, const QVariant &value)
{
    const QString path = QStringLiteral("generator.") + QLatin1StringView(field);
    const bool nothing = !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
    config = nothing ? engine::without(config, path) : engine::withValue(config, path, value);
}

QVariant number(const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); }

} // namespace

engine::GeneratorPlan ConnectDraft::plan() const
{
    engine::GeneratorPlan plan;
    plan.provider = provider;
    plan.endpoint = engine::keptAddress(provider, endpoint);
    plan.model = model.trimmed();
    plan.apiKeyEnv = keyVariable;
    return plan;
}

engine::EndpointProbe ConnectDraft::probe() const
{
    // Null: the key is in the variable; empty: no key.
    const QByteArray none = keyVariable.isEmpty() ? QByteArray("") : QByteArray();
    return {.generator = plan(), .key = key.isEmpty() ? none : key};
}

engine::RunConfig ConnectDraft::appliedTo(const engine::RunConfig &defaults) const
{
    engine::RunConfig config = defaults;
    put(config, "provider", provider);
    put(config, "endpoint", engine::keptAddress(provider, endpoint)); // the tested address
    put(config, "model", model.trimmed());
    put(config, "apiKeyEnv", keyVariable);
    put(config, "inputUsdPerMtok", number(inputUsdPerMtok));
    put(config, "outputUsdPerMtok", number(outputUsdPerMtok));
    return config;
}

QString hostOf(const QString &address)
{
    const QUrl url = urlOf(address);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    return url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
}

bool isNearby(const QString &address)
{
    const QString host = urlOf(address).host().toLower();
    return !host.isEmpty() && engine::isNearHost(host);
}

} // namespace ui
