// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/configfile.h"

#include "engine/base/newfile.h"
#include "engine/base/regularfile.h"
#include "engine/config/fields/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace ui {

namespace {

constexpr qint64 maxBytes = 4 * 1024 * 1024;

QString quoted(const QString &text)
{
    static const QString plain = QStringLiteral("_-./:=@%+,");
    const bool safe = !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || plain.contains(c); });
    if (safe)
        return text;
    QString inner = text;
    return u'\'' + inner.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

/// The value as JSON on one line; JSON is valid YAML.
QString inlineText(const QJsonValue &value)
{
    QJsonArray box;
    box.append(value);
    const QString text = QString::fromUtf8(QJsonDocument(box).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2);
}

bool plainKey(const QString &key) { return !key.isEmpty() && !key.contains(u'.') && !key.contains(u'[') && !key.contains(u'='); }

void addAssignments(QStringList &words, const QString &path, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    if (value.isObject() && !object.isEmpty() && std::all_of(keys.begin(), keys.end(), plainKey)) {
        for (const QString &key : keys)
            addAssignments(words, path + u'.' + key, object.value(key));
        return;
    }
    words << QStringLiteral("--set") << quoted(path + u'=' + inlineText(value));
}

engine::Result<engine::ParsedConfig> parsed(const QString &path)
{
    if (!QFileInfo::exists(path))
        return engine::fail(engine::ErrorKind::Missing, path);
    if (QFileInfo(path).size() > maxBytes)
        return engine::fail(engine::ErrorKind::Damaged, QStringLiteral("%1 is larger than 4 MiB").arg(path));
    const engine::Result<QByteArray> text = engine::readRegularFile(path, maxBytes);
    if (!text)
        return engine::fail(engine::ErrorKind::Store, text.error().detail);
    return engine::parseConfig(*text);
}

engine::Result<> write(const QString &path, const engine::RunConfig &config)
{
    const bool json = QFileInfo(path).suffix().compare(QStringLiteral("json"), Qt::CaseInsensitive) == 0;
    return engine::writeWhole(path, json ? engine::toJson(config) : engine::toYaml(config));
}

} // namespace

engine::Result<engine::ParsedConfig> readConfigFile(const QString &path)
{
    engine::Result<engine::ParsedConfig> read = parsed(path);
    if (read)
        read->config = engine::withAbsolutePaths(read->config, QFileInfo(path).absolutePath());
    return read;
}

engine::Result<> writeConfigFile(const QString &path, const engine::RunConfig &config)
{
    return write(path, engine::withRelativePaths(config, QFileInfo(path).absolutePath()));
}

QString cliCommand(const engine::RunConfig &config)
{
    const QJsonObject root = QJsonDocument::fromJson(config.json).object();
    const QString recipe = root.value(QStringLiteral("recipe")).toString(QStringLiteral("evolve"));
    QStringList words{QStringLiteral("valda"), quoted(recipe), quoted(root.value(QStringLiteral("task")).toString())};
    for (const QString &key : root.keys()) {
        if (key != u"recipe" && key != u"task" && key != u"valda")
            addAssignments(words, key, root.value(key));
    }
    return words.join(u' ');
}

QString recoveryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery/configuration.json");
}

void writeRecovery(const engine::RunConfig &config)
{
    const QString path = recoveryPath();
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (write(path, config))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

engine::Result<engine::ParsedConfig> readRecovery() { return parsed(recoveryPath()); }
void removeRecovery() { QFile::remove(recoveryPath()); }

} // namespace ui
