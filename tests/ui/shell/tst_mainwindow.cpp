// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

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

template <typename Dialog>
Dialog *dialogOf(QWidget &window)
{
    QTest::qWait(0);
    return window.findChild<Dialog *>();
}

} // namespace

class TstMainWindow final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::FakeEngine> m_fake;
    std::unique_ptr<MainWindow> m_window;

    void show(const AppSettings &settings = {}, bool withEngine = true)
    {
        m_window = std::make_unique<MainWindow>(withEngine ? m_fake->engine.get() : nullptr, settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::qWait(20);
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
    void init()
    {
        m_fake = std::make_unique<test::FakeEngine>();
        m_fake->runs = someRuns();
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
    void looks()
    {
        QFETCH(Theme, theme);
        AppSettings settings;
        settings.theme = theme;
        settings.language = QStringLiteral("en");
        show(settings);
        m_window->resize(1296, 816);
        shoot(*m_window, QStringLiteral("start-%1").arg(QLatin1StringView(QTest::currentDataTag())));
        SettingsDialog dialog(settings, m_window.get());
        dialog.show();
        shoot(dialog, QStringLiteral("settings-%1").arg(QLatin1StringView(QTest::currentDataTag())));
        dialog.showPage(SettingsDialog::Defaults);
        shoot(dialog, QStringLiteral("defaults-%1").arg(QLatin1StringView(QTest::currentDataTag())));
        CommandPalette palette(CommandPalette::entriesOf(m_window->menuBar()), m_window.get());
        palette.show();
        shoot(palette, QStringLiteral("palette-%1").arg(QLatin1StringView(QTest::currentDataTag())));
        AboutDialog about(QStringLiteral("~/.local/share/valda"), m_window.get());
        about.show();
        shoot(about, QStringLiteral("about-%1").arg(QLatin1StringView(QTest::currentDataTag())));
        ShortcutSheet sheet(m_window->menuBar(), m_window->page(Mode::Start), m_window.get());
        sheet.show();
        shoot(sheet, QStringLiteral("shortcuts-%1").arg(QLatin1StringView(QTest::currentDataTag())));
        QuitDialog quit(1, m_window.get());
        quit.show();
        shoot(quit, QStringLiteral("quit-%1").arg(QLatin1StringView(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TstMainWindow)
#include "tst_mainwindow.moc"
