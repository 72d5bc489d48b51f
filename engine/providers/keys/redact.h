// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <mutex>

namespace engine {

/// Takes keys out of text that leaves for a log, an event or a person: values of key headers, `key=` in addresses,
/// things that look like keys, and the keys it was told – as they are, in another case, spaced, reversed, in Base64 or
/// hexadecimal. A value; cannot fail.
class Redactor
{
public:
    /// From now on this value (raw, percent-encoded, or its beginning as servers echo it) is taken out too.
    void addSecret(const QByteArray &key);

    [[nodiscard]] QString operator()(QString text) const;
    /// Only the values it was told, if they are as long as real keys: for texts in which all else is to stay.
    [[nodiscard]] QString values(QString text) const;

private:
    QStringList m_secrets;
    QList<QRegularExpression> m_forms; ///< of secrets as long as real keys
};

/// One for the whole program, which learns keys while it goes on: for logs. Any thread.
class LiveRedactor
{
public:
    void addSecret(const QByteArray &key);
    [[nodiscard]] QString operator()(QString text) const;

private:
    mutable std::mutex m_mutex;
    Redactor m_redactor;
};

} // namespace engine
