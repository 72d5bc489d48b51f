// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/windowfixture.h"

#include "tests/support/samplerun.h"
#include "ui/connect/connectwizard.h"
#include "ui/consent/consentdialog.h"
#include "ui/settings/language.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/dialogs/aboutdialog.h"
#include "ui/shell/dialogs/commandpalette.h"
#include "ui/shell/dialogs/demodialog.h"
#include "ui/shell/dialogs/quitdialog.h"
#include "ui/shell/dialogs/shortcutsheet.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
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

} // namespace

WindowFixture::WindowFixture() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path()); }

WindowFixture::~WindowFixture() = default;

void WindowFixture::init()
{
    fake = std::make_unique<test::FakeEngine>();
    fake->runs = someRuns();
    fake->logs[{QStringLiteral("Haiku about compilers")}] = support::sampleRun(QStringLiteral("Haiku about compilers"), 40);
    QFile::remove(home.filePath(QStringLiteral("valda/valda.ini")));
}

void WindowFixture::cleanup()
{
    window.reset();
    fake.reset();
    setLanguage(QStringLiteral("en"));
    setTheme(Theme::Light);
    setZoom(1);
}

void WindowFixture::show(const AppSettings &settings, bool withEngine)
{
    window = std::make_unique<MainWindow>(withEngine ? fake->engine.get() : nullptr, settings);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QTest::qWait(20);
}

void WindowFixture::forEachPage(const std::function<void(const QString &)> &look)
{
    window->resize(1296, 816);
    QTest::qWait(50);
    look(QStringLiteral("start"));
    window->newRun();
    QTest::qWait(50);
    look(QStringLiteral("configure"));
    window->openRun({QStringLiteral("Haiku about compilers")});
    QTest::qWait(200);
    look(QStringLiteral("run"));
    window->setMode(Mode::Compare);
    QTest::qWait(50);
    look(QStringLiteral("compare-empty"));
    for (QPushButton *button : window->page(Mode::Compare)->findChildren<QPushButton *>()) {
        if (button->isVisible()) { // the button compares the best two
            button->click();
            break;
        }
    }
    QTest::qWait(200);
    look(QStringLiteral("compare"));
    window->setMode(Mode::Export);
    QTest::qWait(50);
    look(QStringLiteral("export"));
    window->setMode(Mode::Start);
}

void WindowFixture::forEachDialog(const std::function<void(QWidget &, const QString &)> &look)
{
    const auto shown = [&](QWidget &dialog, const char *name) {
        dialog.show();
        QTest::qWait(0);
        look(dialog, QLatin1StringView(name));
        dialog.hide();
    };
    SettingsDialog settings(window->settings(), fake->engine.get(), window.get());
    shown(settings, "settings");
    settings.showPage(SettingsDialog::Defaults);
    shown(settings, "defaults");
    settings.showPage(SettingsDialog::Keys);
    shown(settings, "keys");
    settings.showPage(SettingsDialog::Prices);
    shown(settings, "prices");
    settings.showPage(SettingsDialog::Budgets);
    shown(settings, "budgets");
    settings.showPage(SettingsDialog::Cache);
    shown(settings, "cache");
    settings.showPage(SettingsDialog::Network);
    shown(settings, "network");
    settings.showPage(SettingsDialog::Storage);
    shown(settings, "storage");
    ConnectWizard wizard(fake->engine.get(), {}, window.get());
    shown(wizard, "connect-choose");
    wizard.restart();
    wizard.next();
    shown(wizard, "connect-server");
    CommandPalette palette(CommandPalette::entriesOf(window->menuBar()), window.get());
    shown(palette, "palette");
    AboutDialog about(QStringLiteral("~/.local/share/valda"), window.get());
    shown(about, "about");
    ShortcutSheet sheet(window->menuBar(), window->page(Mode::Start), window.get());
    shown(sheet, "shortcuts");
    DemoDialog demo(window.get());
    demo.setAttribute(Qt::WA_DeleteOnClose, false);
    shown(demo, "demo");
    const QStringList words{QStringLiteral("python3"), QStringLiteral("evaluate.py"), QStringLiteral("--candidate={candidate}"), QStringLiteral("--seed=42")};
    const engine::ConsentItem command{engine::ConsentKind::Command, words, QStringLiteral("/home/ana/Downloads/packing-task"), {}};
    const engine::ConsentItem key{engine::ConsentKind::Key, {QStringLiteral("OPENAI_API_KEY"), QStringLiteral("https://models.example.org/v1")}, {}, {}};
    ConsentDialog consent({command, key}, window.get());
    consent.setAttribute(Qt::WA_DeleteOnClose, false);
    shown(consent, "consent");
    QuitDialog quit(1, window.get());
    quit.setAttribute(Qt::WA_DeleteOnClose, false);
    shown(quit, "quit");
}

bool WindowFixture::pressed(QWidget *where, const QString &text)
{
    for (QPushButton *button : where->findChildren<QPushButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text) {
            button->click();
            return true;
        }
    }
    return false;
}

QAction *WindowFixture::action(const QString &text) const
{
    for (QAction *candidate : window->findChildren<QAction *>()) {
        if (QString(candidate->text()).remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

void WindowFixture::shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("VALDA_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}
