// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandvalue.h"

#include "app/cli/terminal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

CommandValue refused(const engine::Error &error)
{
    CommandValue value(exitCodeOf(error));
    value.error = error;
    return value;
}

CommandValue wrongUsage(const QString &reason)
{
    CommandValue value(WrongUsage);
    value.failures << reason;
    return value;
}

CommandValue noted(const QString &note)
{
    CommandValue value;
    value.notes << note;
    return value;
}

CommandValue plain(const QByteArray &result)
{
    CommandValue value;
    value.json << result;
    value.text = result;
    return value;
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ExitCode print(const CommandValue &value, bool asJson, const Terminal &terminal)
{
    const QByteArray result = asJson ? value.json.join('\n') : value.text;
    if (!result.isEmpty())
        terminal.result(result);
    for (const QString &note : value.notes)
        terminal.say(note);
    for (const QString &failure : value.failures)
        terminal.fail(failure);
    if (value.error)
        terminal.fail(*value.error);
    return value.code;
}

} // namespace app
