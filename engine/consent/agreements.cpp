// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/consent/agreements.h"

#include "engine/base/foreignjson.h"
#include "engine/base/newfile.h"
#include "engine/base/regularfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QMessageAuthenticationCode>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

using Json = nlohmann::ordered_json;

constexpr qint64 mostBytes = 64 << 20;

/// An object; an empty one when there are no answers, or none that can be read.
Json readAnswers(const QString &path)
{
    const Result<QByteArray> text = readRegularFile(path, mostBytes);
    Json answers = text ? parseForeignOrderedJson(*text) : Json();
    return answers.is_object() ? answers : Json::object();
}

} // namespace

Agreements::Agreements(QString library, std::function<QByteArray()> key)
    : m_library(std::move(library))
    , m_key(std::move(key))
{
}

QByteArray Agreements::signature(const RunId &subject, const QString &digest, bool granted) const
{
    const QByteArray name = subject.value.toUtf8();
    const QByteArray message = QByteArray::number(name.size()) + ':' + name + digest.toLatin1() + (granted ? "yes" : "no");
    return QMessageAuthenticationCode::hash(message, m_key(), QCryptographicHash::Sha256).toHex();
}

std::optional<bool> Agreements::answer(const RunId &subject, const ConsentItem &item) const
{
    const Json answers = readAnswers(path());
    const auto of = answers.find(subject.value.toStdString());
    const QString digest = item.digest();
    const auto found = of != answers.end() && of->is_object() ? of->find(digest.toStdString()) : answers.end();
    if (of == answers.end() || !of->is_object() || found == of->end() || !found->is_string())
        return {};
    const QByteArray kept = QByteArray::fromStdString(found->get<std::string>());
    for (const bool granted : {true, false}) {
        if (kept == signature(subject, digest, granted))
            return granted;
    }
    return {};
}

Result<> Agreements::keep(const RunId &subject, const QList<ConsentItem> &items, bool granted)
{
    if (items.isEmpty())
        return {};
    Json answers = readAnswers(path());
    Json &of = answers[subject.value.toStdString()];
    if (!of.is_object())
        of = Json::object();
    for (const ConsentItem &item : items)
        of[item.digest().toStdString()] = signature(subject, item.digest(), granted).toStdString();
    if (!QDir().mkpath(m_library))
        return fail(ErrorKind::Store, QStringLiteral("%1: the folder cannot be made").arg(m_library));
    return writeWhole(path(), QByteArray::fromStdString(answers.dump(1)) + '\n', true);
}

Result<> Agreements::forget(const RunId &subject)
{
    Json answers = readAnswers(path());
    if (!answers.erase(subject.value.toStdString()))
        return {};
    return writeWhole(path(), QByteArray::fromStdString(answers.dump(1)) + '\n', true);
}

} // namespace engine
