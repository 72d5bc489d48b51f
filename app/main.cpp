// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "app/host/logging.h"
#include "app/host/printable.h"
#include "app/window.h"
#include "app/windowwords.h"

#include <QCoreApplication>

#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("valda"));
    QCoreApplication::setOrganizationName(QStringLiteral("valda"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VALDA_VERSION));
}

QStringList wordsBehindTheName(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "valda: %s\n", qUtf8Printable(app::printable(sentence)));
    return app::WrongUsage;
}

/// The memory contains keys: disables core dumps and reading by other processes of the user.
void keepMemoryPrivate()
{
    prctl(PR_SET_DUMPABLE, 0);
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    app::redactLogs();
    const QStringList words = wordsBehindTheName(argc, argv);
    nameApplication();
    if (words.contains(QStringLiteral("--version"))) {
        std::puts("valda " VALDA_VERSION);
        return 0;
    }
    const bool asksForHelp = !words.isEmpty() && (words[0] == u"--help" || words[0] == u"-h");
    if (asksForHelp || (!words.isEmpty() && app::isCommand(words[0]))) {
        const QCoreApplication application(argc, argv);
        nameApplication();
        return app::runCommand(words);
    }
    for (const auto &problem : {app::problemWithWindowWords(words), app::problemWithDisplay(words)}) {
        if (problem)
            return refuse(*problem);
    }
    return app::showWindow(argc, argv, words);
}
