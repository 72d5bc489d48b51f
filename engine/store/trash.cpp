// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/trash.h"

#include "engine/base/newfile.h"
#include "engine/base/regularfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine {

namespace {

constexpr qint64 mostTrashBytes = 4 << 20;

} // namespace

Trash::Trash(const QString &folder)
    : m_path(folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("trash.json")))
{
    if (m_path.isEmpty())
        return;
    const QJsonObject runs = QJsonDocument::fromJson(readRegularFile(m_path, mostTrashBytes).value_or(QByteArray())).object().value(QStringLiteral("runs")).toObject();
    for (auto it = runs.begin(); it != runs.end(); ++it) {
        if (const qint64 sinceMs = it->toInteger(); sinceMs > 0)
            m_runs.insert(RunId{it.key()}, sinceMs);
    }
}

Result<> Trash::put(const RunId &run, qint64 nowMs)
{
    m_runs.insert(run, nowMs);
    const Result<> written = write();
    if (!written)
        m_runs.remove(run);
    return written;
}

Result<> Trash::take(const RunId &run)
{
    if (!m_runs.contains(run))
        return {};
    const qint64 since = m_runs.take(run);
    const Result<> written = write();
    if (!written)
        m_runs.insert(run, since);
    return written;
}

QList<RunId> Trash::due(qint64 nowMs) const
{
    QList<RunId> runs;
    for (auto it = m_runs.begin(); it != m_runs.end(); ++it) {
        if (nowMs - it.value() >= keptMs)
            runs.append(it.key());
    }
    return runs;
}

Result<> Trash::write() const
{
    if (m_path.isEmpty())
        return {};
    QJsonObject runs;
    for (auto it = m_runs.begin(); it != m_runs.end(); ++it)
        runs.insert(it.key().value, it.value());
    return writeWhole(m_path, QJsonDocument(QJsonObject{{QStringLiteral("runs"), runs}}).toJson(), true);
}

} // namespace engine
