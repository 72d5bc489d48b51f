// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "ui/models/format.h"
#include "ui/settings/cachepage.h"
#include "ui/settings/capspage.h"
#include "ui/settings/defaultspage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/hosttablemodel.h"
#include "ui/settings/pricedialog.h"
#include "ui/settings/pricetablemodel.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statuslabel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class TstSettings final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    static QComboBox *comboWith(QWidget &page, const QString &entry)
    {
        for (QComboBox *combo : page.findChildren<QComboBox *>()) {
            if (combo->findText(entry) >= 0)
                return combo;
        }
        return nullptr;
    }
    static void choose(QComboBox *combo, const QString &entry)
    {
        combo->setCurrentIndex(combo->findText(entry));
        Q_EMIT combo->activated(combo->currentIndex());
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }
    void init() { QFile::remove(m_home.filePath(QStringLiteral("valda/valda.ini"))); }

    void defaultsWhenThereIsNoFile() { QCOMPARE(loadSettings(), AppSettings()); }

    void whatIsSavedIsLoaded()
    {
        AppSettings settings;
        settings.language = QStringLiteral("de");
        settings.theme = Theme::HighContrast;
        settings.zoom = 1.25;
        settings.reducedMotion = false;
        settings.askBeforeQuitting = false;
        settings.askBeforeRemoving = true;
        settings.welcomeSeen = true;
        settings.defaults.json = R"({"generator":{"provider":"ollama","model":"llama3"}})";
        settings.geometry = QByteArray("\x01\x00\xff", 3);
        settings.windowState = "state";
        settings.runLayout = "layout";
        QVERIFY(saveSettings(settings));
        QCOMPARE(loadSettings(), settings);
        settings.reducedMotion.reset();
        QVERIFY(saveSettings(settings));
        QCOMPARE(loadSettings(), settings);
    }

    /// Loads a copy of the file from another folder, so that no values cached in memory count.
    void whatIsSavedIsThereNextTime()
    {
        AppSettings settings;
        settings.language = QStringLiteral("de");
        settings.theme = Theme::Dark;
        settings.zoom = 1.5;
        settings.welcomeSeen = true;
        QVERIFY(saveSettings(settings));
        const QTemporaryDir later;
        QVERIFY(QDir(later.path()).mkdir(QStringLiteral("valda")));
        QVERIFY(QFile::copy(m_home.filePath(QStringLiteral("valda/valda.ini")), later.filePath(QStringLiteral("valda/valda.ini"))));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, later.path());
        const AppSettings found = loadSettings();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        QCOMPARE(found, settings);
    }

    void oddValuesKeepTheirDefaults()
    {
        QSettings file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("valda"), QStringLiteral("valda"));
        file.setValue(QStringLiteral("program/theme"), QStringLiteral("pink"));
        file.setValue(QStringLiteral("program/zoom"), QStringLiteral("huge"));
        file.setValue(QStringLiteral("defaults/configuration"), QStringLiteral("no json"));
        file.sync();
        QCOMPARE(loadSettings().theme, Theme::System);
        QCOMPARE(loadSettings().zoom, 1.0);
        QCOMPARE(loadSettings().defaults.json, QByteArray("{}"));
        file.setValue(QStringLiteral("program/zoom"), 17);
        file.sync();
        QCOMPARE(loadSettings().zoom, 2.0);
    }

    void generalPageSaysWhatWasChanged()
    {
        GeneralPage page({});
        QSignalSpy changed(&page, &GeneralPage::changed);
        choose(comboWith(page, QStringLiteral("High contrast")), QStringLiteral("High contrast"));
        QCOMPARE(page.settings().theme, Theme::HighContrast);
        choose(comboWith(page, QStringLiteral("150 %")), QStringLiteral("150 %"));
        QCOMPARE(page.settings().zoom, 1.5);
        choose(comboWith(page, QStringLiteral("Reduced")), QStringLiteral("Reduced"));
        QCOMPARE(page.settings().reducedMotion, std::optional(true));
        page.findChild<QCheckBox *>()->click();
        QCOMPARE(page.settings().askBeforeQuitting, false);
        QCOMPARE(changed.size(), 4);
    }

    void languagesAreNamedInThemselves()
    {
        GeneralPage page({});
        QComboBox *language = comboWith(page, QStringLiteral("Deutsch"));
        QVERIFY(language);
        choose(language, QStringLiteral("Deutsch"));
        QCOMPARE(page.settings().language, QStringLiteral("de"));
    }

    void defaultGeneratorGoesIntoTheConfiguration()
    {
        DefaultsPage page({});
        choose(comboWith(page, QStringLiteral("Ollama")), QStringLiteral("Ollama"));
        for (QLineEdit *line : page.findChildren<QLineEdit *>()) {
            if (line->placeholderText().contains(QLatin1StringView("gpt"))) {
                QVERIFY(line->isEnabled());
                line->setText(QStringLiteral(" llama3 "));
                Q_EMIT line->editingFinished();
            }
        }
        QCOMPARE(engine::valueAt(page.defaults(), QStringLiteral("generator.provider")).toString(), QStringLiteral("ollama"));
        QCOMPARE(engine::valueAt(page.defaults(), QStringLiteral("generator.model")).toString(), QStringLiteral("llama3"));
        choose(comboWith(page, QStringLiteral("Ollama")), QStringLiteral("None (set in each run)"));
        QVERIFY(!engine::valueAt(page.defaults(), QStringLiteral("generator.provider")).isValid());
    }

    void theKeyIsNeverShown()
    {
        qputenv("VALDA_TEST_KEY", "sk-very-secret");
        DefaultsPage page({QByteArray(R"({"generator":{"provider":"openai","apiKeyEnv":"VALDA_TEST_KEY"}})")});
        const auto *status = page.findChild<StatusLabel *>();
        QCOMPARE(status->word(), QStringLiteral("VALDA_TEST_KEY is set."));
        QCOMPARE(status->tone(), Tone::Good);
        for (const QWidget *widget : page.findChildren<QWidget *>()) {
            for (const QByteArray &name : {QByteArray("text"), QByteArray("toolTip"), QByteArray("accessibleName"), QByteArray("placeholderText")})
                QVERIFY(!widget->property(name).toString().contains(QLatin1StringView("secret")));
        }
        qunsetenv("VALDA_TEST_KEY");
        page.setDefaults(page.defaults());
        QCOMPARE(status->word(), QStringLiteral("VALDA_TEST_KEY is not set."));
        QCOMPARE(status->tone(), Tone::Warn);
    }

    void changesApplyAtOnceAndCanBeUndone()
    {
        AppSettings before;
        before.theme = Theme::Dark;
        SettingsDialog dialog(before);
        QSignalSpy changed(&dialog, &SettingsDialog::settingsChanged);
        auto *undo = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Reset);
        QVERIFY(!undo->isEnabled());
        choose(comboWith(dialog, QStringLiteral("High contrast")), QStringLiteral("Light"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<AppSettings>().theme, Theme::Light);
        QVERIFY(undo->isEnabled());
        undo->click();
        QCOMPARE(dialog.settings(), before);
        QCOMPARE(changed.last()[0].value<AppSettings>(), before);
        QVERIFY(!undo->isEnabled());
    }

    void aPriceTypedInTheTableIsOnesOwn()
    {
        PriceTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        engine::PriceRow row;
        row.vendor = QStringLiteral("openai");
        row.model = QStringLiteral("gpt-5-mini");
        row.price = {.input = 0.25, .cached = 0.025, .output = 2, .source = QStringLiteral("price list")};
        model.setRows({row});
        QSignalSpy edited(&model, &PriceTableModel::rowEdited);
        const QModelIndex output = model.index(0, PriceTableModel::Output);
        QVERIFY(!model.setData(output, -1.0, Qt::EditRole));
        QVERIFY(!model.setData(output, QStringLiteral("dear"), Qt::EditRole));
        QVERIFY(!model.setData(output, 2.0, Qt::EditRole)); // the value is unchanged
        QVERIFY(!model.setData(model.index(0, PriceTableModel::Model), QStringLiteral("x"), Qt::EditRole));
        QVERIFY(model.setData(output, 1.5, Qt::EditRole));
        QCOMPARE(edited.count(), 1);
        const auto own = edited[0][0].value<engine::PriceRow>();
        QCOMPARE(own.price.output, 1.5);
        QCOMPARE(own.price.input, 0.25);
        QCOMPARE(own.origin, engine::PriceOrigin::User);
        model.setRows({own});
        QVERIFY(model.index(0, PriceTableModel::Source).data().toString().startsWith(QLatin1StringView("yours")));
    }

    void hostsKeepTheirPlaceWhileNumbersChange()
    {
        HostTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        engine::HostTraffic traffic;
        traffic.host = QStringLiteral("localhost:8080");
        traffic.requests = 3;
        model.setHosts({traffic}, 1'700'000'000'000);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        traffic.requests = 1234;
        model.setHosts({traffic}, 1'700'000'001'000);
        engine::EndpointHealth health;
        health.address = QStringLiteral("localhost:8080");
        health.state = engine::EndpointState::Down;
        model.setHealth({health});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(0, HostTableModel::Requests).data().toString(), QLocale().toString(1234));
        QCOMPARE(model.index(0, HostTableModel::State).data().toString(), stateWord(engine::EndpointState::Down));
    }

    void capsAreSetAndTakenBack()
    {
        CapsPage page({});
        page.show();
        QSignalSpy changed(&page, &CapsPage::changed);
        const QList<QCheckBox *> boxes = page.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->click();
        QCOMPARE(changed.count(), 1);
        QVERIFY(page.caps().perDay.has_value());
        QVERIFY(!page.caps().perMonth.has_value());
        auto *amount = page.findChild<QDoubleSpinBox *>(QStringLiteral("capPerDay"));
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, QStringLiteral("7"));
        QTest::keyClick(amount, Qt::Key_Return);
        QCOMPARE(*page.caps().perDay, engine::Money::fromUsd(7));
        boxes[0]->click();
        QVERIFY(!page.caps().perDay.has_value());
    }

    void budgetsSayHowGoodEstimatesWere()
    {
        CapsPage page({});
        page.show();
        const auto *experience = page.findChild<QLabel *>(QStringLiteral("estimateExperience"));
        page.setExperience(accuracyText({.runs = 2, .moneyWithin = 0.3})); // too few runs
        QVERIFY(!experience->isVisible());
        page.setExperience(accuracyText({.runs = 12, .moneyWithin = 0.3, .tokensWithin = 0.2}));
        QVERIFY(experience->isVisible());
        QVERIFY2(experience->text().contains(QStringLiteral("money estimates were off by up to ") + formatPercent(0.3)), qPrintable(experience->text()));
        QVERIFY2(experience->text().contains(QStringLiteral("last 12 run")), qPrintable(experience->text()));
        page.setExperience(accuracyText({.runs = 12, .tokensWithin = 0.2})); // no run had costs
        QVERIFY2(experience->text().contains(QStringLiteral("token estimates were off by up to ") + formatPercent(0.2)), qPrintable(experience->text()));
    }

    void aPriceNamesItsSource()
    {
        PriceDialog dialog;
        dialog.findChild<QLineEdit *>(QStringLiteral("priceModel"))->setText(QStringLiteral("oak-1"));
        QCOMPARE(dialog.row().price.source, QStringLiteral("entered by hand"));
        dialog.findChild<QLineEdit *>(QStringLiteral("priceSource"))->setText(QStringLiteral(" our contract "));
        QCOMPARE(dialog.row().price.source, QStringLiteral("our contract"));
        QCOMPARE(dialog.row().origin, engine::PriceOrigin::User);
    }

    void theCacheIsADefaultOfEveryRun()
    {
        CachePage page(nullptr, {});
        QSignalSpy changed(&page, &CachePage::changed);
        auto *combo = page.findChild<QComboBox *>(QStringLiteral("evaluation.cache"));
        combo->setCurrentIndex(combo->findData(QStringLiteral("readWrite")));
        Q_EMIT combo->activated(combo->currentIndex());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(engine::valueAt(page.defaults(), QStringLiteral("evaluation.cache")).toString(), QStringLiteral("readWrite"));
        combo->setCurrentIndex(0);
        Q_EMIT combo->activated(0);
        QVERIFY(!engine::valueAt(page.defaults(), QStringLiteral("evaluation.cache")).isValid());
    }
};

QTEST_MAIN(TstSettings)
#include "tst_settings.moc"
