// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/types/state/trouble.h"
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"
#include "ui/connect/advice.h"
#include "ui/connect/checklist.h"
#include "ui/connect/choosepage.h"
#include "ui/connect/cloudguide.h"
#include "ui/connect/connectdraft.h"
#include "ui/connect/connectwizard.h"
#include "ui/connect/localscan.h"
#include "ui/connect/modelpage.h"
#include "ui/connect/modelpicker.h"
#include "ui/connect/modeltablemodel.h"
#include "ui/connect/serverpage.h"
#include "ui/style/tokens.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ui;
using engine::EndpointStage;
using engine::EndpointStep;
using engine::EndpointTrouble;
using engine::StageOutcome;

namespace {

QList<EndpointStep> upTo(EndpointStage stage, EndpointTrouble trouble, const QString &better = {}, const QString &provider = {})
{
    QList<EndpointStep> steps;
    for (int at = 0; at <= int(stage); ++at)
        steps.append({.stage = EndpointStage(at), .ms = 3 + at});
    EndpointStep &last = steps.last();
    last.outcome = trouble == EndpointTrouble::None ? StageOutcome::Passed : StageOutcome::Failed;
    last.trouble = trouble;
    last.error = engine::Error{engine::ErrorKind::BadReply, QStringLiteral("HTTP 404 at /v1/models"), {}};
    last.betterEndpoint = better;
    last.betterProvider = provider;
    return steps;
}

QList<EndpointStep> allGood()
{
    QList<EndpointStep> steps = upTo(EndpointStage::Usage, EndpointTrouble::None);
    steps[int(EndpointStage::Models)].models = {QStringLiteral("qwen3:8b"), QStringLiteral("llama3.2")};
    return steps;
}

engine::ModelInfo model(const QString &id, std::optional<engine::Price> price = {})
{
    return {.id = id, .displayName = {}, .contextTokens = 128'000, .price = price};
}

} // namespace

class TstConnectWizard final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::FakeEngine> m_fake;
    std::unique_ptr<ConnectWizard> m_wizard;

    template <typename T>
    T *find(const char *name) const { return m_wizard->findChild<T *>(QLatin1StringView(name)); }
    void choose(ConnectionKind kind) const { m_wizard->findChild<ChoosePage *>()->findChildren<QRadioButton *>().at(int(kind))->click(); }
    void goTo(ConnectionKind kind) const
    {
        choose(kind);
        m_wizard->button(QWizard::NextButton)->click();
        QVERIFY(m_wizard->currentPage() == m_wizard->serverPage());
    }
    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void shoot(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("VALDA_SHOTS");
        if (!folder.isEmpty())
            m_wizard->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        setTheme(Theme::Light);
    }
    void init()
    {
        m_fake = std::make_unique<test::FakeEngine>();
        const engine::RunConfig defaults{R"({"budget":{"usd":1.5},"generator":{"temperature":0.9}})"};
        m_wizard = std::make_unique<ConnectWizard>(m_fake->engine.get(), defaults);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    }
    void cleanup()
    {
        m_wizard.reset();
        m_fake.reset();
    }

    void nothingIsContactedUnasked()
    {
        for (const ConnectionKind kind : {ConnectionKind::Local, ConnectionKind::Cloud, ConnectionKind::Address}) {
            m_wizard->restart();
            goTo(kind);
            QTest::qWait(20);
        }
        QVERIFY2(m_fake->asked.isEmpty(), qPrintable(m_fake->asked.join(u' ')));
    }

    void theDemoNeedsNoServer()
    {
        QSignalSpy demo(m_wizard.get(), &ConnectWizard::demoRequested);
        choose(ConnectionKind::Demo);
        QVERIFY(m_wizard->button(QWizard::FinishButton)->isVisible());
        m_wizard->button(QWizard::FinishButton)->click();
        QCOMPARE(demo.count(), 1);
        QVERIFY(m_fake->asked.isEmpty());
    }

