// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/keyedsource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

const QByteArray secret = "sk-planted-0123456789abcdef";

class FakeKeychain final : public Keychain
{
public:
    QFuture<Result<QByteArray>> read(QString host) override
    {
        ++reads;
        if (locked)
            return QtFuture::makeReadyFuture(Result<QByteArray>(fail(ErrorKind::Store, QStringLiteral("locked"))));
        if (!kept.contains(host))
            return QtFuture::makeReadyFuture(Result<QByteArray>(fail(ErrorKind::Missing, QStringLiteral("no such entry"))));
        return QtFuture::makeReadyFuture(Result<QByteArray>(kept.value(host)));
    }
    QFuture<Result<>> write(QString host, QByteArray key) override
    {
        if (locked)
            return QtFuture::makeReadyFuture(Result<>(fail(ErrorKind::Store, QStringLiteral("locked"))));
        kept.insert(host, key);
        return QtFuture::makeReadyFuture(Result<>());
    }
    QFuture<Result<>> remove(QString host) override
    {
        kept.remove(host);
        return QtFuture::makeReadyFuture(Result<>());
    }

    QHash<QString, QByteArray> kept;
    bool locked = false;
    int reads = 0;
};

template <typename T>
T now(Task<T> task)
{
    std::optional<T> result;
    const auto follow = [](Task<T> awaited, std::optional<T> *into) -> Task<> {
        T value = co_await awaited;
        *into = std::move(value);
    };
    follow(std::move(task), &result);
    return *result;
}

struct Ring {
    QTemporaryDir folder;
    std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
    std::shared_ptr<LiveRedactor> redactor = std::make_shared<LiveRedactor>();

    [[nodiscard]] std::unique_ptr<KeyRing> open() const { return std::make_unique<KeyRing>(keychain, folder.path(), redactor); }
};

