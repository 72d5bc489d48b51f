// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that are open in this process by accident, or in what started it, are not open in any program it runs.

#include "engine/sandbox/localprocess.h"
#include "tests/support/boxcase.h"

#include <QTemporaryDir>

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace engine;

namespace {

/// Without the one the listing itself takes.
const QByteArray lister = "import os\n"
                          "found = {}\n"
                          "for fd in os.listdir('/proc/self/fd'):\n"
                          "    try: found[int(fd)] = os.readlink('/proc/self/fd/' + fd)\n"
                          "    except OSError: pass\n"
                          "print(sorted(fd for fd in found if not found[fd].endswith('/fd')))";

} // namespace

class tst_OpenFiles : public QObject
{
    Q_OBJECT

    BoxCase m_box;
    QTemporaryDir m_folder;
    QList<int> m_open;

    /// Opens it at that number, for programs too.
    void place(int fd, int number)
    {
        QVERIFY(fd >= 0);
        QCOMPARE(::dup2(fd, number), number); // without FD_CLOEXEC
        ::close(fd);
        m_open << number;
    }

private Q_SLOTS:
    /// Numbers that the launcher has a use for, ordinary ones, and one above the limit of a program.
    void initTestCase()
    {
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("secret")));
        QVERIFY(BoxCase::write(QString::fromUtf8(path), "sk-secret"));
        rlimit most{};
        ::getrlimit(RLIMIT_NOFILE, &most);
        for (const int number : {60, 61, 199, 200, 201, 255, 256, 300, int(std::min<rlim_t>(most.rlim_cur, 1000)) - 1})
            place(::open(path.constData(), O_RDWR), number);
        place(::open("/", O_RDONLY | O_DIRECTORY), 62);
        place(::open("/proc/self/environ", O_RDONLY), 63);
        int pair[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        place(pair[0], 64);
        place(pair[1], 65);
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        place(pipe[0], 66);
        place(pipe[1], 67);
    }
    void cleanupTestCase()
    {
        for (const int fd : std::as_const(m_open))
            ::close(fd);
    }

    void noneIsOpenInside_data() { BoxCase::addWays(); }
    void noneIsOpenInside()
    {
        QFETCH(int, way);
        QCOMPARE(m_box.run(BoxCase::Way(way), lister).output, QByteArray("[0, 1, 2]\n"));
    }

    /// What runs around the program has its own files alone, too.
    void noneIsOpenInTheLauncher_data() { BoxCase::addWays(); }
    void noneIsOpenInTheLauncher()
    {
        QFETCH(int, way);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way),
            "import os\nfound = []\n"
            "for pid in filter(str.isdigit, os.listdir('/proc')):\n"
            "    try: found += [os.readlink(f'/proc/{pid}/fd/{fd}') for fd in os.listdir(f'/proc/{pid}/fd') if int(pid) != os.getpid()]\n"
            "    except OSError: pass\n"
            "print([each for each in found if 'secret' in each or each == '/'])");
        QCOMPARE(outcome.output, QByteArray("[]\n"));
        for (const QByteArray &name : {QByteArray("valda-box"), QByteArray("bwrap"), QByteArray("/box/template.py")}) {
            for (const QString &pid : BoxCase::ownProcessesWith(name)) {
                const QDir files(QStringLiteral("/proc/%1/fd").arg(pid));
                for (const QString &fd : files.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot))
                    QVERIFY2(!QFile::symLinkTarget(files.filePath(fd)).contains(u"secret"), qPrintable(pid));
            }
        }
    }

    void programsOfThePersonGetNone()
    {
        SandboxJob job;
        job.command = QStringList{QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"), QString::fromUtf8(lister)};
        const auto outcome = QCoro::waitFor(LocalProcess().run(job, {}));
        QVERIFY(outcome);
        QCOMPARE(outcome->output, QByteArray("[0, 1, 2]\n"));
    }

    /// The numbers that a launcher is started with may be taken in this process.
    void numbersThatAreTaken_data() { BoxCase::addWays(); }
    void numbersThatAreTaken()
    {
        QFETCH(int, way);
        for (const int number : {10, 11, 12, 13}) {
            if (::fcntl(number, F_GETFD) < 0)
                place(::open("/dev/null", O_RDWR), number);
        }
        SandboxJob job = BoxCase::python(BoxCase::Way(way), "print(open('in.txt').read())");
        job.files = {{QStringLiteral("in.txt"), "hello"}};
        QCOMPARE(m_box.run(BoxCase::Way(way), job).output, QByteArray("hello\n"));
    }

    void signalsAreAsUsual_data() { BoxCase::addWays(); }
    void signalsAreAsUsual()
    {
        QFETCH(int, way);
        ::signal(SIGINT, SIG_IGN);
        ::signal(SIGCHLD, SIG_IGN);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way), "import subprocess\nprint(subprocess.call(['/bin/sh', '-c', 'kill -INT $$; exit 3']))");
        ::signal(SIGINT, SIG_DFL);
        ::signal(SIGCHLD, SIG_DFL);
        QCOMPARE(outcome.output, QByteArray("-2\n"));
    }
};

QTEST_GUILESS_MAIN(tst_OpenFiles)
#include "tst_openfiles.moc"
