// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/servers/loadingstate.h"

#include "engine/providers/errors/replyerror.h"

#include <QRegularExpression>

namespace engine {

namespace {

bool meansLater(int status)
{
    return status == 425 || status == 429 || status == 503;
}

} // namespace

bool saysLoading(const HttpReply &reply)
{
    static const QRegularExpression loading(QStringLiteral("\\b(loading|warming[ -]?up|starting( up)?|initiali[sz]ing|booting"
                                                           "|not (yet |been )*(loaded|ready|initiali[sz]ed|started))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression failed(QStringLiteral("\\b(fail(ed|ure)?|unable|could not|cannot|can't|out of memory)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (!meansLater(reply.status))
        return false;
    const ErrorBody body = readErrorBody(reply.body);
    const QString said = body.message.isEmpty() ? QString::fromUtf8(reply.body.left(2000)) : body.message + u' ' + body.type;
    return said.contains(loading) && !said.contains(failed);
}

} // namespace engine
