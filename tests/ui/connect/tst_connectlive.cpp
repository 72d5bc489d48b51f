// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wizard on the real engine, against local servers with typical faults.

#include "engine/base/systemclock.h"
#include "engine/facade/connections.h"
#include "engine/facade/local/localengine.h"
#include "engine/providers/keys/keyring.h"
#include "engine/providers/providerregistry.h"
#include "engine/sandbox/localprocess.h"
#include "engine/store/library.h"
#include "tests/support/scriptedserver.h"
#include "ui/connect/checklist.h"
#include "ui/connect/choosepage.h"
#include "ui/connect/connectiontest.h"
#include "ui/connect/connectwizard.h"
#include "ui/connect/keydialogs.h"
#include "ui/connect/localscan.h"
#include "ui/connect/modelpage.h"
#include "ui/connect/modelpicker.h"
#include "ui/connect/serverpage.h"
#include "ui/settings/keyspage.h"
#include "ui/style/tokens.h"
#include "ui/widgets/statuslabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

test::Script json(const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

const QByteArray twoModels = R"({"object":"list","data":[{"id":"oak-1","object":"model"},{"id":"elm-2","object":"model"}]})";

/// A model server without faults.
test::Script good(const test::SeenRequest &request)
{
    if (request.path.endsWith("/models"))
        return json(twoModels);
    if (request.path.endsWith("/chat/completions"))
        return {.headers = {{"Content-Type", "text/event-stream"}}, .body = test::chatStream(QStringLiteral("Hi"))};
    return json(R"({"error":{"message":"not found"}})", 404);
}

} // namespace

