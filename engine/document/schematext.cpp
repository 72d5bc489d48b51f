// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/schematext.h"

#include "engine/base/foreignjson.h"
#include "engine/jsonschema/jsontext.h"

namespace engine {

Json exactDocument(const QByteArray &text, QString *problem)
{
    const QString written = QString::fromUtf8(text);
    const JsonText read = readJsonText(written);
    if (!read.root) {
        if (problem)
            *problem = read.problem;
        return Json(Json::value_t::discarded);
    }
    const Json document = parseForeignOrderedJson(written.toUtf8());
    const bool object = document.is_object() || document.is_boolean();
    const JsonText again = object ? readJsonText(QString::fromStdString(document.dump())) : JsonText();
    const bool exact = again.root && read.repeated.isEmpty() && sameJsonValue(*read.root, *again.root);
    return exact ? document : Json(written.toStdString());
}

QByteArray exactText(const Json &document)
{
    return QByteArray::fromStdString(document.is_string() ? document.get<std::string>() : document.dump());
}

} // namespace engine
