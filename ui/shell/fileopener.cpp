// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fileopener.h"

#include "engine/base/offthread.h"
#include "engine/base/regularfile.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/fields/paths.h"
#include "engine/facade/engine.h"
#include "engine/facade/keptruns.h"
#include "ui/widgets/onresult.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qint64 largestConfiguration = 4 * 1024 * 1024;

engine::Result<engine::ParsedConfig> parsedFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const engine::Result<QByteArray> text = engine::readRegularFile(path, largestConfiguration);
    if (!text)
        return engine::fail(text.error().kind == engine::ErrorKind::Missing ? engine::ErrorKind::Missing : engine::ErrorKind::Damaged, name);
    engine::ParsedConfig parsed = engine::parseConfig(*text);
    parsed.config = engine::withForeignMark(engine::withAbsolutePaths(parsed.config, QFileInfo(path).absolutePath()));
    return parsed;
}

} // namespace

bool FileOpener::isArchive(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1StringView("valda") || suffix == QLatin1StringView("zip");
}

QString FileOpener::filter()
{
    return QStringList{tr("Configurations and run archives (%1)").arg(QStringLiteral("*.yaml *.yml *.json *.valda *.zip")),
        tr("Configurations (%1)").arg(QStringLiteral("*.yaml *.yml *.json")),
        tr("Run archives (%1)").arg(QStringLiteral("*.valda *.zip")), tr("All files (%1)").arg(QStringLiteral("*"))}
        .join(QStringLiteral(";;"));
}

void FileOpener::setEngine(engine::Engine *engine)
{
    m_engine = engine;
    open(std::exchange(m_kept, {}));
}

void FileOpener::open(const QStringList &paths)
{
    if (!m_engine) {
        m_kept += paths;
        return;
    }
    for (const QString &path : paths)
        openOne(path);
}

void FileOpener::openOne(const QString &path)
{
    if (isArchive(path))
        importArchive(path);
    else
        readConfiguration(path);
}

void FileOpener::readConfiguration(const QString &path)
{
    Q_EMIT busy(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    onResult(this, engine::offThread([path] { return parsedFile(path); }), [this, path](const engine::Result<engine::ParsedConfig> &parsed) {
        Q_EMIT idle();
        if (!parsed) {
            Q_EMIT failed(parsed.error());
            return;
        }
        const bool refused = std::any_of(parsed->problems.begin(), parsed->problems.end(),
            [](const engine::Problem &problem) { return problem.severity == engine::Severity::Error; });
        if (refused)
            Q_EMIT configurationRefused(path, parsed->problems);
        else
            Q_EMIT configurationRead(parsed->config, path);
    });
}

void FileOpener::importArchive(const QString &path)
{
    Q_EMIT busy(tr("Importing %1…").arg(QFileInfo(path).fileName()));
    onResult(this, m_engine->keptRuns()->importArchive(path), [this](const engine::Result<engine::RunId> &run) {
        Q_EMIT idle();
        if (run)
            Q_EMIT runImported(*run);
        else
            Q_EMIT failed(run.error());
    });
}

} // namespace ui
