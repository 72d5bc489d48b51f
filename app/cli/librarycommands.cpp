// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/store/sqlite/librarycheck.h"

#include <QJsonArray>
#include <QJsonObject>

namespace app {

namespace {

using engine::LibraryHealth;
using engine::RunHealth;

QJsonObject runJson(const RunHealth &run)
{
    QJsonObject object{{QStringLiteral("run"), run.run.value}, {QStringLiteral("whole"), run.damage.isEmpty()},
        {QStringLiteral("events"), qint64(run.events)}, {QStringLiteral("lost"), qint64(run.lost)}};
    if (!run.damage.isEmpty())
        object.insert(QStringLiteral("damage"), run.damage);
    return object;
}

QByteArray healthJson(const LibraryHealth &health, bool repaired)
{
    QJsonArray runs;
    for (const RunHealth &run : health.runs)
        runs.append(runJson(run));
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("check")}, {QStringLiteral("whole"), health.isWhole()},
        {QStringLiteral("repaired"), repaired && !health.isWhole()}, {QStringLiteral("runs"), runs},
        {QStringLiteral("problems"), QJsonArray::fromStringList(health.problems)}};
    if (!health.copy.isEmpty())
        object.insert(QStringLiteral("copy"), health.copy);
    return jsonLine(object);
}

QString runLine(const RunHealth &run, bool repaired)
{
    if (run.damage.isEmpty())
        return QStringLiteral("whole    %1  %2 events\n").arg(run.run.value, -40).arg(run.events);
    const QString kept = repaired ? QStringLiteral("%1 events were kept, %2 are lost") : QStringLiteral("%1 events are sound, %2 are not");
    return QStringLiteral("damaged  %1  %2: %3\n").arg(run.run.value, -40).arg(kept.arg(run.events).arg(run.lost), run.damage);
}

QByteArray healthText(const LibraryHealth &health, bool repaired)
{
    QString out;
    for (const RunHealth &run : health.runs)
        out += runLine(run, repaired);
    for (const QString &problem : health.problems)
        out += QStringLiteral("damaged  %1\n").arg(problem);
    if (health.isWhole())
        out += QStringLiteral("the library is whole\n");
    else if (repaired && health.copy.isEmpty())
        out += QStringLiteral("the library is taken as it is\n");
    else if (repaired)
        out += QStringLiteral("the library was repaired; as it was before it is kept as %1\n").arg(health.copy);
    return out.toUtf8();
}

} // namespace

static CommandValue checkCommand(const Options &options, Terminal &)
{
    const bool repair = options.has(QStringLiteral("repair"));
    const QString folder = libraryFolder(options.value(QStringLiteral("library")));
    const auto health = repair ? engine::repairLibrary(folder) : engine::checkLibrary(folder);
    if (!health)
        return refused(health.error());
    CommandValue value(health->isWhole() || repair ? Done : StoreTrouble);
    value.json << healthJson(*health, repair);
    value.text = healthText(*health, repair);
    if (!health->isWhole() && !repair)
        value.failures << QStringLiteral("the library %1 is damaged; valda check --repair saves what is sound and keeps a copy").arg(folder);
    return value;
}

QList<Command> libraryFamily()
{
    return {
        {"check", "check [--repair]",
         "read the whole library and say which runs are whole (exit code 6: damaged); --repair keeps a copy "
         "and saves what is sound",
         "common check", Arguments::None, checkCommand},
    };
}

} // namespace app
