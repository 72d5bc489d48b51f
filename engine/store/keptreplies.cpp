// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/keptreplies.h"

#include "engine/base/log.h"
#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/storequestion.h"

namespace engine {

QFuture<Result<std::optional<QByteArray>>> KeptReplies::findReply(QByteArray key)
{
    return askStore<std::optional<QByteArray>>(*m_thread, [key = std::move(key)](LibraryFile &file) { return file.shared().reply(key); });
}

void KeptReplies::keepReply(QByteArray key, QByteArray body, qint64 atMs)
{
    m_thread->queue([key = std::move(key), body = std::move(body), atMs](LibraryFile &file) {
        if (const Result<> kept = file.shared().keepReply(key, body, atMs); !kept)
            qCWarning(logStore).noquote() << "a reply was not kept:" << kept.error().detail;
    });
}

QFuture<Result<qint64>> KeptReplies::count()
{
    return askStore<qint64>(*m_thread, [](LibraryFile &file) { return file.shared().replies(); });
}

QFuture<Result<>> KeptReplies::clear()
{
    return askStore<void>(*m_thread, [](LibraryFile &file) { return file.shared().clearReplies(); });
}

} // namespace engine
