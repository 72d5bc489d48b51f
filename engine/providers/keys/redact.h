// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <mutex>

namespace engine {

/// Removes keys from text for logs, events and display: values of key headers,
/// `key=` in addresses, texts in the form of keys, and added secrets: unchanged, in
/// another case, spaced, reversed, in Base64 or hexadecimal. A value; cannot fail.
class Redactor
{
public:
    /// Adds a value to remove: as it is, percent-encoded, or its beginning as servers echo it.
    void addSecret(const QByteArray &key);

    [[nodiscard]] QString operator()(QString text) const;
    /// Removes only added values that are as long as real keys, for texts that must otherwise stay unchanged.
    [[nodiscard]] QString values(QString text) const;

private:
    QStringList m_secrets;
    QList<QRegularExpression> m_forms; ///< of secrets of the length of real keys
};

/// A redactor for the whole program, for logs; keys can be added at any time. Any thread.
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
