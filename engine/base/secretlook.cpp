// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/secretlook.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int shortestRandom = 20; ///< minimum length, characters, of a random text that counts as a key without a known prefix
constexpr double leastBits = 3.5;  ///< minimum entropy per character; words have less

QString literal(const char *text) { return QString::fromLatin1(text); }

/// "dbPassword_2" → db, password, 2.
QStringList wordsOf(const QString &name)
{
    static const QRegularExpression edges(QStringLiteral("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"));
    QStringList words = name.split(edges, Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.toLower();
    return words;
}

double bitsPerCharacter(const QString &text)
{
    QHash<QChar, int> counts;
    for (const QChar c : text)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = double(count) / double(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

/// Upper and lower case letters mixed with digits: "Zq9vX2mB7tR4wK1pL8nC", not "Qwen2.5-7B-Instruct-Q4_K_M.gguf".
bool isRandomWord(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z0-9+=]+")), digits(QStringLiteral("[0-9](?![0-9])")) /* the last of a number */;
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        const auto has = [&](auto is) { return std::any_of(word.begin(), word.end(), is); };
        return word.size() >= shortestRandom && word.count(digits) >= 2 && has([](QChar c) { return c.isUpper(); })
            && has([](QChar c) { return c.isLower(); }) && bitsPerCharacter(word) >= leastBits;
    });
}

/// Whether a value under a secret's name is none itself: "true", "4000", a file that holds the secret.
bool isPlainValue(const QString &name, const QString &value)
{
    static const QRegularExpression number(QStringLiteral("\\A[+-]?[0-9.]{0,9}\\z"));
    static const QStringList words{literal("true"), literal("false"), literal("yes"), literal("no"), literal("on"), literal("off"), literal("none"), literal("null")};
    const bool isPassword = name.contains(QStringLiteral("pass"), Qt::CaseInsensitive);
    return value.isEmpty() || words.contains(value.toLower()) || (!isPassword && number.match(value).hasMatch());
}

} // namespace

bool namesSecret(const QString &name)
{
    static const QSet<QString> secretWords{literal("token"), literal("secret"), literal("secrets"), literal("password"), literal("passwd"), literal("passphrase"), literal("pass"),
        literal("key"), literal("apikey"), literal("credential"), literal("credentials"), literal("authorization"), literal("auth"), literal("bearer"), literal("cookie"), literal("pwd"), literal("pat")};
    static const QSet<QString> places{literal("file"), literal("path"), literal("dir"), literal("folder"), literal("env"), literal("name"), literal("id"), literal("url"), literal("command"), literal("type"), literal("size"), literal("length")};
    static const QStringList parts{literal("apikey"), literal("secret"), literal("password"), literal("passphrase"), literal("passwd"), literal("privatekey"), literal("accesskey"),
        literal("accesstoken"), literal("authtoken"), literal("credential")};
    const QStringList words = wordsOf(name);
    if (words.isEmpty() || (words.size() > 1 && places.contains(words.constLast())) || name == u"PWD" || name == u"OLDPWD")
        return false;
    const QString joined = words.join(QString());
    const bool named = std::any_of(words.begin(), words.end(), [&](const QString &word) { return secretWords.contains(word); });
    const bool inside = std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return joined.contains(part); });
    return named || inside || joined.endsWith(QStringLiteral("token"));
}

const QList<QRegularExpression> &keyLooks()
{
    static const QList<QRegularExpression> looks{
        QRegularExpression(QStringLiteral(R"re(\b(?:sk|pk|rk|gsk|xai|sess|whsec)[-_][A-Za-z0-9_*.-]{8,})re")),
        QRegularExpression(QStringLiteral(R"re(\b(?:gh[opsur]|github_pat|glpat|hf|npm|pypi|dop_v1|shpat|r8)[-_][A-Za-z0-9_-]{16,})re")),
        QRegularExpression(QStringLiteral(R"re(\b(?:AKIA|ASIA)[A-Z0-9]{16}\b)re")),
        QRegularExpression(QStringLiteral(R"re(\bAIza[A-Za-z0-9_-]{30,})re")),
        QRegularExpression(QStringLiteral(R"re(\bxox[abeoprs]-[A-Za-z0-9-]{10,})re")),
        QRegularExpression(QStringLiteral(R"re(\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*)re")),
    };
    return looks;
}

bool looksLikeSecret(const QString &text)
{
    static const QRegularExpression spoken(QStringLiteral(R"re(\b(?:bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}|-----BEGIN [A-Z ]*PRIVATE KEY|://[^/\s:@]*:[^/\s@]+@)re"), QRegularExpression::CaseInsensitiveOption);
    if (spoken.match(text).hasMatch() || isRandomWord(text.trimmed()))
        return true;
    return std::any_of(keyLooks().begin(), keyLooks().end(), [&](const QRegularExpression &look) { return look.match(text).hasMatch(); });
}

bool holdsSecret(const QString &name, const QString &value)
{
    if (referredVariable(value))
        return false;
    return looksLikeSecret(value) || (namesSecret(name) && !isPlainValue(name, value));
}

std::optional<QString> referredVariable(const QString &value)
{
    static const QRegularExpression reference(QStringLiteral("\\A\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)\\})\\z"));
    const auto match = reference.match(value);
    if (!match.hasMatch())
        return {};
    return match.captured(1) + match.captured(2);
}

} // namespace engine
