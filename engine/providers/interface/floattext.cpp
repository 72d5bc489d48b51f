// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/interface/floattext.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace engine {

QString floatText(const QList<float> &numbers)
{
    QByteArray bytes(numbers.size() * qsizetype(sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(numbers.constData(), numbers.size(), bytes.data());
    return QString::fromLatin1(bytes.toBase64());
}

std::optional<QList<float>> floatsFrom(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() % qsizetype(sizeof(float)) != 0)
        return {};
    QList<float> numbers(decoded.decoded.size() / qsizetype(sizeof(float)));
    qFromLittleEndian<float>(decoded.decoded.constData(), numbers.size(), numbers.data());
    if (!std::all_of(numbers.begin(), numbers.end(), [](float number) { return std::isfinite(number); }))
        return {};
    return numbers;
}

} // namespace engine
