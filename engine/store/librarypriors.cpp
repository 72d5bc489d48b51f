// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/librarypriors.h"

#include "engine/base/newfile.h"
#include "engine/base/regularfile.h"
#include "engine/store/records/priorjson.h"
#include "engine/store/sqlite/libraryfile.h"
#include "engine/store/storequestion.h"

#include <QFile>

namespace engine {

namespace {

Result<QList<Prior>> readPriors(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Missing, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    constexpr qint64 mostBytes = 64 << 20;
    Result<QList<Prior>> priors = decodePriors(readAtMost(file, mostBytes));
    if (!priors)
        return fail(priors.error().kind, QStringLiteral("%1, %2").arg(path, priors.error().detail));
    return priors;
}

} // namespace

QFuture<Result<Prior>> LibraryPriors::prior(LoopKey key)
{
    return askStore<Prior>(*m_thread, [key = std::move(key)](LibraryFile &file) { return file.priors().find(key); });
}

QFuture<Result<QList<Prior>>> LibraryPriors::all()
{
    return askStore<QList<Prior>>(*m_thread, [](LibraryFile &file) { return file.priors().all(false); });
}

QFuture<Result<>> LibraryPriors::exportTo(QString path)
{
    return askStore<void>(*m_thread, [path = std::move(path)](LibraryFile &file) {
        return file.priors().all(true).and_then([&](const QList<Prior> &priors) { return writeWhole(path, encodePriors(priors)); });
    });
}

QFuture<Result<int>> LibraryPriors::importFrom(QString path, bool merge)
{
    return askStore<int>(*m_thread, [path = std::move(path), merge](LibraryFile &file) -> Result<int> {
        const Result<QList<Prior>> priors = readPriors(path);
        if (!priors)
            return fail(priors.error());
        return file.priors().take(*priors, merge).map([&] { return int(priors->size()); });
    });
}

QFuture<Result<>> LibraryPriors::forget(std::optional<LoopKey> key)
{
    return askStore<void>(*m_thread, [key = std::move(key)](LibraryFile &file) { return file.priors().forget(key); });
}

} // namespace engine