QUrl url(const char *text)
{
    return QUrl(QString::fromLatin1(text));
}

} // namespace

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindsToTheHost_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("given");
        QTest::newRow("same") << QStringLiteral("https://api.openai.com/v1") << true;
        QTest::newRow("usual port written out") << QStringLiteral("https://api.openai.com:443/other/path") << true;
        QTest::newRow("capitals") << QStringLiteral("https://API.OpenAI.com") << true;
        QTest::newRow("another host") << QStringLiteral("https://api.openai.com.evil.example/v1") << false;
        QTest::newRow("another port") << QStringLiteral("https://api.openai.com:8443/v1") << false;
        QTest::newRow("not encrypted") << QStringLiteral("http://api.openai.com/v1") << false;
        QTest::newRow("as a user name") << QStringLiteral("https://api.openai.com@evil.example/v1") << false;
    }
    void bindsToTheHost()
    {
        QFETCH(QString, endpoint);
        QFETCH(bool, given);
        const Ring ring;
        const auto keys = ring.open();
        QVERIFY(now(keys->set(QStringLiteral("https://api.openai.com/v1"), secret, KeyPlace::Session)));
        QCOMPARE(keys->keyFor(QUrl(endpoint)), given ? secret : QByteArray());
    }

    void theKeychainIsAskedWhenItIsNeeded()
    {
        const Ring ring;
        QVERIFY(now(ring.open()->set(QStringLiteral("https://a.example"), ' ' + secret + '\n', KeyPlace::Keychain)));
        QCOMPARE(ring.keychain->kept.value(QStringLiteral("a.example")), secret); // blanks of a paste are taken off
        const auto later = ring.open();
        QCOMPARE(ring.keychain->reads, 0);
        QVERIFY(later->keyFor(url("https://a.example")).isEmpty());
        (void)later->fetch({QStringLiteral("a.example"), QStringLiteral("b.example")});
        QCOMPARE(later->keyFor(url("https://a.example")), secret);
        (void)later->fetch({QStringLiteral("a.example")});
        QCOMPARE(ring.keychain->reads, 1);
    }

    void whatIsKeptBesideHoldsNoKey()
    {
        const Ring ring;
        QVERIFY(now(ring.open()->set(QStringLiteral("https://a.example"), secret, KeyPlace::Keychain)));
        QFile file(ring.folder.filePath(QStringLiteral("keys.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("a.example"));
        QVERIFY(!bytes.contains("planted"));
    }

    void aLockedKeychainFallsBackToTheSession()
    {
        const Ring ring;
        ring.keychain->locked = true;
        const auto keys = ring.open();
        const Result<> refused = now(keys->set(QStringLiteral("https://a.example"), secret, KeyPlace::Keychain));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Store);
        QVERIFY(keys->keys().isEmpty());
        QVERIFY(now(keys->set(QStringLiteral("https://a.example"), secret, KeyPlace::Session)));
        QCOMPARE(keys->keyFor(url("https://a.example")), secret);
        QVERIFY(ring.open()->keys().isEmpty()); // gone with the session
    }

    void aKeyThatCannotBeReadIsSaidAndAskedAgain()
    {
        const Ring ring;
        QVERIFY(now(ring.open()->set(QStringLiteral("https://a.example"), secret, KeyPlace::Keychain)));
        const auto keys = ring.open();
        ring.keychain->locked = true;
        (void)keys->fetch({QStringLiteral("a.example")});
        QVERIFY(!keys->keys().constFirst().readable);
        ring.keychain->locked = false;
        (void)keys->fetch({QStringLiteral("a.example")});
        QVERIFY(keys->keys().constFirst().readable);
        QCOMPARE(keys->keyFor(url("https://a.example")), secret);
    }

    void forgets()
    {
        const Ring ring;
        const auto keys = ring.open();
        QVERIFY(now(keys->set(QStringLiteral("https://a.example"), secret, KeyPlace::Keychain)));
        QVERIFY(now(keys->forget(QStringLiteral("a.example"))));
        QVERIFY(ring.keychain->kept.isEmpty());
        QVERIFY(keys->keyFor(url("https://a.example")).isEmpty());
        QVERIFY(!now(keys->forget(QStringLiteral("a.example"))));
        QVERIFY(ring.open()->keys().isEmpty());
        QVERIFY(!now(keys->set(QStringLiteral("no address"), secret, KeyPlace::Session)));
        QVERIFY(!now(keys->set(QStringLiteral("https://a.example"), "  ", KeyPlace::Session)));
    }

    void generatorsGetTheKeyOfTheirHost_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("expected"); // the variable passed on; "-": refused
        QTest::newRow("the vendor's own address") << QStringLiteral("openai") << QString() << QString() << QStringLiteral("valda-key api.openai.com");
        QTest::newRow("a compatible server") << QStringLiteral("openai-compatible") << QStringLiteral("https://api.openai.com/v1") << QString() << QStringLiteral("valda-key api.openai.com");
        QTest::newRow("a named variable") << QStringLiteral("openai") << QString() << QStringLiteral("MINE") << QStringLiteral("MINE");
        QTest::newRow("no key entered") << QStringLiteral("anthropic") << QString() << QString() << QString();
        QTest::newRow("another host, vendor's key") << QStringLiteral("openai") << QStringLiteral("https://proxy.example/v1") << QString() << QStringLiteral("-");
        QTest::newRow("a server nearby") << QStringLiteral("openai") << QStringLiteral("http://127.0.0.1:8080/v1") << QString() << QString();
        QTest::newRow("another compatible server") << QStringLiteral("openai-compatible") << QStringLiteral("https://other.example/v1") << QString() << QString();
    }
    void generatorsGetTheKeyOfTheirHost()
    {
        QFETCH(QString, kind);
        QFETCH(QString, endpoint);
        QFETCH(QString, variable);
        QFETCH(QString, expected);
        struct Behind final : ProviderSource {
            Result<std::shared_ptr<Provider>> providerFor(const GeneratorPlan &generator) override
            {
                asked = generator.apiKeyEnv;
                return std::shared_ptr<Provider>();
            }
            std::optional<Price> price(const GeneratorPlan &, qint64, qint64) const override { return {}; }
            QString asked;
        };
        const Ring ring;
        const std::shared_ptr<KeyRing> keys = ring.open();
        QVERIFY(now(keys->set(QStringLiteral("https://api.openai.com"), secret, KeyPlace::Session)));
        const auto behind = std::make_shared<Behind>();
        KeyedSource source(behind, keys);
        GeneratorPlan generator;
        generator.provider = kind;
        generator.endpoint = endpoint;
        generator.apiKeyEnv = variable;
        const auto made = source.providerFor(generator);
        QCOMPARE(made.has_value(), expected != u"-");
        if (!made) {
            QCOMPARE(made.error().kind, ErrorKind::Auth);
            return;
        }
        QCOMPARE(behind->asked, expected);
        if (expected.startsWith(QStringLiteral("valda-key")))
            QCOMPARE(enteredKey(*keys, behind->asked)->toUtf8(), secret);
        else
            QVERIFY(!enteredKey(*keys, behind->asked));
        generator.endpoints = {QStringLiteral("https://second.example/v1 2")};
        QVERIFY(keyHostsOf(generator).contains(QStringLiteral("second.example")));
    }

    void theRedactorLearnsEveryKey()
    {
        const Ring ring;
        const auto keys = ring.open();
        QVERIFY(now(keys->set(QStringLiteral("https://a.example"), "plain-looking key of 26 ch", KeyPlace::Session)));
        QVERIFY(!(*ring.redactor)(QStringLiteral("it was plain-looking key of 26 ch.")).contains(QStringLiteral("looking")));
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