class TstConnectLive final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<engine::Library> m_library;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<ConnectWizard> m_wizard;

    void open(const QString &address, const QString &key = {})
    {
        m_wizard = std::make_unique<ConnectWizard>(m_engine.get(), engine::RunConfig());
        m_wizard->show();
        m_wizard->findChild<ChoosePage *>()->findChildren<QRadioButton *>().at(int(ConnectionKind::Address))->click();
        m_wizard->button(QWizard::NextButton)->click();
        m_wizard->findChild<QLineEdit *>(QStringLiteral("address"))->setText(address);
        m_wizard->findChild<QLineEdit *>(QStringLiteral("key"))->setText(key);
    }
    /// Sentence of the checklist after the test; empty when everything passed.
    QString sentenceOfTest()
    {
        QTest::mouseClick(m_wizard->findChild<QPushButton *>(QStringLiteral("testConnection")), Qt::LeftButton);
        const ConnectionTest *test = m_wizard->serverPage()->test();
        if (!QTest::qWaitFor([test] { return !test->isRunning(); }, 20'000))
            return QStringLiteral("the test did not end");
        QTest::qWait(10);
        return m_wizard->serverPage()->checklist()->sentence();
    }

    bool shows(const QString &text) const
    {
        const QList<QLabel *> labels = m_wizard->serverPage()->checklist()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->text().contains(text); });
    }
    template <typename T>
    static T waited(QFuture<T> future)
    {
        while (!future.isFinished())
            QTest::qWait(1);
        return future.result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        setTheme(Theme::Light);
        m_library = *engine::Library::open(m_folder.path());
        auto clock = std::make_shared<engine::SystemClock>();
        auto keys = std::make_shared<engine::KeyRing>(nullptr, m_folder.path(), std::make_shared<engine::LiveRedactor>(), clock); // no keychain
        auto providers = std::make_shared<engine::ProviderRegistry>(clock, std::make_shared<engine::LocalProcess>(), engine::PriceBook::builtIn(),
            engine::KeyChooser([](const QString &) { return QString(); }, [keys](const QUrl &base) { return keys->keyFor(base); }));
        engine::LocalEngine::Furnishings furnishings;
        furnishings.keys = keys;
        furnishings.keyHosts = engine::keyHostsOf;
        m_engine = std::make_unique<engine::LocalEngine>(m_library, providers, clock, furnishings);
    }
    void cleanupTestCase()
    {
        m_engine.reset();
        m_library.reset();
    }
    void init()
    {
        m_server = std::make_unique<test::ScriptedServer>();
        m_server->always(good);
    }
    void cleanup()
    {
        m_wizard.reset();
        m_server.reset();
    }

    void everythingPasses()
    {
        open(m_server->url(QStringLiteral("/v1")));
        QCOMPARE(sentenceOfTest(), QString());
        QVERIFY(m_wizard->serverPage()->test()->passed());
        QCOMPARE(m_wizard->serverPage()->test()->models(), QStringList({QStringLiteral("elm-2"), QStringLiteral("oak-1")}));
        // No model is chosen yet: the test asks a model of the list and shows the number of tokens.
        QVERIFY(shows(QStringLiteral("elm-2: Hi")));
        QVERIFY(shows(QStringLiteral("9 + 41 tokens")));
        m_wizard->button(QWizard::NextButton)->click();
        m_wizard->modelPage()->picker()->setModel(QStringLiteral("oak-1"));
        QTRY_VERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const QByteArray object("application/json");
        QTest::newRow("401") << 401 << object << QByteArray(R"({"error":{"message":"bad key"}})") << QStringLiteral("key");
        QTest::newRow("403") << 403 << object << QByteArray(R"({"error":{"message":"not allowed"}})") << QStringLiteral("key");
        QTest::newRow("404") << 404 << object << QByteArray(R"({"error":{"message":"no such path"}})") << QStringLiteral("address");
        QTest::newRow("HTML page") << 200 << QByteArray("text/html") << QByteArray("<html><body>Welcome</body></html>") << QStringLiteral("web page");
        QTest::newRow("empty list") << 200 << object << QByteArray(R"({"object":"list","data":[]})") << QStringLiteral("no model");
    }
    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        m_server->always([=](const test::SeenRequest &) { return test::Script{.status = status, .headers = {{"Content-Type", type}}, .body = body}; });
        open(m_server->url(QStringLiteral("/v1")), QStringLiteral("sk-planted-0123456789"));
        const QString sentence = sentenceOfTest();
        QVERIFY2(sentence.contains(says, Qt::CaseInsensitive), qPrintable(sentence));
        QVERIFY(!m_wizard->serverPage()->checklist()->actionButton()->text().isEmpty());
        for (const QLabel *label : m_wizard->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QLatin1StringView("sk-planted")));
    }

    void nobodyListensUntilSomebodyDoes()
    {
        const QString address = m_server->url(QStringLiteral("/v1"));
        const quint16 port = m_server->serverPort();
        m_server->close();
        open(address);
        QVERIFY(!sentenceOfTest().isEmpty());
        QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
        QTest::mouseClick(m_wizard->serverPage()->checklist()->actionButton(), Qt::LeftButton); // "Try again"
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->serverPage()->test()->passed(), 20'000);
    }

    void noAddressAtAll()
    {
        open(QStringLiteral("http://"));
        QVERIFY(!sentenceOfTest().isEmpty());
    }

    // Without a keychain the key is stored in the chosen place and works from there.
    void aKeyGoesIntoAFileWithAPassPhrase()
    {
        const QString secret = QStringLiteral("sk-planted-0123456789wxyz");
        m_server->always([secret](const test::SeenRequest &request) {
            return request.headers.value("authorization") == "Bearer " + secret.toLatin1() ? good(request) : json(R"({"error":{"message":"no"}})", 401);
        });
        open(m_server->url(QStringLiteral("/v1")), secret);
        m_wizard->button(QWizard::NextButton)->click();
        KeyPlaceDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_wizard->findChild<KeyPlaceDialog *>());
        QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("phrase"))->isVisible());
        dialog->findChild<QRadioButton *>(QStringLiteral("keepInFile"))->click();
        auto *ok = dialog->findChild<QPushButton *>();
        dialog->findChild<QLineEdit *>(QStringLiteral("phrase"))->setText(QStringLiteral("correct horse"));
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QLineEdit *>(QStringLiteral("phraseAgain"))->setText(QStringLiteral("wrong horse"));
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QLineEdit *>(QStringLiteral("phraseAgain"))->setText(QStringLiteral("correct horse"));
        QVERIFY(ok->isEnabled());
        ok->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->findChild<QTableView *>(QStringLiteral("models"))->model()->rowCount(), 2, 10'000);
        QFile file(m_folder.filePath(QStringLiteral("keys.sealed")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("planted"));
    }

    // Requires the test above.
    void aKeyIsShownByItsEndAndTested()
    {
        const QString secret = QStringLiteral("sk-planted-0123456789wxyz");
        const QString address = m_server->url(QStringLiteral("/v1"));
        QVERIFY(waited(m_engine->connections()->setKey(address, secret.toUtf8(), engine::KeyPlace::File)));
        m_server->always([secret](const test::SeenRequest &request) {
            return request.headers.value("authorization") == "Bearer " + secret.toLatin1() ? good(request) : json(R"({"error":{"message":"no"}})", 401);
        });
        KeysPage page(m_engine.get());
        page.show();
        const auto *table = page.findChild<QTableWidget *>(QStringLiteral("keys"));
        const auto rowOf = [&] {
            const QList<QTableWidgetItem *> found = table->findItems(address.section(u'/', 2, 2), Qt::MatchContains);
            return found.isEmpty() ? -1 : found.first()->row();
        };
        QTRY_VERIFY(rowOf() >= 0);
        QCOMPARE(table->item(rowOf(), 1)->text(), QStringLiteral("…wxyz"));
        QVERIFY(table->item(rowOf(), 2)->text().contains(QLatin1StringView("encrypted")));
        const_cast<QTableWidget *>(table)->selectRow(rowOf());
        const int before = m_server->hits();
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("testKey")), Qt::LeftButton);
        const auto *state = page.findChild<StatusLabel *>();
        QTRY_COMPARE_WITH_TIMEOUT(state->tone(), Tone::Good, 10'000);
        QVERIFY(state->word().contains(QLatin1StringView("2 model")));
        for (int i = before; i < m_server->hits(); ++i)
            QCOMPARE(m_server->requests().at(i).method, QByteArray("GET")); // no request that costs money
        m_server->always([](const test::SeenRequest &) { return json(R"({"error":{"message":"revoked"}})", 401); });
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("testKey")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(state->tone(), Tone::Bad, 10'000);
        QVERIFY2(state->word().contains(QLatin1StringView("refused")), qPrintable(state->word()));
        for (const QWidget *widget : page.findChildren<QWidget *>())
            QVERIFY(!widget->property("text").toString().contains(QLatin1StringView("planted")));
    }

    // The scan sends only a GET for the list of models, without a key, and lists only servers with a valid reply.
    void localServersAreLookedForOnRequest()
    {
        test::ScriptedServer website;
        website.always([](const test::SeenRequest &) { return test::Script{.headers = {{"Content-Type", "text/html"}}, .body = "<html></html>"}; });
        LocalScan scan(m_engine.get());
        scan.setPlaces({{QStringLiteral("Oak server"), QStringLiteral("openai-compatible"), m_server->url(QStringLiteral("/v1"))},
            {QStringLiteral("Web site"), QStringLiteral("openai-compatible"), website.url(QStringLiteral("/v1"))},
            {QStringLiteral("Nobody"), QStringLiteral("openai-compatible"), QStringLiteral("http://127.0.0.1:9/v1")}});
        QTest::qWait(50);
        QCOMPARE(m_server->hits(), 0);
        scan.start();
        QTRY_VERIFY_WITH_TIMEOUT(scan.hasLooked(), 10'000);
        QCOMPARE(scan.found().size(), 1);
        QCOMPARE(scan.found()[0].models, QStringList({QStringLiteral("elm-2"), QStringLiteral("oak-1")}));
        for (const test::SeenRequest &request : m_server->requests()) {
            QCOMPARE(request.method, QByteArray("GET"));
            QVERIFY(!request.headers.contains("authorization"));
        }
    }
};

QTEST_MAIN(TstConnectLive)
#include "tst_connectlive.moc"
