// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplerun.h"
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"
#include "tests/support/ui/pseudolocale.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace ui;

namespace {

engine::RunSummary summary(const QString &id, engine::RunStatus status, const QString &best)
{
    engine::RunSummary run;
    run.run = {id};
    run.name = id;
    run.status = status;
    run.startedMs = 1'700'000'000'000;
    run.lastMs = run.startedMs + 90'000;
    run.candidates = 12;
    run.candidatesWanted = 40;
    run.bestPreview = best;
    run.bestElo = 1612;
    run.spent = engine::Money::fromUsd(0.0042);
    return run;
}

QList<engine::RunSummary> someRuns()
{
    QList<engine::RunSummary> runs{
        summary(QStringLiteral("Toothpaste for vampires"), engine::RunStatus::Running, QStringLiteral("Fangs for the memories – brush after every bite.")),
        summary(QStringLiteral("Subject line for the spring sale"), engine::RunStatus::Paused, QStringLiteral("Your garden called. It wants a discount.")),
        summary(QStringLiteral("Haiku about compilers"), engine::RunStatus::Finished, QStringLiteral("Warnings fall like snow / the linker waits in silence / one symbol missing")),
        summary(QStringLiteral("Prompt for extracting invoices"), engine::RunStatus::Finished, QStringLiteral("Read the invoice below and answer with one JSON object.")),
    };
    runs[0].spent = {};
    runs[2].pinned = true;
    runs[2].candidates = 40;
    runs[2].endReason = engine::EndReason::Candidates;
    runs[3].endReason = engine::EndReason::Failed;
    runs[3].spentIsLowerBound = true;
    return runs;
}

void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("VALDA_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace

class TstMainWindow final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::FakeEngine> m_fake;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_home;

    void show(const AppSettings &settings = {}, bool withEngine = true)
    {
        m_window = std::make_unique<MainWindow>(withEngine ? m_fake->engine.get() : nullptr, settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::qWait(20);
    }
    /// Each page with a run open and something in it.
    void forEachPage(const std::function<void(const QString &)> &look)
    {
        m_window->resize(1296, 816);
        look(QStringLiteral("start"));
        m_window->newRun();
        QTest::qWait(50);
        look(QStringLiteral("configure"));
        m_window->openRun({QStringLiteral("Haiku about compilers")});
        QTest::qWait(200);
        look(QStringLiteral("run"));
        for (const Mode mode : {Mode::Compare, Mode::Export}) {
            if (!MainWindow::modes().contains(mode))
                continue;
            m_window->setMode(mode);
            QTest::qWait(50);
            look(mode == Mode::Compare ? QStringLiteral("compare") : QStringLiteral("export"));
        }
        m_window->setMode(Mode::Start);
    }
    void forEachDialog(const std::function<void(QWidget &, const QString &)> &look)
    {
        const auto shown = [&](QWidget &dialog, const char *name) {
            dialog.show();
            QTest::qWait(0);
            look(dialog, QLatin1StringView(name));
            dialog.hide();
        };
        SettingsDialog settings(m_window->settings(), m_window.get());
        shown(settings, "settings");
        settings.showPage(SettingsDialog::Defaults);
        shown(settings, "defaults");
        settings.showPage(SettingsDialog::Storage);
        shown(settings, "storage");
        CommandPalette palette(CommandPalette::entriesOf(m_window->menuBar()), m_window.get());
        shown(palette, "palette");
        AboutDialog about(QStringLiteral("~/.local/share/valda"), m_window.get());
        shown(about, "about");
        ShortcutSheet sheet(m_window->menuBar(), m_window->page(Mode::Start), m_window.get());
        shown(sheet, "shortcuts");
        QuitDialog quit(1, m_window.get());
        quit.setAttribute(Qt::WA_DeleteOnClose, false);
        shown(quit, "quit");
    }
    static bool pressed(QWidget *window, const QString &text)
    {
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->isVisible() && QString(button->text()).remove(u'&') == text) {
                button->click();
                return true;
            }
        }
        return false;
    }
    static void press(QWidget *window, const QString &text)
    {
        QVERIFY(window);
        QVERIFY2(pressed(window, text), qPrintable(text));
    }
    QAction *action(const QString &text) const
    {
        for (QAction *candidate : m_window->findChildren<QAction *>()) {
            if (QString(candidate->text()).remove(u'&') == text)
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }
    void init()
    {
        m_fake = std::make_unique<test::FakeEngine>();
        m_fake->runs = someRuns();
        m_fake->logs[{QStringLiteral("Haiku about compilers")}] = support::sampleRun(QStringLiteral("Haiku about compilers"), 40);
        QFile::remove(m_home.filePath(QStringLiteral("valda/valda.ini")));
    }
    void cleanup()
    {
        m_window.reset();
        m_fake.reset();
        setLanguage(QStringLiteral("en"));
        setTheme(Theme::Light);
        setZoom(1);
    }

    void looks_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
        QTest::newRow("contrast") << Theme::HighContrast;
    }
    // A person looks at these (VALDA_SHOTS=folder); here they only must be made.
    void looks()
    {
        QFETCH(Theme, theme);
        AppSettings settings;
        settings.theme = theme;
        settings.language = QStringLiteral("en");
        show(settings);
        const QString tag = QLatin1StringView(QTest::currentDataTag());
        forEachPage([&](const QString &name) { shoot(*m_window, name + u'-' + tag); });
        forEachDialog([&](QWidget &dialog, const QString &name) { shoot(dialog, name + u'-' + tag); });
    }