    // The scan asks only known ports, with a GET for the models, without a key and with a timeout of one second.
    void localServersAreFoundByTheirAnswer()
    {
        QList<engine::GeneratorPlan> asked;
        m_fake->models = [&asked](const engine::GeneratorPlan &plan) -> engine::Result<QList<engine::ModelInfo>> {
            asked.append(plan);
            if (plan.endpoint.endsWith(QLatin1StringView(":11434")))
                return QList{model(QStringLiteral("llama3.2"))};
            if (plan.endpoint.endsWith(QLatin1StringView(":1337/v1")))
                return engine::fail(engine::ErrorKind::Auth, QStringLiteral("401"));
            if (plan.endpoint.endsWith(QLatin1StringView(":8080/v1"))) // a web site
                return engine::fail(engine::ErrorKind::BadReply, QStringLiteral("html"));
            return engine::fail(engine::ErrorKind::Unreachable, QStringLiteral("refused"));
        };
        goTo(ConnectionKind::Local);
        QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
        find<QPushButton>("lookForServers")->click();
        const auto *servers = find<QListWidget>("localServers");
        QTRY_COMPARE(servers->count(), 2); // each server once, although 127.0.0.1 and ::1 reply
        QVERIFY(servers->item(0)->text().startsWith(QLatin1StringView("Ollama")));
        QVERIFY(servers->item(1)->text().contains(QLatin1StringView("needs a key")));
        for (const engine::GeneratorPlan &plan : asked) {
            QVERIFY(plan.apiKeyEnv.isEmpty());
            QVERIFY(plan.timeoutSeconds <= 1);
            QVERIFY(plan.endpoint.contains(QLatin1StringView("127.0.0.1")) || plan.endpoint.contains(QLatin1StringView("[::1]")));
        }
        find<QListWidget>("localServers")->setCurrentRow(0);
        QCOMPARE(m_wizard->serverPage()->draft().provider, QStringLiteral("ollama"));
        QCOMPARE(find<QLineEdit>("address")->text(), QStringLiteral("http://127.0.0.1:11434"));
        QVERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
        shoot(QStringLiteral("wizard-local"));
    }

    void noServerIsSaid()
    {
        m_fake->models = [](const engine::GeneratorPlan &) -> engine::Result<QList<engine::ModelInfo>> {
            return engine::fail(engine::ErrorKind::Unreachable, QStringLiteral("refused"));
        };
        goTo(ConnectionKind::Local);
        find<QPushButton>("lookForServers")->click();
        QTRY_VERIFY(m_wizard->serverPage()->scan()->hasLooked());
        QVERIFY(find<QPushButton>("lookForServers")->isEnabled());
        QVERIFY(!find<QListWidget>("localServers")->isVisible());
    }

