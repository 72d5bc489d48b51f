// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/runs.h"
#include "tests/support/samplerun.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/connect/connectwizard.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"
#include "ui/settings/language.h"
#include "ui/shell/dialogs/commandpalette.h"
#include "ui/shell/dialogs/demodialog.h"
#include "ui/shell/dialogs/quitdialog.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/runnotices.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TstMainWindow final : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;

    static void press(QWidget *window, const QString &text)
    {
        QVERIFY(window);
        QVERIFY2(WindowFixture::pressed(window, text), qPrintable(text));
    }

private Q_SLOTS:
    void init() { m_fixture.init(); }
    void cleanup() { m_fixture.cleanup(); }

    void languageSwitchesAtOnce()
    {
        AppSettings settings;
        settings.language = QStringLiteral("en");
        m_fixture.show(settings);
        QVERIFY(m_fixture.action(QStringLiteral("New run…")));
        m_fixture.action(QStringLiteral("Deutsch"))->trigger();
        QTest::qWait(20);
        QVERIFY(m_fixture.action(QStringLiteral("Neuer Lauf …")));
        QCOMPARE(m_fixture.window->settings().language, QStringLiteral("de"));
        QCOMPARE(loadSettings().language, QStringLiteral("de"));
        QCOMPARE(QLocale().language(), QLocale::German);
    }

    // With LC_ALL=C, as on a minimal machine, or in a language without a catalogue, texts are English with their
    // plurals.
    void withoutALanguagePluralsAndMoneyAreEnglish()
    {
        setLanguage(QStringLiteral("fr"));
        QCOMPARE(QCoreApplication::translate("ui::RunHeader", "%n match(es)", nullptr, 2), QStringLiteral("2 matches"));
        QCOMPARE(QLocale().language(), QLocale::French);
        setLanguage({});
        QVERIFY(QLocale().language() != QLocale::C);
    }

    void windowComesBeforeTheLibrary()
    {
        m_fixture.show({}, false);
        QCOMPARE(m_fixture.window->mode(), Mode::Start);
        m_fixture.window->setMode(Mode::Run);
        QCOMPARE(m_fixture.window->mode(), Mode::Start);
        QVERIFY(!m_fixture.action(QStringLiteral("New run…"))->isEnabled());
        QVERIFY(!m_fixture.window->findChild<QListView *>()->isVisible());
        m_fixture.window->setEngine(m_fixture.fake->engine.get());
        QTRY_VERIFY(m_fixture.window->findChild<QListView *>()->isVisible());
        QVERIFY(m_fixture.action(QStringLiteral("New run…"))->isEnabled());
    }

    void firstPaintIsQuick()
    {
        m_fixture.show({}, false); // loads fonts and icons
        m_fixture.window.reset();
        QElapsedTimer timer;
        timer.start();
        m_fixture.window = std::make_unique<MainWindow>(nullptr, AppSettings());
        m_fixture.window->show();
        m_fixture.window->grab();
        const qint64 ms = timer.elapsed();
        qInfo("first paint after %lld ms", ms);
        QVERIFY2(ms < 300, qPrintable(QString::number(ms)));
    }

    void libraryThatCannotBeOpenedIsSaid()
    {
        m_fixture.show({}, false);
        m_fixture.window->showError({engine::ErrorKind::Newer, QStringLiteral("library.db"), {}});
        const auto *notice = m_fixture.window->findChild<NoticeBar *>();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(QLatin1StringView("newer version")));
        QTest::keyClick(m_fixture.window->findChild<NoticeBar *>(), Qt::Key_Escape);
        QVERIFY(!notice->isVisible());
    }

    void sampleStartsAtOnceAndOpensItsRun()
    {
        m_fixture.show();
        m_fixture.action(QStringLiteral("Try without a model"))->trigger();
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Run);
        QVERIFY(m_fixture.fake->asked.contains(QStringLiteral("start")));
        QVERIFY(m_fixture.fake->started.json.contains("offline"));
        QTRY_VERIFY(m_fixture.fake->asked.contains(QStringLiteral("events new-run")));
    }

    void defaultsReachTheRun()
    {
        AppSettings settings;
        settings.defaults.json = R"({"budget":{"usd":0.25}})";
        m_fixture.show(settings);
        m_fixture.window->start({R"({"task":"x","generator":{"provider":"offline"}})"});
        QTRY_VERIFY(m_fixture.fake->started.json.contains("0.25"));
    }

    void aRunThatCannotStartSaysWhy()
    {
        m_fixture.show();
        m_fixture.fake->nextError = engine::Error{engine::ErrorKind::Auth, QStringLiteral("OPENAI_API_KEY"), {}};
        m_fixture.window->start({R"({"task":"x","generator":{"provider":"openai","model":"m"}})"});
        QTRY_VERIFY(m_fixture.window->findChild<NoticeBar *>()->sentence().contains(QLatin1StringView("OPENAI_API_KEY")));
        QCOMPARE(m_fixture.window->mode(), Mode::Start);
    }

    void withoutAModelTheWindowAsks()
    {
        m_fixture.show();
        m_fixture.window->start({R"({"task":"Name my bakery"})"});
        QTest::qWait(50);
        QVERIFY(!m_fixture.fake->asked.contains(QStringLiteral("start")));
        auto *question = m_fixture.window->findChild<DemoDialog *>();
        QVERIFY(question && question->isVisible());
        press(question, QStringLiteral("Run the demo anyway"));
        QTRY_VERIFY(m_fixture.fake->asked.contains(QStringLiteral("start")));
        QVERIFY(m_fixture.fake->started.json.contains("Name my bakery") && m_fixture.fake->started.json.contains("offline"));
    }

    void withoutAModelOneCanBeConnected()
    {
        m_fixture.show();
        m_fixture.window->start({R"({"task":"Name my bakery"})"});
        auto *question = m_fixture.window->findChild<DemoDialog *>();
        QVERIFY(question && question->isVisible());
        QCOMPARE(QString(question->defaultButton()->text()).remove(u'&'), QStringLiteral("Connect a model…"));
        press(question, QStringLiteral("Connect a model…"));
        QTRY_VERIFY(m_fixture.window->findChild<ConnectWizard *>());
        QVERIFY(!m_fixture.fake->asked.contains(QStringLiteral("start")));
    }

    void modesByKey()
    {
        m_fixture.show();
        QTest::keyClick(m_fixture.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_fixture.window->mode(), Mode::Configure);
        QTest::keyClick(m_fixture.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_fixture.window->mode(), Mode::Start);
    }

    void paletteFindsAndRuns()
    {
        QVERIFY(CommandPalette::fit(QStringLiteral("comp"), QStringLiteral("Compare")) > CommandPalette::fit(QStringLiteral("comp"), QStringLiteral("Recompute")));
        QVERIFY(CommandPalette::fit(QStringLiteral("cmp"), QStringLiteral("Compare")) > 0);
        QCOMPARE(CommandPalette::fit(QStringLiteral("xyz"), QStringLiteral("Compare")), 0);
        m_fixture.show();
        QTest::keyClick(m_fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_fixture.window->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *field = palette->findChild<SearchField *>();
        QTest::keyClicks(field, QStringLiteral("haiku"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Run);
        QVERIFY(m_fixture.fake->asked.contains(QStringLiteral("events Haiku about compilers")));
    }

    void shortcutsAreNotAmbiguous()
    {
        m_fixture.show();
        QHash<QString, QString> taken;
        QStringList wrong;
        for (const CommandPalette::Entry &entry : CommandPalette::entriesOf(m_fixture.window->menuBar())) {
            const QString keys = entry.shortcut.toString();
            if (!keys.isEmpty() && taken.contains(keys))
                wrong.append(taken.value(keys) + QStringLiteral(" and ") + entry.title + QStringLiteral(" share ") + keys);
            taken.insert(keys, entry.title);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void zoomByKeyIsKept()
    {
        m_fixture.show();
        const double before = m_fixture.window->font().pointSizeF();
        QTest::keyClick(m_fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(m_fixture.window->font().pointSizeF() > before);
        QVERIFY(loadSettings().zoom > 1);
        QTest::keyClick(m_fixture.window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_fixture.window->settings().zoom, 1.0);
    }

    void panesByF6()
    {
        m_fixture.show();
        QTRY_VERIFY(m_fixture.window->findChild<QListView *>()->isVisible());
        QSet<QWidget *> visited;
        for (int step = 0; step < 6; ++step) {
            QTest::keyClick(m_fixture.window.get(), Qt::Key_F6);
            visited.insert(m_fixture.window->focusWidget());
        }
        QVERIFY2(visited.size() >= 3, qPrintable(QString::number(visited.size())));
    }

    void nothingRunsNothingIsAskedOnQuit()
    {
        m_fixture.fake->runs.removeFirst();
        m_fixture.show();
        QVERIFY(m_fixture.window->close());
        QVERIFY(!m_fixture.fake->asked.contains(QStringLiteral("pauseAll")));
    }

    void quitWhileRunningAsksAndCancelIsDefault()
    {
        m_fixture.show();
        QVERIFY(!m_fixture.window->close());
        auto *dialog = m_fixture.window->findChild<QuitDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->defaultButton()->text().remove(u'&'), QStringLiteral("Cancel"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(m_fixture.window->isVisible());
        QVERIFY(!m_fixture.fake->asked.contains(QStringLiteral("pauseAll")));
    }

    void pauseAndQuit()
    {
        m_fixture.show();
        m_fixture.window->close();
        press(m_fixture.window->findChild<QuitDialog *>(), QStringLiteral("Pause and quit"));
        QTRY_VERIFY(!m_fixture.window->isVisible());
        QVERIFY(m_fixture.fake->asked.contains(QStringLiteral("pauseAll")));
    }

    void stopAndQuit()
    {
        m_fixture.show();
        m_fixture.window->close();
        press(m_fixture.window->findChild<QuitDialog *>(), QStringLiteral("Stop and quit"));
        QTRY_VERIFY(!m_fixture.window->isVisible());
        QVERIFY(m_fixture.fake->asked.contains(QStringLiteral("stop Toothpaste for vampires")));
    }

    void aFailedPauseKeepsTheWindow()
    {
        m_fixture.show();
        m_fixture.window->close();
        m_fixture.fake->nextError = engine::Error{engine::ErrorKind::Store, QStringLiteral("disk full"), {}};
        press(m_fixture.window->findChild<QuitDialog *>(), QStringLiteral("Pause and quit"));
        QTRY_VERIFY(m_fixture.window->findChild<NoticeBar *>()->sentence().contains(QLatin1StringView("disk full")));
        QVERIFY(m_fixture.window->isVisible());
    }

    void geometryIsRestored()
    {
        m_fixture.fake->runs.removeFirst();
        m_fixture.show();
        m_fixture.window->resize(731, 617);
        m_fixture.window->close();
        const AppSettings kept = loadSettings();
        m_fixture.window.reset();
        m_fixture.show(kept);
        QCOMPARE(m_fixture.window->size(), QSize(731, 617));
    }

    void aWindowOfALargerScreenFitsThisOne()
    {
        m_fixture.fake->runs.removeFirst();
        m_fixture.show();
        m_fixture.window->resize(3000, 2400);
        m_fixture.window->close();
        const AppSettings kept = loadSettings();
        m_fixture.window.reset();
        m_fixture.show(kept);
        const QSize most = m_fixture.window->screen()->availableSize().expandedTo(m_fixture.window->minimumSizeHint());
        QVERIFY(m_fixture.window->width() <= most.width() && m_fixture.window->height() <= most.height());
    }

    void droppedFilesAreOpened()
    {
        QTemporaryDir folder;
        const QString config = folder.filePath(QStringLiteral("poem.yaml"));
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("valda: 1\ntask: Write a poem\n");
        file.close();
        m_fixture.show();
        m_fixture.window->openFiles({config});
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Configure);
        m_fixture.window->openFiles({folder.filePath(QStringLiteral("run.valda"))});
        QTRY_COMPARE(m_fixture.window->mode(), Mode::Run);
        QVERIFY(m_fixture.fake->asked.contains(QStringLiteral("import")));
    }

    void aBrokenFileIsRefusedWithItsPlace()
    {
        QTemporaryDir folder;
        const QString config = folder.filePath(QStringLiteral("broken.json"));
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"task\": \"x\",, }");
        file.close();
        m_fixture.show();
        m_fixture.window->openFiles({config, folder.filePath(QStringLiteral("missing.yaml"))});
        QTRY_VERIFY(m_fixture.window->findChild<NoticeBar *>()->isVisible());
        QCOMPARE(m_fixture.window->mode(), Mode::Start);
    }

    // Views of the run are notified of a long history a few times, not once per slice.
    void aLongPastIsShownInFewSteps()
    {
        const engine::RunId run{QStringLiteral("Long")};
        m_fixture.fake->logs[run] = support::sampleRun(run.value, 1500);
        m_fixture.show();
        m_fixture.window->setMode(Mode::Run);
        auto *open = m_fixture.window->findChild<OpenRun *>();
        QSignalSpy changed(open, &OpenRun::changed);
        QSignalSpy opened(open, &OpenRun::opened);
        QElapsedTimer took;
        took.start();
        m_fixture.window->openRun(run);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20'000);
        QCOMPARE(open->candidates()->rowCount(), 1500);
        QVERIFY2(changed.count() <= took.elapsed() / 150 + 2, qPrintable(QString::number(changed.count())));
    }

    // The log of a killed run has no end; the library reports it as paused, and the page shows "Interrupted".
    void aKilledRunIsCalledInterruptedAtOnce()
    {
        const engine::RunId run{QStringLiteral("Killed")};
        QList<engine::RunEvent> log = support::sampleRun(run.value, 20);
        log.removeIf([](const engine::RunEvent &event) { return std::holds_alternative<engine::RunFinished>(event.body); });
        m_fixture.fake->logs[run] = log;
        engine::RunSummary summary;
        summary.run = run;
        summary.status = engine::RunStatus::Paused;
        m_fixture.fake->runs = {summary};
        m_fixture.show();
        m_fixture.window->openRun(run);
        const auto *state = m_fixture.window->findChild<StatusLabel *>(QStringLiteral("runState"));
        QTRY_COMPARE_WITH_TIMEOUT(state->word(), QStringLiteral("Interrupted"), 2000);
    }

    void aRunIsReadInItsTable()
    {
        m_fixture.show();
        m_fixture.window->openRun({QStringLiteral("Haiku about compilers")});
        QTRY_COMPARE(m_fixture.window->focusWidget(), m_fixture.window->findChild<QWidget *>(QStringLiteral("candidates")));
    }

    void filesWaitForTheLibrary()
    {
        m_fixture.show({}, false);
        m_fixture.window->openFiles({QStringLiteral("/nowhere/run.valda")});
        QVERIFY(!m_fixture.fake->asked.contains(QStringLiteral("import")));
        m_fixture.window->setEngine(m_fixture.fake->engine.get());
        QTRY_VERIFY(m_fixture.fake->asked.contains(QStringLiteral("import")));
    }

    // Reports the end once, by name, only while the window is inactive, and not when notices are disabled.
    void anEndIsToldToWhoLooksElsewhere()
    {
        AppSettings settings;
        settings.language = QStringLiteral("en");
        m_fixture.show(settings);
        auto *notices = m_fixture.window->findChild<RunNotices *>();
        QSignalSpy told(notices, &RunNotices::told);
        const engine::RunId run{QStringLiteral("Haiku about compilers")};
        const engine::RunEvent ended{.run = run, .seq = 9, .body = engine::RunFinished{.reason = engine::EndReason::Money}};
        const auto happen = [&](const engine::RunEvent &event) {
            Q_EMIT m_fixture.fake->engine->runs()->eventsCommitted(run, {event});
            QTest::qWait(10);
        };
        QTRY_VERIFY(m_fixture.window->isActiveWindow());
        happen(ended);
        QCOMPARE(told.count(), 0);
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QTRY_VERIFY(!m_fixture.window->isActiveWindow());
        happen(ended);
        QCOMPARE(told.count(), 1);
        QCOMPARE(told[0][1].toString(), QStringLiteral("Haiku about compilers finished"));
        happen({.run = run, .seq = 10, .body = engine::RunFinished{.reason = engine::EndReason::Stopped}});
        happen({.run = run, .seq = 11, .body = engine::BudgetWarned{QStringLiteral("usd"), 50}});
        QCOMPARE(told.count(), 1);
        happen({.run = run, .seq = 12, .body = engine::BudgetWarned{QStringLiteral("usd"), 80}});
        QCOMPARE(told.count(), 2);
        notices->setEnabled(false);
        happen(ended);
        QCOMPARE(told.count(), 2);
    }

    void welcomeIsPutAwayForGood()
    {
        m_fixture.show();
        QVERIFY(m_fixture.pressed(m_fixture.window.get(), QStringLiteral("Not now")));
        QVERIFY(loadSettings().welcomeSeen);
    }
};

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
