// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/activeenvironment.h"

#include "engine/environments/pythonenvironment.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

QString answersOf(const QString &library)
{
    return library + QStringLiteral("/environments.json");
}

/// An object; an empty one when there are no answers, or none that can be read.
nlohmann::ordered_json readAnswers(const QString &library)
{
    QFile file(answersOf(library));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto answers = nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
    return answers.is_object() ? answers : nlohmann::ordered_json::object();
}

} // namespace

QString activeEnvironment()
{
    for (const char *name : {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
        const QString folder = qEnvironmentVariable(name);
        if (!folder.isEmpty())
            return findPython(folder) ? QDir::cleanPath(folder) : QString();
    }
    return {};
}

std::optional<bool> environmentAnswer(const QString &library, const QString &environment)
{
    const nlohmann::ordered_json answers = readAnswers(library);
    const auto answer = answers.find(environment.toStdString());
    return answer != answers.end() && answer->is_boolean() ? std::optional(answer->get<bool>()) : std::nullopt;
}

Result<> keepEnvironmentAnswer(const QString &library, const QString &environment, bool granted)
{
    nlohmann::ordered_json answers = readAnswers(library);
    answers[environment.toStdString()] = granted;
    QSaveFile file(answersOf(library));
    if (!QDir().mkpath(library) || !file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(answers.dump(1)) + '\n') < 0 || !file.commit())
        return fail(ErrorKind::Store, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace engine
