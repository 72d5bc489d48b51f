// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/virtualclock.h"
#include "engine/providers/keys/keyfile.h"
#include "engine/providers/keys/keyring.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <qcoro/qcorotask.h>

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

/// What takes a moment on another thread.
template <typename T>
T soon(Task<T> task)
{
    return QCoro::waitFor(std::move(task));
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
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
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

    void aFileOfKeysOpensWithItsPhraseOnly()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys.sealed"));
        const QString host = QStringLiteral("a.example");
        {
            KeyFile file(path);
            QVERIFY(!file.exists() && !file.isOpen());
            QCOMPARE(file.write(host, secret).result().error().kind, ErrorKind::Store); // locked
            QCOMPARE(file.unlock("").error().kind, ErrorKind::Auth);
            QVERIFY(file.unlock("correct horse"));
            QVERIFY(file.write(host, secret).result());
            QVERIFY(file.write(QStringLiteral("b.example"), "other").result());
            QVERIFY(file.remove(QStringLiteral("b.example")).result());
            QCOMPARE(file.remove(QStringLiteral("b.example")).result().error().kind, ErrorKind::Missing);
        }
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        QVERIFY(!bytes.contains("planted") && !bytes.contains("a.example") && !bytes.contains("horse"));
        QCOMPARE(raw.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        {
            KeyFile file(path);
            QCOMPARE(file.unlock("wrong horse").error().kind, ErrorKind::Auth);
            QVERIFY(!file.isOpen());
            QVERIFY(file.unlock("correct horse"));
            QCOMPARE(*file.read(host).result(), secret);
            QCOMPARE(file.read(QStringLiteral("b.example")).result().error().kind, ErrorKind::Missing);
        }
        // A flipped bit is no key, a stump no file.
        for (const qsizetype at : {bytes.size() - 1, bytes.size() / 2}) {
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ 1);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(changed);
            file.close();
            QVERIFY(!KeyFile(path).unlock("correct horse"));
        }
        for (const qsizetype size : {qsizetype(0), qsizetype(10), qsizetype(40)}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes.left(size));
            file.close();
            QCOMPARE(KeyFile(path).unlock("correct horse").error().kind, ErrorKind::Damaged);
        }
    }

    void withoutAKeychainAFileKeepsThem()
    {
        const Ring ring;
        ring.keychain->locked = true;
        const QString address = QStringLiteral("https://a.example/v1");
        {
            const auto keys = ring.open();
            QCOMPARE(keys->fileState(), KeyFileState::None);
            QVERIFY(!now(keys->set(address, secret, KeyPlace::File))); // nobody has named a phrase yet
            QVERIFY(soon(keys->unlockFile("correct horse")));
            QCOMPARE(keys->fileState(), KeyFileState::Open);
            QVERIFY(now(keys->set(address, secret, KeyPlace::File)));
            QCOMPARE(keys->keyFor(url("https://a.example")), secret);
        }
        const auto later = ring.open();
        QCOMPARE(later->fileState(), KeyFileState::Locked);
        (void)later->fetch({QStringLiteral("a.example")});
        QVERIFY(later->keyFor(url("https://a.example")).isEmpty());
        QVERIFY(!later->keys().constFirst().readable);
        QCOMPARE(soon(later->unlockFile("wrong horse")).error().kind, ErrorKind::Auth);
        QVERIFY(soon(later->unlockFile("correct horse")));
        QCOMPARE(later->keyFor(url("https://a.example")), secret);
        const KeyInfo info = later->keys().constFirst();
        QVERIFY(info.readable);
        QCOMPARE(info.place, KeyPlace::File);
        QCOMPARE(info.address, address);
        QCOMPARE(info.ending, QStringLiteral("cdef"));
        QVERIFY(now(later->forget(QStringLiteral("a.example"))));
        QVERIFY(ring.open()->keys().isEmpty());
    }

    void timesAndEndingsAreRemembered()
    {
        const Ring ring;
        const auto clock = std::make_shared<VirtualClock>(5000);
        const auto open = [&] { return std::make_unique<KeyRing>(ring.keychain, ring.folder.path(), ring.redactor, clock); };
        QVERIFY(now(open()->set(QStringLiteral("https://a.example/v1"), secret, KeyPlace::Keychain)));
        clock->advanceTo(9000);
        const auto keys = open();
        QCOMPARE(keys->keys().constFirst().ending, QString()); // the keychain was not asked
        QCOMPARE(keys->keys().constFirst().enteredMs, 5000);
        (void)keys->fetchAll();
        QCOMPARE(keys->keys().constFirst().ending, QStringLiteral("cdef"));
        QCOMPARE(keys->keys().constFirst().usedMs, 0); // looked at, not used
        (void)keys->fetch({QStringLiteral("a.example")});
        QCOMPARE(open()->keys().constFirst().usedMs, 9000);
        QVERIFY(now(keys->set(QStringLiteral("https://b.example"), "short", KeyPlace::Session)));
        QCOMPARE(keys->keys().last().ending, QString()); // four of five characters would say too much
    }

    /// keys.json as it was written before it knew more than names.
    void olderListsAreRead()
    {
        const Ring ring;
        ring.keychain->kept.insert(QStringLiteral("a.example"), secret);
        QFile file(ring.folder.filePath(QStringLiteral("keys.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"keychain":["a.example"]})");
        file.close();
        const auto keys = ring.open();
        (void)keys->fetch({QStringLiteral("a.example")});
        QCOMPARE(keys->keyFor(url("https://a.example")), secret);
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