    void troubles_data()
    {
        QTest::addColumn<EndpointTrouble>("trouble");
        QTest::addColumn<EndpointStage>("stage");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("remedy");
        const auto row = [](const char *name, EndpointTrouble trouble, EndpointStage stage, Remedy remedy, const char *better = "", const char *provider = "") {
            QTest::newRow(name) << trouble << stage << QString::fromLatin1(better) << QString::fromLatin1(provider) << int(remedy);
        };
        row("bad address", EndpointTrouble::BadAddress, EndpointStage::Address, Remedy::EditAddress);
        row("key missing", EndpointTrouble::KeyMissing, EndpointStage::Key, Remedy::EditKey);
        row("host unknown", EndpointTrouble::UnknownHost, EndpointStage::Connection, Remedy::EditAddress);
        row("host down", EndpointTrouble::NobodyListens, EndpointStage::Connection, Remedy::Retry);
        row("no answer", EndpointTrouble::NoAnswer, EndpointStage::Connection, Remedy::Retry);
        row("TLS", EndpointTrouble::Certificate, EndpointStage::Certificate, Remedy::EditAddress);
        row("http behind https", EndpointTrouble::NotEncrypted, EndpointStage::Certificate, Remedy::SwitchScheme);
        row("redirect", EndpointTrouble::Redirected, EndpointStage::Key, Remedy::UseAddress, "http://127.0.0.1:9/v1");
        row("401", EndpointTrouble::KeyRefused, EndpointStage::Key, Remedy::EditKey);
        row("403", EndpointTrouble::Forbidden, EndpointStage::Key, Remedy::EditKey);
        row("404", EndpointTrouble::WrongPath, EndpointStage::Models, Remedy::EditAddress);
        row("404, found elsewhere", EndpointTrouble::WrongPath, EndpointStage::Models, Remedy::UseAddress, "http://127.0.0.1:9/api/v1");
        row("other dialect", EndpointTrouble::OtherService, EndpointStage::Models, Remedy::UseProvider, "", "ollama");
        row("HTML page", EndpointTrouble::WebPage, EndpointStage::Models, Remedy::EditAddress);
        row("empty list", EndpointTrouble::NoModels, EndpointStage::Models, Remedy::Retry);
        row("unknown model", EndpointTrouble::UnknownModel, EndpointStage::Models, Remedy::ChooseModel);
        row("loading", EndpointTrouble::Loading, EndpointStage::Completion, Remedy::Retry);
        row("busy", EndpointTrouble::Busy, EndpointStage::Completion, Remedy::Retry);
        row("no credit", EndpointTrouble::NoMoney, EndpointStage::Completion, Remedy::Retry);
        row("rejected", EndpointTrouble::Rejected, EndpointStage::Completion, Remedy::Retry);
        row("unreadable", EndpointTrouble::Unreadable, EndpointStage::Models, Remedy::EditAddress);
        row("stopped", EndpointTrouble::Cancelled, EndpointStage::Completion, Remedy::Retry);
    }
    // Each trouble has one sentence and one action; the action tests again, or moves to the field to change.
    void troubles()
    {
        QFETCH(EndpointTrouble, trouble);
        QFETCH(EndpointStage, stage);
        QFETCH(QString, better);
        QFETCH(QString, provider);
        QFETCH(int, remedy);
        bool repaired = false;
        m_fake->check = [&](const engine::EndpointProbe &) { return repaired ? allGood() : upTo(stage, trouble, better, provider); };
        goTo(ConnectionKind::Address);
        type(find<QLineEdit>("address"), QStringLiteral("https://localhost:8080/v1"));
        type(find<QLineEdit>("key"), QStringLiteral("sk-0123456789ab"));
        find<QPushButton>("testConnection")->click();
        const auto *list = m_wizard->serverPage()->checklist();
        QTRY_VERIFY(!list->sentence().isEmpty());
        QVERIFY(!list->sentence().contains(QLatin1StringView("HTTP 404")));
        auto *button = find<QPushButton>("remedy");
        QVERIFY(button->isVisible() && button->isEnabled() && !button->text().isEmpty());
        const QList<QPushButton *> actions = list->findChildren<QPushButton *>();
        QCOMPARE(std::count_if(actions.begin(), actions.end(), [](const QPushButton *one) { return one->isVisible(); }), 1);
        shoot(QStringLiteral("wizard-") + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
        repaired = true;
        const qsizetype before = m_fake->checked.size();
        QTest::mouseClick(button, Qt::LeftButton);
        switch (Remedy(remedy)) {
        case Remedy::EditAddress: QVERIFY(find<QLineEdit>("address")->hasFocus()); return;
        case Remedy::EditKey: QVERIFY(find<QLineEdit>("key")->hasFocus()); return;
        case Remedy::ChooseModel: QVERIFY(m_wizard->currentPage() == m_wizard->modelPage()); return;
        case Remedy::UseAddress: QCOMPARE(find<QLineEdit>("address")->text(), better); break;
        case Remedy::SwitchScheme: QCOMPARE(find<QLineEdit>("address")->text(), QStringLiteral("http://localhost:8080/v1")); break;
        case Remedy::UseProvider: QCOMPARE(m_wizard->serverPage()->draft().provider, provider); break;
        default: break;
        }
        QTRY_COMPARE(m_fake->checked.size(), before + 1);
        QTRY_VERIFY(list->sentence().isEmpty());
    }

    void ollamaWithoutAModelGivesTheCommand()
    {
        engine::GeneratorPlan plan;
        plan.provider = QStringLiteral("ollama");
        const Advice advice = adviceFor({.trouble = EndpointTrouble::NoModels}, plan);
        QCOMPARE(advice.remedy, Remedy::CopyCommand);
        QCOMPARE(advice.payload, pullCommand());
    }

    void detailsShowWhatTheServerSaid()
    {
        m_fake->check = [](const engine::EndpointProbe &) { return upTo(EndpointStage::Models, EndpointTrouble::WrongPath); };
        goTo(ConnectionKind::Address);
        type(find<QLineEdit>("address"), QStringLiteral("localhost:8080"));
        find<QPushButton>("testConnection")->click();
        auto *details = find<QToolButton>("details");
        QTRY_VERIFY(details->isVisible());
        details->click();
        const QList<QLabel *> labels = m_wizard->serverPage()->checklist()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().contains(QLatin1StringView("HTTP 404")); }));
    }

    // A blank key is allowed if the server needs none; then no key is sent, not even from a variable.
    void aBlankKeyOnALocalServer()
    {
        goTo(ConnectionKind::Address);
        type(find<QLineEdit>("address"), QStringLiteral("http://localhost:8080/v1"));
        find<QPushButton>("testConnection")->click();
        QTRY_COMPARE(m_fake->checked.size(), 1);
        QVERIFY(!m_fake->checked[0].key.isNull());
        QVERIFY(m_fake->checked[0].key.isEmpty());
        QVERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
    }

    void aPastedKeyIsTrimmedHiddenAndNeverWritten()
    {
        qunsetenv("OPENAI_API_KEY");
        m_fake->models = [](const engine::GeneratorPlan &) { return engine::Result<QList<engine::ModelInfo>>(QList{model(QStringLiteral("gpt-5-mini"), engine::Price{.input = 0.25, .cached = 0.025, .output = 2, .source = {}})}); };
        goTo(ConnectionKind::Cloud);
        QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
        auto *key = find<QLineEdit>("key");
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QGuiApplication::clipboard()->setText(QStringLiteral("  sk-0123456789ab\n"));
        key->setFocus();
        key->paste();
        QCOMPARE(key->text(), QStringLiteral("sk-0123456789ab"));
        QTRY_VERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
        m_wizard->button(QWizard::NextButton)->click();
        QCOMPARE(m_wizard->serverPage()->draft().keyAddress, QStringLiteral("https://api.openai.com"));
        QSignalSpy connected(m_wizard.get(), &ConnectWizard::connected);
        QTRY_VERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
        shoot(QStringLiteral("wizard-model"));
        m_wizard->button(QWizard::FinishButton)->click();
        const auto config = connected.at(0).at(0).value<engine::RunConfig>();
        QVERIFY(!config.json.contains("sk-0123456789ab"));
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.provider")).toString(), QStringLiteral("openai"));
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.model")).toString(), QStringLiteral("gpt-5-mini"));
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.temperature")).toDouble(), 0.9); // unchanged
        QCOMPARE(engine::valueAt(config, QStringLiteral("budget.usd")).toDouble(), 1.5);
    }

    void anUnknownPriceCanBeEntered()
    {
        m_fake->models = [](const engine::GeneratorPlan &) { return engine::Result<QList<engine::ModelInfo>>(QList{model(QStringLiteral("house-7b"))}); };
        goTo(ConnectionKind::Address);
        type(find<QLineEdit>("address"), QStringLiteral("https://models.example.com/v1"));
        m_wizard->button(QWizard::NextButton)->click();
        QTRY_COMPARE(m_wizard->modelPage()->picker()->model(), QStringLiteral("house-7b")); // the only model
        auto *input = find<QDoubleSpinBox>("inputPrice");
        QVERIFY(input->isVisible());
        input->setValue(0.5);
        find<QDoubleSpinBox>("outputPrice")->setValue(1.5);
        const engine::RunConfig config = m_wizard->modelPage()->draft().appliedTo({});
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.inputUsdPerMtok")).toDouble(), 0.5);
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.outputUsdPerMtok")).toDouble(), 1.5);
    }

    void aLocalModelHasNoPrice()
    {
        goTo(ConnectionKind::Address);
        type(find<QLineEdit>("address"), QStringLiteral("http://192.168.1.7:8080"));
        m_wizard->button(QWizard::NextButton)->click();
        QVERIFY(!find<QDoubleSpinBox>("inputPrice")->isVisible());
        // For a server without a list the typed name counts.
        type(find<QLineEdit>("modelName"), QStringLiteral("some-model"));
        QVERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
        // The configuration then contains a price of 0 for checks and estimates.
        const engine::RunConfig config = m_wizard->modelPage()->draft().appliedTo({});
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.inputUsdPerMtok")), QVariant(0.0));
        QCOMPARE(engine::valueAt(config, QStringLiteral("generator.outputUsdPerMtok")), QVariant(0.0));
    }

    /// The configuration contains the tested address, in the form that the engine and the checks accept.
    void theAddressTestedIsTheAddressKept()
    {
        goTo(ConnectionKind::Address);
        type(find<QLineEdit>("address"), QStringLiteral("localhost:8080/v1/chat/completions"));
        find<QPushButton>("testConnection")->click();
        QTRY_COMPARE(m_fake->checked.size(), 1);
        const engine::RunConfig config = m_wizard->serverPage()->draft().appliedTo({});
        const QString kept = engine::valueAt(config, QStringLiteral("generator.endpoint")).toString();
        QCOMPARE(kept, m_fake->checked.first().generator.endpoint);
        QCOMPARE(kept, QStringLiteral("http://localhost:8080/v1"));
        for (const engine::Problem &problem : engine::resolve(config).problems)
            QVERIFY2(!problem.path.endsWith(QStringLiteral("endpoint")), qPrintable(problem.path));
    }

    void theListOfModelsSortsAndFilters()
    {
        ModelTableModel models;
        const QAbstractItemModelTester tester(&models, QAbstractItemModelTester::FailureReportingMode::QtTest);
        engine::ModelInfo vectors = model(QStringLiteral("text-embedding-3"));
        vectors.embeds = true;
        models.setModels({model(QStringLiteral("b")), vectors, model(QStringLiteral("a"), engine::Price{.input = 1, .cached = 1, .output = 2, .source = {}})});
        QCOMPARE(models.rowCount(), 2);
        QCOMPARE(models.index(1, ModelTableModel::Input).data().toString(), QStringLiteral("$1.00"));
        QCOMPARE(models.index(0, ModelTableModel::Input).data().toString(), QStringLiteral("–"));
        QVERIFY(models.index(0, ModelTableModel::Input).data(ModelTableModel::SortRole).toDouble() > 1e9);
        QCOMPARE(pricePerMillion(0.0), QStringLiteral("free"));
    }

    void addressesAreUnderstood()
    {
        QCOMPARE(hostOf(QStringLiteral("localhost:1234/v1")), QStringLiteral("localhost:1234"));
        QCOMPARE(hostOf(QStringLiteral("https://api.example.com/v1/chat/completions")), QStringLiteral("api.example.com"));
        QVERIFY(hostOf(QStringLiteral("not an address")).isEmpty());
        QVERIFY(isNearby(QStringLiteral("http://[::1]:8080")));
        QVERIFY(isNearby(QStringLiteral("box.local:8080")));
        QVERIFY(isNearby(QStringLiteral("10.1.2.3")));
        QVERIFY(!isNearby(QStringLiteral("https://api.example.com")));
    }

    void everyControlIsNamedAndReached()
    {
        for (const ConnectionKind kind : {ConnectionKind::Local, ConnectionKind::Cloud, ConnectionKind::Address}) {
            m_wizard->restart();
            QCOMPARE(test::unnamedControls(m_wizard.get()), QStringList());
            goTo(kind);
            QCOMPARE(test::unnamedControls(m_wizard.get()), QStringList());
            QCOMPARE(test::unreachableControls(m_wizard.get()), QStringList());
            QCOMPARE(test::clashingMnemonics(m_wizard.get()), QStringList());
            shoot(QStringLiteral("wizard-page-%1").arg(int(kind)));
        }
    }
};

QTEST_MAIN(TstConnectWizard)
#include "tst_connectwizard.moc"