    // workbench §5 item 1
    void everyControlHasAName()
    {
        show();
        QStringList wrong;
        forEachPage([&](const QString &) { wrong += test::unnamedControls(m_window.get()); });
        forEachDialog([&](QWidget &dialog, const QString &) { wrong += test::unnamedControls(&dialog); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // workbench §5 item 4
    void everyControlIsReachedByTab()
    {
        show();
        QStringList wrong;
        forEachPage([&](const QString &) { wrong += test::unreachableControls(m_window.get()); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("de");
    }
    void mnemonicsAreUnique()
    {
        QFETCH(QString, language);
        AppSettings settings;
        settings.language = language;
        show(settings);
        QStringList wrong;
        forEachPage([&](const QString &) { wrong += test::clashingMnemonics(m_window.get()); });
        forEachDialog([&](QWidget &dialog, const QString &) { wrong += test::clashingMnemonics(&dialog); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // workbench §5 item 7: no text that cannot be translated, none that is cut when it is 40 % longer.
    void everythingIsTranslated()
    {
        const QString sources = qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral("."));
        test::PseudoLocale pseudo;
        const QString failed = pseudo.make({sources + QStringLiteral("/ui")});
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        QCOMPARE(test::PseudoLocale::pseudo(QStringLiteral("&Open %1")), QStringLiteral("⟦&Opéñ %1~~⟧"));
        AppSettings settings;
        settings.language = QStringLiteral("en");
        show(settings);
        pseudo.install();
        QTest::qWait(20);
        QStringList wrong;
        QStringList clipped;
        m_window->resize(1296, 816);
        const auto look = [&](QWidget &widget, const QString &name) {
            shoot(widget, name + QStringLiteral("-pseudo"));
            for (const QString &line : test::untranslatedTexts(&widget, QString(QChar(test::PseudoLocale::mark))))
                wrong.append(name + QStringLiteral(": ") + line);
            for (const QString &line : test::clippedTexts(&widget))
                clipped.append(name + QStringLiteral(": ") + line);
        };
        forEachPage([&](const QString &name) { look(*m_window, name); });
        forEachDialog(look);
        pseudo.remove();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }

    void germanIsComplete()
    {
        QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/translations/valda_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(QLatin1StringView("type=\"unfinished\"")), 0);
    }

    void languageSwitchesAtOnce()
    {
        AppSettings settings;
        settings.language = QStringLiteral("en");
        show(settings);
        QVERIFY(action(QStringLiteral("New run…")));
        action(QStringLiteral("Deutsch"))->trigger();
        QTest::qWait(20);
        QVERIFY(action(QStringLiteral("Neuer Lauf …")));
        QCOMPARE(m_window->settings().language, QStringLiteral("de"));
        QCOMPARE(loadSettings().language, QStringLiteral("de"));
        QCOMPARE(QLocale().language(), QLocale::German);
    }

    void windowComesBeforeTheLibrary()
    {
        show({}, false);
        QCOMPARE(m_window->mode(), Mode::Start);
        m_window->setMode(Mode::Run);
        QCOMPARE(m_window->mode(), Mode::Start);
        QVERIFY(!action(QStringLiteral("New run…"))->isEnabled());
        QVERIFY(!m_window->findChild<QListView *>()->isVisible());
        m_window->setEngine(m_fake->engine.get());
        QTRY_VERIFY(m_window->findChild<QListView *>()->isVisible());
        QVERIFY(action(QStringLiteral("New run…"))->isEnabled());
    }

    void firstPaintIsQuick()
    {
        show({}, false); // warms fonts and icons
        m_window.reset();
        QElapsedTimer timer;
        timer.start();
        m_window = std::make_unique<MainWindow>(nullptr, AppSettings());
        m_window->show();
        m_window->grab();
        const qint64 ms = timer.elapsed();
        qInfo("first paint after %lld ms", ms);
        QVERIFY2(ms < 300, qPrintable(QString::number(ms)));
    }

    void libraryThatCannotBeOpenedIsSaid()
    {
        show({}, false);
        m_window->showError({engine::ErrorKind::Newer, QStringLiteral("library.db"), {}});
        const auto *notice = m_window->findChild<NoticeBar *>();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(QLatin1StringView("newer version")));
        QTest::keyClick(m_window->findChild<NoticeBar *>(), Qt::Key_Escape);
        QVERIFY(!notice->isVisible());
    }

    void sampleStartsAtOnceAndOpensItsRun()
    {
        show();
        action(QStringLiteral("Try without a model"))->trigger();
        QTRY_COMPARE(m_window->mode(), Mode::Run);
        QVERIFY(m_fake->asked.contains(QStringLiteral("start")));
        QVERIFY(m_fake->started.json.contains("offline"));
        QTRY_VERIFY(m_fake->asked.contains(QStringLiteral("events new-run")));
    }

    void defaultsReachTheRun()
    {
        AppSettings settings;
        settings.defaults.json = R"({"budget":{"usd":0.25}})";
        show(settings);
        m_window->start({R"({"task":"x","generator":{"provider":"offline"}})"});
        QTRY_VERIFY(m_fake->started.json.contains("0.25"));
    }

    void aRunThatCannotStartSaysWhy()
    {
        show();
        m_fake->nextError = engine::Error{engine::ErrorKind::Auth, QStringLiteral("OPENAI_API_KEY"), {}};
        m_window->start({R"({"task":"x"})"});
        QTRY_VERIFY(m_window->findChild<NoticeBar *>()->sentence().contains(QLatin1StringView("OPENAI_API_KEY")));
        QCOMPARE(m_window->mode(), Mode::Start);
    }

    void modesByKey()
    {
        show();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->mode(), Mode::Configure);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->mode(), Mode::Start);
    }

    void paletteFindsAndRuns()
    {
        QVERIFY(CommandPalette::fit(QStringLiteral("comp"), QStringLiteral("Compare")) > CommandPalette::fit(QStringLiteral("comp"), QStringLiteral("Recompute")));
        QVERIFY(CommandPalette::fit(QStringLiteral("cmp"), QStringLiteral("Compare")) > 0);
        QCOMPARE(CommandPalette::fit(QStringLiteral("xyz"), QStringLiteral("Compare")), 0);
        show();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *field = palette->findChild<SearchField *>();
        QTest::keyClicks(field, QStringLiteral("haiku"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(m_window->mode(), Mode::Run);
        QVERIFY(m_fake->asked.contains(QStringLiteral("events Haiku about compilers")));
    }

    void shortcutsAreNotAmbiguous()
    {
        show();
        QHash<QString, QString> taken;
        QStringList wrong;
        for (const CommandPalette::Entry &entry : CommandPalette::entriesOf(m_window->menuBar())) {
            const QString keys = entry.shortcut.toString();
            if (!keys.isEmpty() && taken.contains(keys))
                wrong.append(taken.value(keys) + QStringLiteral(" and ") + entry.title + QStringLiteral(" share ") + keys);
            taken.insert(keys, entry.title);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void zoomByKeyIsKept()
    {
        show();
        const double before = m_window->font().pointSizeF();
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_window->font().pointSizeF() > before);
        QVERIFY(loadSettings().zoom > 1);
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_window->settings().zoom, 1.0);
    }

    void panesByF6()
    {
        show();
        QTRY_VERIFY(m_window->findChild<QListView *>()->isVisible());
        QSet<QWidget *> visited;
        for (int step = 0; step < 6; ++step) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            visited.insert(m_window->focusWidget());
        }
        QVERIFY2(visited.size() >= 3, qPrintable(QString::number(visited.size())));
    }

    void nothingRunsNothingIsAskedOnQuit()
    {
        m_fake->runs.removeFirst();
        show();
        QVERIFY(m_window->close());
        QVERIFY(!m_fake->asked.contains(QStringLiteral("pauseAll")));
    }

    void quitWhileRunningAsksAndCancelIsDefault()
    {
        show();
        QVERIFY(!m_window->close());
        auto *dialog = m_window->findChild<QuitDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->defaultButton()->text().remove(u'&'), QStringLiteral("Cancel"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_fake->asked.contains(QStringLiteral("pauseAll")));
    }

    void pauseAndQuit()
    {
        show();
        m_window->close();
        press(m_window->findChild<QuitDialog *>(), QStringLiteral("Pause and quit"));
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(m_fake->asked.contains(QStringLiteral("pauseAll")));
    }

    void stopAndQuit()
    {
        show();
        m_window->close();
        press(m_window->findChild<QuitDialog *>(), QStringLiteral("Stop and quit"));
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(m_fake->asked.contains(QStringLiteral("stop Toothpaste for vampires")));
    }

    void aFailedPauseKeepsTheWindow()
    {
        show();
        m_window->close();
        m_fake->nextError = engine::Error{engine::ErrorKind::Store, QStringLiteral("disk full"), {}};
        press(m_window->findChild<QuitDialog *>(), QStringLiteral("Pause and quit"));
        QTRY_VERIFY(m_window->findChild<NoticeBar *>()->sentence().contains(QLatin1StringView("disk full")));
        QVERIFY(m_window->isVisible());
    }

    void geometryIsRestored()
    {
        m_fake->runs.removeFirst();
        show();
        m_window->resize(731, 617);
        m_window->close();
        const AppSettings kept = loadSettings();
        m_window.reset();
        show(kept);
        QCOMPARE(m_window->size(), QSize(731, 617));
    }

    void droppedFilesAreOpened()
    {
        QTemporaryDir folder;
        const QString config = folder.filePath(QStringLiteral("poem.yaml"));
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("valda: 1\ntask: Write a poem\n");
        file.close();
        show();
        m_window->openFiles({config});
        QTRY_COMPARE(m_window->mode(), Mode::Configure);
        m_window->openFiles({folder.filePath(QStringLiteral("run.valda"))});
        QTRY_COMPARE(m_window->mode(), Mode::Run);
        QVERIFY(m_fake->asked.contains(QStringLiteral("import")));
    }

    void aBrokenFileIsRefusedWithItsPlace()
    {
        QTemporaryDir folder;
        const QString config = folder.filePath(QStringLiteral("broken.json"));
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"task\": \"x\",, }");
        file.close();
        show();
        m_window->openFiles({config, folder.filePath(QStringLiteral("missing.yaml"))});
        QTRY_VERIFY(m_window->findChild<NoticeBar *>()->isVisible());
        QCOMPARE(m_window->mode(), Mode::Start);
    }

    void welcomeIsPutAwayForGood()
    {
        show();
        QVERIFY(pressed(m_window.get(), QStringLiteral("Not now")));
        QVERIFY(loadSettings().welcomeSeen);
    }
};

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
