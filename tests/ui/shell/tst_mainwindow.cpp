// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/windowfixture.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/quitdialog.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
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
        m_fixture.show({}, false); // warms fonts and icons
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
        m_fixture.window->start({R"({"task":"x"})"});
        QTRY_VERIFY(m_fixture.window->findChild<NoticeBar *>()->sentence().contains(QLatin1StringView("OPENAI_API_KEY")));
        QCOMPARE(m_fixture.window->mode(), Mode::Start);
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

    void welcomeIsPutAwayForGood()
    {
        m_fixture.show();
        QVERIFY(m_fixture.pressed(m_fixture.window.get(), QStringLiteral("Not now")));
        QVERIFY(loadSettings().welcomeSeen);
    }
};

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
