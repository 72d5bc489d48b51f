// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/checksum.h"

#include "engine/base/id.h"

#include <QtEndian>

#include <cmath>
#include <cstring>

#include <sodium.h>

namespace engine {

namespace {

static_assert(crypto_shorthash_KEYBYTES == std::tuple_size_v<RunKey>);

/// "Valda's library." in bytes: an arbitrary fixed key.
constexpr RunKey libraryKey{'V', 'a', 'l', 'd', 'a', '\'', 's', ' ', 'l', 'i', 'b', 'r', 'a', 'r', 'y', '.'};
constexpr quint64 rowBits = (quint64(1) << 40) - 1;

quint64 sipHash(const RunKey &key, QByteArrayView bytes)
{
    unsigned char out[crypto_shorthash_BYTES];
    crypto_shorthash(out, reinterpret_cast<const unsigned char *>(bytes.data()), quint64(bytes.size()), key.data());
    return qFromLittleEndian<quint64>(out);
}

void addNumber(QByteArray &to, char type, quint64 number)
{
    number = qToLittleEndian(number);
    to.append(type);
    to.append(reinterpret_cast<const char *>(&number), qsizetype(sizeof number));
}

void addBytes(QByteArray &to, const QByteArray &bytes)
{
    addNumber(to, 'b', quint64(bytes.size()));
    to.append(bytes);
}

void addReal(QByteArray &to, double value)
{
    value += 0.0; // SQLite stores −0 as 0
    quint64 bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    std::isnan(value) ? addBytes(to, {}) : addNumber(to, 'r', bits); // SQLite stores it as NULL
}

void addValue(QByteArray &to, const QVariant &value)
{
    switch (value.isNull() ? QMetaType::UnknownType : value.typeId()) {
    case QMetaType::UnknownType: return addBytes(to, {});
    case QMetaType::QString: return addBytes(to, value.toString().toUtf8());
    case QMetaType::QByteArray: return addBytes(to, value.toByteArray());
    case QMetaType::Double: return addReal(to, value.toDouble());
    default: return addNumber(to, 'n', quint64(value.toLongLong()));
    }
}

} // namespace

qint64 rowSum(const QVariantList &values)
{
    QByteArray bytes;
    for (const QVariant &value : values)
        addValue(bytes, value);
    return qint64(sipHash(libraryKey, bytes) & rowBits);
}

qint64 rowSum(std::initializer_list<qint64> numbers)
{
    QByteArray bytes;
    for (const qint64 number : numbers)
        addNumber(bytes, 'n', quint64(number));
    return qint64(sipHash(libraryKey, bytes) & rowBits);
}

quint64 textSum(QByteArrayView text)
{
    return sipHash(libraryKey, text);
}

RunKey keyOf(const RunId &run)
{
    RunKey key = libraryKey;
    qToLittleEndian(sipHash(libraryKey, run.value.toUtf8()), key.data());
    return key;
}

qint64 chained(const RunKey &key, qint64 before, const EventRow &row)
{
    const quint64 words[] = {qToLittleEndian(quint64(before)), qToLittleEndian(row.seq), qToLittleEndian(quint64(row.atMs)),
        qToLittleEndian(sipHash(key, row.kind.toUtf8())), qToLittleEndian(sipHash(key, row.body))};
    return qint64(sipHash(key, QByteArrayView(reinterpret_cast<const char *>(words), qsizetype(sizeof words))));
}

} // namespace engine
