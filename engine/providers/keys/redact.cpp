// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keys/redact.h"

#include "engine/base/secretlook.h"

#include <QRegularExpression>
#include <QUrl>

namespace engine {

namespace {

constexpr qsizetype shortestRealKey = 16; ///< "ollama" and the like are used where any key is accepted, and occur in texts
constexpr qsizetype shortestInWords = 8;  ///< a shorter one is redacted only as a whole word: "test" is part of "latest"
constexpr qsizetype shortestWord = 4;     ///< "x" and "-" are no secrets and occur in every text

const QString &mask()
{
    static const QString text = QStringLiteral("[redacted]");
    return text;
}

/// Patterns of keys with any value: by header, address parameter, scheme or form.
const QList<QPair<QRegularExpression, QString>> &patterns()
{
    static const auto option = QRegularExpression::CaseInsensitiveOption;
    static const QList<QPair<QRegularExpression, QString>> list = [] {
        QList<QPair<QRegularExpression, QString>> all{
            {QRegularExpression(QStringLiteral(R"re(((?:proxy-)?authorization|x-api-key|x-goog-api-key|api-key)(["']?\s*[:=]\s*["']?)(?:(?:bearer|basic)\s+)?[^\s"',;}]+)re"), option),
                QStringLiteral("\\1\\2") + mask()},
            {QRegularExpression(QStringLiteral(R"re(((?:[?&]|\b)(?:api[_-]?)?key=)[^&\s"'<>]+)re"), option), QStringLiteral("\\1") + mask()},
            {QRegularExpression(QStringLiteral(R"re(\b(bearer)\s+[A-Za-z0-9._~+/=*-]{8,})re"), option), QStringLiteral("\\1 ") + mask()},
            {QRegularExpression(QStringLiteral(R"re(//[^/\s@"']+@)re")), QStringLiteral("//") + mask() + u'@'},
        };
        for (const QRegularExpression &look : keyLooks())
            all << QPair(look, mask());
        return all;
    }();
    return list;
}

/// The characters with at most three separators between them ("a-b c"), ignoring case.
QString spacedForm(const QString &text)
{
    QStringList characters;
    for (const QChar c : text)
        characters << QRegularExpression::escape(QString(c));
    return characters.join(QStringLiteral("[\\s\\p{Cf}._,|-]{0,3}"));
}

/// Base64 of a secret at any position of the encoded bytes: the part that does not depend on its neighbours.
QStringList base64Forms(const QByteArray &secret)
{
    QStringList forms;
    for (int before = 0; before < 3; ++before) {
        QString form = QString::fromLatin1((QByteArray(before, '\0') + secret).toBase64(QByteArray::OmitTrailingEquals));
        form = form.mid(before == 0 ? 0 : before + 1);
        form.chop((secret.size() + before) % 3 ? 1 : 0);
        forms << QRegularExpression::escape(form).replace(QStringLiteral("\\+"), QStringLiteral("[+-]")).replace(QStringLiteral("\\/"), QStringLiteral("[/_]"));
    }
    return forms;
}

/// All forms in which a secret is recognised, as patterns.
QList<QRegularExpression> formsOf(const QByteArray &secret)
{
    const QString raw = QString::fromUtf8(secret);
    QString reversed;
    for (const QChar c : raw)
        reversed.prepend(c);
    const QString anyCase = QStringList{spacedForm(raw), spacedForm(reversed), QString::fromLatin1(secret.toHex())}.join(u'|');
    return {QRegularExpression(anyCase, QRegularExpression::CaseInsensitiveOption), QRegularExpression(base64Forms(secret).join(u'|'))};
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
    if (raw.size() >= shortestRealKey)
        m_forms += formsOf(raw.toUtf8());
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
    for (const QRegularExpression &form : m_forms)
        text.replace(form, mask());
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
        // Servers echo a shortened key ("abcdef***wxyz"); the beginning of a short key may be an ordinary word.
        if (secret.size() >= 12)
            text.replace(QRegularExpression(QRegularExpression::escape(secret.left(6)) + QStringLiteral(R"([\w*.…-]*)")), mask());
    }
    for (const QRegularExpression &form : m_forms)
        text.replace(form, mask());
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
