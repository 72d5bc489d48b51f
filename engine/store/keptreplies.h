// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/providers/replay/replycache.h"

namespace engine {

class StoreThread;

/// The reply cache in the library. Owned by Library; callable from any thread. Errors: Store, Damaged.
class KeptReplies final : public ReplyCache
{
public:
    explicit KeptReplies(StoreThread *thread) : m_thread(thread) {}

    [[nodiscard]] QFuture<Result<std::optional<QByteArray>>> findReply(QByteArray key) override;
    void keepReply(QByteArray key, QByteArray body, qint64 atMs) override;
    [[nodiscard]] QFuture<Result<qint64>> count();
    [[nodiscard]] QFuture<Result<>> clear();

private:
    StoreThread *m_thread;
};

} // namespace engine
