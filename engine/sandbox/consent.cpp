// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sandbox/consent.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

QString pathOf(const QString &library)
{
    return library + QStringLiteral("/unprotected.json");
}

} // namespace

bool unprotectedAllowed(const QString &library)
{
    QFile file(pathOf(library));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    const auto document = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    return document.is_object() && document.contains("allowed") && document["allowed"].is_boolean() && document["allowed"].get<bool>();
}

Result<> allowUnprotected(const QString &library, const QString &missing)
{
    const nlohmann::ordered_json document{{"allowed", true}, {"missing", missing.toStdString()}};
    QSaveFile file(pathOf(library));
    if (!QDir().mkpath(library) || !file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(document.dump(1)) + '\n') < 0 || !file.commit())
        return fail(ErrorKind::Store, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

Result<> forbidUnprotected(const QString &library)
{
    QFile file(pathOf(library));
    if (file.exists() && !file.remove())
        return fail(ErrorKind::Store, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace engine
