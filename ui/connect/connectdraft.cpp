// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectdraft.h"

#include "engine/config/edit.h"

#include <QRegularExpression>
#include <QUrl>

namespace ui {

namespace {

QUrl urlOf(const QString &address)
{
    const QString written = address.trimmed();
    return QUrl(written.contains(QLatin1StringView("://")) ? written : QStringLiteral("http://") + written, QUrl::StrictMode);
}

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
    plan.endpoint = endpoint.trimmed();
    plan.model = model.trimmed();
    plan.apiKeyEnv = keyVariable;
    return plan;
}

engine::EndpointProbe ConnectDraft::probe() const
{
    // Null means "what the variable holds", empty means "none".
    const QByteArray none = keyVariable.isEmpty() ? QByteArray("") : QByteArray();
    return {.generator = plan(), .key = key.isEmpty() ? none : key};
}

engine::RunConfig ConnectDraft::appliedTo(const engine::RunConfig &defaults) const
{
    engine::RunConfig config = defaults;
    put(config, "provider", provider);
    put(config, "endpoint", endpoint.trimmed());
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
    // Loopback, private and link-local numbers; names without a dot, and those of the home network.
    static const QRegularExpression nearby(QStringLiteral("^(127\\.|10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|169\\.254\\."
                                                          "|::1$|f[cd][0-9a-f]{2}:|fe80:|[^.:]+$|.+\\.local$)"));
    return nearby.match(urlOf(address).host().toLower()).hasMatch();
}

} // namespace ui
