// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window.h"

#include "app/cli/exitcode.h"
#include "app/host/enginehost.h"
#include "app/host/environmentgrant.h"
#include "app/host/signals.h"
#include "app/singleinstance.h"
#include "engine/base/offthread.h"
#include "engine/config/fields/edit.h"
#include "engine/store/library.h"
#include "ui/settings/appsettings.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QMessageBox>

#include <cstdio>
#include <cstdlib>

namespace app {

namespace {

QtMessageHandler handlerBefore = nullptr; // a global, since reportDisplay() is a plain function

/// Message handler while QApplication starts: prints one sentence and ends with exit code 2 in place of Qt's abort.
void reportDisplay(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtFatalMsg)
        return handlerBefore(type, context, message);
    std::fprintf(stderr, "valda: The display \"%s\" cannot be opened; start valda on a desktop, or use a command: valda --help lists them.\n",
        qEnvironmentVariableIsEmpty("DISPLAY") ? qgetenv("WAYLAND_DISPLAY").constData() : qgetenv("DISPLAY").constData());
    std::_Exit(WrongUsage);
}

/// QApplication aborts the process when the display does not answer; messages before that are still shown.
std::unique_ptr<QApplication> openDisplay(int &argc, char **argv)
{
    handlerBefore = qInstallMessageHandler(reportDisplay);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(handlerBefore);
    return application;
}

using OpenedLibrary = engine::Result<std::shared_ptr<engine::Library>>;

/// Opens the library off the GUI thread, then passes its engine to the window.
void openLibrary(ui::MainWindow *window, const QString &folder, std::unique_ptr<EngineHost> *host)
{
    auto *watcher = new QFutureWatcher<OpenedLibrary>(window);
    QObject::connect(watcher, &QFutureWatcherBase::finished, window, [=] {
        const OpenedLibrary library = watcher->result();
        watcher->deleteLater();
        if (!library)
            return window->showError(library.error());
        *host = std::make_unique<EngineHost>(folder, *library);
        window->setEngine((*host)->engine());
        if (!(*host)->notice().isEmpty())
            window->showError({engine::ErrorKind::Damaged, (*host)->notice(), {}});
    });
    watcher->setFuture(engine::offThread([folder] { return engine::Library::open(folder); }));
}

QString takeLibraryOption(QStringList &words)
{
    const qsizetype at = words.indexOf(QStringLiteral("--library"));
    if (at < 0 || at + 1 >= words.size())
        return {};
    const QString folder = words[at + 1];
    words.remove(at, 2);
    return folder;
}

/// Shows the window in front, with the files of the second start.
void showAgain(ui::MainWindow *window, const QStringList &files, const QByteArray &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken); // Qt reads it when the window requests activation
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    window->openFiles(files);
}

std::optional<bool> askInWindow(ui::MainWindow *window, const QString &environment)
{
    const QString question = QCoreApplication::translate("app::Window", "The Python environment %1 is active. May the programs of this library’s runs read it, so that they find its packages?").arg(environment);
    const auto answer = QMessageBox::question(window, QCoreApplication::translate("app::Window", "Python environment"), question,
        QMessageBox::Yes | QMessageBox::No | QMessageBox::Cancel, QMessageBox::No);
    return answer == QMessageBox::Cancel ? std::nullopt : std::optional(answer == QMessageBox::Yes);
}

} // namespace

int showWindow(int argc, char **argv, const QStringList &words)
{
    const auto application = openDisplay(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("io.github.valda.Valda"));
    QStringList files = words;
    const QString folder = libraryFolder(takeLibraryOption(files));
    SingleInstance instance(folder);
    if (instance.handOver(files))
        return 0;
    std::unique_ptr<EngineHost> host; // must outlive the window
    ui::AppSettings settings = ui::loadSettings();
    settings.libraryFolder = folder;
    ui::MainWindow window(nullptr, settings);
    const Signals signalsOfTheSystem;
    QObject::connect(&signalsOfTheSystem, &Signals::received, application.get(), &QApplication::quit);
    QObject::connect(&instance, &SingleInstance::startedAgain, &window,
        [&window](const QStringList &paths, const QByteArray &token) { showAgain(&window, paths, token); });
    window.setBeforeStart([&window, folder](const engine::RunConfig &config) {
        const QString environment = environmentFor(config, agreementsIn(folder), [&window](const QString &found) { return askInWindow(&window, found); });
        return environment.isEmpty() ? engine::RunConfig() : engine::withValue({}, QStringLiteral("testing.python"), environment);
    });
    window.show();
    window.openFiles(files);
    openLibrary(&window, folder, &host);
    return QApplication::exec();
}

} // namespace app
