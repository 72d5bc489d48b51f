// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/secretlook.h"

#include <QTest>

using namespace engine;

class TestSecretLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfSecrets()
    {
        for (const char *name : {"TOKEN", "OPENAI_API_KEY", "githubToken", "db-password", "AWS_SECRET_ACCESS_KEY", "HF_TOKEN", "PGPASSWORD", "apikey", "Authorization", "MY_CREDENTIALS",
                 "SSH_PASSPHRASE", "key", "SESSION_COOKIE", "GITHUBTOKEN", "DB_PWD", "clientSecret"})
            QVERIFY2(namesSecret(QString::fromLatin1(name)), name);
        for (const char *name : {"MAX_TOKENS", "KEYBOARD", "TOKEN_FILE", "apiKeyEnv", "PATH", "PWD", "MONKEY", "TOKENIZERS_PARALLELISM", "AWS_ACCESS_KEY_ID", "SSH_KEY_PATH", "", "model", "AUTHOR", "COMPASS"})
            QVERIFY2(!namesSecret(QString::fromLatin1(name)), name);
    }

    void looksOfSecrets()
    {
        for (const char *value : {"sk-proj-0123456789abcdef", "ghp_0123456789abcdefABCDEF0123", "AKIAIOSFODNN7EXAMPLE", "Bearer 0123456789", "https://me:hunter2@example.org/x", "-----BEGIN OPENSSH PRIVATE KEY-----",
                 "Zq9vX2mB7tR4wK1pL8nC", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc", "xoxb-1234567890-abcdef", "--key=glpat-0123456789abcdefghij"})
            QVERIFY2(looksLikeSecret(QString::fromLatin1(value)), value);
        for (const char *value : {"Qwen2.5-7B-Instruct-Q4_K_M.gguf", "/usr/lib/x86_64-linux-gnu/Qt6/plugins/Sql2", "0b2a7f3e9c1d4b5a8e6f7a8b9c0d1e2f3a4b5c6d", "ConfigurationForTheExperiment2026", "https://example.org/a?b=c", "4000", "",
                 "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "sk-short", "the quick brown fox jumps over the lazy dog"})
            QVERIFY2(!looksLikeSecret(QString::fromLatin1(value)), value);
    }

    void variablesThatHoldThem()
    {
        const auto holds = [](const char *name, const char *value) { return holdsSecret(QString::fromLatin1(name), QString::fromLatin1(value)); };
        QVERIFY(holds("PASSWORD", "123456") && holds("PASSWORD", "hunter2") && holds("TOKEN", "abc") && holds("ANYTHING", "sk-0123456789abcdef") && holds("API_KEY", "$NOT A NAME"));
        QVERIFY(!holds("TOKEN", "$MY_TOKEN") && !holds("TOKEN", "${MY_TOKEN}") && !holds("TOKEN", "") && !holds("USE_TOKEN", "true") && !holds("TOKEN", "4000") && !holds("MODE", "fast"));
        QCOMPARE(referredVariable(QStringLiteral("${A_1}")), QStringLiteral("A_1"));
        QVERIFY(!referredVariable(QStringLiteral("$")) && !referredVariable(QStringLiteral("$A b")) && !referredVariable(QStringLiteral("x$A")) && !referredVariable(QStringLiteral("$1")) && !referredVariable(QStringLiteral("${A")));
    }
};

QTEST_APPLESS_MAIN(TestSecretLook)
#include "tst_secretlook.moc"
