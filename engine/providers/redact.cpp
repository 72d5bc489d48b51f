// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/redact.h"

#include <QRegularExpression>
#include <QUrl>

namespace engine {

namespace {

constexpr qsizetype shortestRealKey = 16; ///< "ollama" and the like stand where any key will do, and in texts
constexpr qsizetype shortestInWords = 8;  ///< a shorter one counts only as a whole word: "test" is no part of "latest"
constexpr qsizetype shortestWord = 4;     ///< "x" and "-" protect nothing, and stand in every sentence

const QString &mask()
{
    static const QString text = QStringLiteral("[redacted]");
    return text;
}

/// Everything that is a key whatever its value: named by a header, by an address parameter, by a scheme or by its look.
const QList<QPair<QRegularExpression, QString>> &patterns()
{
    static const auto option = QRegularExpression::CaseInsensitiveOption;
    static const QList<QPair<QRegularExpression, QString>> list{
        {QRegularExpression(QStringLiteral(R"re(((?:proxy-)?authorization|x-api-key|x-goog-api-key|api-key)(["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;}]+)re"), option),
            QStringLiteral("\\1\\2") + mask()},
        {QRegularExpression(QStringLiteral(R"re(((?:[?&]|\b)(?:api[_-]?)?key=)[^&\s"'<>]+)re"), option), QStringLiteral("\\1") + mask()},
        {QRegularExpression(QStringLiteral(R"re(\b(bearer)\s+[A-Za-z0-9._~+/=*-]{8,})re"), option), QStringLiteral("\\1 ") + mask()},
        {QRegularExpression(QStringLiteral(R"re(\b(?:sk|pk|rk|gsk|xai|sess)[-_][A-Za-z0-9_*.-]{8,})re")), mask()},
        {QRegularExpression(QStringLiteral(R"re(//[^/\s@"']+@)re")), QStringLiteral("//") + mask() + u'@'},
    };
    return list;
}

} // namespace

void Redactor::addSecret(const QByteArray &key)
{
    const QString raw = QString::fromUtf8(key).trimmed();
    if (raw.isEmpty())
        return;
    if (m_secrets.contains(raw))
        return;
    m_secrets << raw;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(raw));
    if (encoded != raw)
        m_secrets << encoded;
}

QString Redactor::values(QString text) const
{
    for (const QString &secret : m_secrets) {
        if (secret.size() >= shortestRealKey)
            text.replace(secret, mask());
    }
    return text;
}

QString Redactor::operator()(QString text) const
{
    for (const QString &secret : m_secrets) {
        if (secret.size() >= shortestInWords)
            text.replace(secret, mask());
        else if (secret.size() >= shortestWord)
            text.replace(QRegularExpression(QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(secret))), mask());
    }
    for (const QString &secret : m_secrets) {
        // Servers echo a key shortened ("abcdef***wxyz"); short keys have no beginning that is not an ordinary word.
        if (secret.size() >= 12)
            text.replace(QRegularExpression(QRegularExpression::escape(secret.left(6)) + QStringLiteral(R"([\w*.…-]*)")), mask());
    }
    for (const auto &[pattern, replacement] : patterns())
        text.replace(pattern, replacement);
    return text;
}

void LiveRedactor::addSecret(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    m_redactor.addSecret(key);
}

QString LiveRedactor::operator()(QString text) const
{
    const std::lock_guard lock(m_mutex);
    return m_redactor(std::move(text));
}

} // namespace engine
