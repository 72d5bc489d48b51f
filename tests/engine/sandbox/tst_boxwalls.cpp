// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ways out that are no files: sockets of any family and by any path, terminals, processes that are hard to end, and a
// bubblewrap that is none.

#include "tests/support/boxcase.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <cstring>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace engine;

namespace {

/// Listens at a path that every user may reach.
class PathListener
{
public:
    PathListener(const QByteArray &path, int type)
        : m_fd(::socket(AF_UNIX, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_stream(type != SOCK_DGRAM)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
        (void)::bind(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address);
        (void)::chmod(path.constData(), 0777);
        if (m_stream)
            (void)::listen(m_fd, 8);
    }
    ~PathListener() { ::close(m_fd); }
    [[nodiscard]] bool wasReached() const
    {
        char byte = 0;
        const int fd = m_stream ? ::accept(m_fd, nullptr, nullptr) : ::recv(m_fd, &byte, 1, 0) >= 0 ? ::dup(m_fd) : -1;
        if (fd >= 0)
            ::close(fd);
        return fd >= 0;
    }

private:
    int m_fd;
    bool m_stream;
};

struct Pending {
    std::optional<Result<SandboxOutcome>> outcome;
};

Task<> follow(BoxSandbox *sandbox, SandboxJob job, std::shared_ptr<Pending> pending)
{
    pending->outcome = co_await sandbox->run(std::move(job), StopToken());
}

} // namespace

class tst_BoxWalls : public QObject
{
    Q_OBJECT

    BoxCase m_box{false}; ///< the harder case: no group of the kernel to end a program by

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_box.isolation().isSafe(), qPrintable(m_box.isolation().missing)); }

    void familiesAreByAList_data() { BoxCase::addWays(); }
    void familiesAreByAList()
    {
        QFETCH(int, way);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way), "import ctypes, os\nlibc = ctypes.CDLL(None)\nhad = set()\n"
                                                                    "for family in list(range(-1, 80)) + [1 << 32 | 40, 1 << 32 | 16, 255, 65535]:\n"
                                                                    "    for kind in (1, 2, 3, 4, 5, 10):\n"
                                                                    "        for protocol in (0, 1, 6, 17, 58, 132, 136, 255, 262, 1 << 32 | 132):\n"
                                                                    "            fd = libc.syscall(41, ctypes.c_long(family), ctypes.c_long(kind), ctypes.c_long(protocol))\n"
                                                                    "            if fd >= 0: had.add((family & 0xffffffff, kind, protocol & 0xffffffff)); os.close(fd)\n"
                                                                    "print(sorted(had))");
        const QByteArray expected = way == BoxCase::Bare ? QByteArray("[]\n")
                                                         : QByteArray("[(1, 1, 0), (1, 2, 0), (1, 3, 0), (1, 5, 0), (2, 1, 0), (2, 1, 6), (2, 2, 0), (2, 2, 17), (10, 1, 0), (10, 1, 6), (10, 2, 0), (10, 2, 17)]\n");
        QCOMPARE(outcome.output, expected);
    }

    void pairsAreOfOneFamily_data() { BoxCase::addWays(); }
    void pairsAreOfOneFamily()
    {
        QFETCH(int, way);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way), "import ctypes\nlibc = ctypes.CDLL(None)\nends = (ctypes.c_int * 2)()\n"
                                                                    "print([(f, k) for f in range(80) for k in (1, 2, 3, 5) if libc.socketpair(f, k, 0, ends) == 0])");
        QCOMPARE(outcome.output, way == BoxCase::Bare ? QByteArray("[(1, 1), (1, 5)]\n") : QByteArray("[(1, 1), (1, 2), (1, 3), (1, 5)]\n"));
    }

    /// A socket in a folder that the program may read, and one where everybody may: none is reached without a box.
    void pathsLeadToNoSocket()
    {
        QTemporaryDir folder;
        ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
        const QByteArray stream = QFile::encodeName(folder.filePath(QStringLiteral("stream"))), datagrams = QFile::encodeName(folder.filePath(QStringLiteral("datagrams"))),
                         packets = QFile::encodeName(folder.filePath(QStringLiteral("packets")));
        const PathListener one(stream, SOCK_STREAM), two(datagrams, SOCK_DGRAM), three(packets, SOCK_SEQPACKET);
        SandboxJob job = BoxCase::python(BoxCase::Bare, "import ctypes, os, socket, sys\n"
                                                        "reached = []\n"
                                                        "def attempt(name, f):\n    try: f(); reached.append(name)\n    except OSError: pass\n"
                                                        "def pair(kind): return socket.socketpair(socket.AF_UNIX, kind)[0]\n"
                                                        "stream, datagrams, packets = sys.argv[1:]\n"
                                                        "attempt('stream', lambda: socket.socket(socket.AF_UNIX).connect(stream))\n"
                                                        "attempt('datagram', lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b'x', datagrams))\n"
                                                        "attempt('packet', lambda: socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET).connect(packets))\n"
                                                        "attempt('pair connects', lambda: pair(socket.SOCK_STREAM).connect(stream))\n"
                                                        "attempt('pair of datagrams', lambda: pair(socket.SOCK_DGRAM).connect(datagrams))\n"
                                                        "attempt('pair sends', lambda: pair(socket.SOCK_DGRAM).sendto(b'x', datagrams))\n"
                                                        "attempt('raw pair sends', lambda: pair(socket.SOCK_RAW).sendto(b'x', datagrams))\n"
                                                        "attempt('packets elsewhere', lambda: pair(socket.SOCK_SEQPACKET).sendto(b'x', packets))\n"
                                                        "attempt('stream elsewhere', lambda: pair(socket.SOCK_STREAM).sendto(b'x', datagrams))\n"
                                                        "attempt('binds', lambda: pair(socket.SOCK_STREAM).bind('/tmp/valda-bound'))\n"
                                                        "attempt('abstract', lambda: socket.socket(socket.AF_UNIX).bind('\\0valda'))\n"
                                                        "attempt('opens', lambda: os.open(stream, os.O_RDWR))\n"
                                                        "attempt('pair message', lambda: pair(socket.SOCK_STREAM).sendmsg([b'x'], [], 0, datagrams))\n"
                                                        "attempt('packet message', lambda: pair(socket.SOCK_SEQPACKET).sendmsg([b'x'], [], 0, packets))\n"
                                                        "print([each for each in reached if each != 'packet message'])",
            {QString::fromUtf8(stream), QString::fromUtf8(datagrams), QString::fromUtf8(packets)});
        job.folders = {{folder.path(), folder.path()}};
        const SandboxOutcome outcome = m_box.run(BoxCase::Bare, job);
        QVERIFY2(outcome.output == "[]\n", (outcome.output + outcome.errorOutput).constData());
        QVERIFY(!one.wasReached() && !two.wasReached() && !three.wasReached());
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/valda-bound")));
    }

    /// What programs need of sockets within themselves works.
    void pairsConnectProcesses_data() { BoxCase::addWays(); }
    void pairsConnectProcesses()
    {
        QFETCH(int, way);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way), "import multiprocessing, os, socket\n"
                                                                    "a, b = multiprocessing.Pipe()\n"
                                                                    "c, d = socket.socketpair()\n"
                                                                    "if os.fork() == 0:\n    b.send({'x': 1}); socket.send_fds(d, [b'f'], [1]); os._exit(0)\n"
                                                                    "os.wait()\nprint(a.recv(), socket.recv_fds(c, 10, 1)[0])");
        QVERIFY2(outcome.output == "{'x': 1} b'f'\n", (outcome.output + outcome.errorOutput).constData());
    }

    void serversWorkWithinABox_data() { BoxCase::addWays(false); }
    void serversWorkWithinABox()
    {
        QFETCH(int, way);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way), "import socket\nserver = socket.create_server(('127.0.0.1', 0))\nclient = socket.create_connection(server.getsockname())\n"
                                                                    "client.sendall(b'hello'); print(server.accept()[0].recv(5), socket.getaddrinfo('127.0.0.1', 80)[0][4])");
        QCOMPARE(outcome.output, QByteArray("b'hello' ('127.0.0.1', 80)\n"));
    }

    /// Two programs at a time: neither finds the other's terminal.
    void terminalsAreOfOneProgram_data() { BoxCase::addWays(false); }
    void terminalsAreOfOneProgram()
    {
        QFETCH(int, way);
        BoxSandbox sandbox(m_box.isolation());
        const QByteArray holds = "import os, time\na, b = os.openpty()\nprint(os.ttyname(b), sorted(os.listdir('/dev/pts')), flush=True)\ntime.sleep(1.5)\n"
                                 "os.set_blocking(a, False)\ntry: print(os.read(a, 10))\nexcept BlockingIOError: print('nothing')";
        const QByteArray looks = "import glob, os, time\ntime.sleep(0.5)\nfound = glob.glob('/dev/pts/[0-9]*')\n"
                                 "for each in found: os.write(os.open(each, os.O_RDWR | os.O_NOCTTY), b'spoof')\nprint(found)";
        auto first = std::make_shared<Pending>(), second = std::make_shared<Pending>();
        (void)follow(&sandbox, BoxCase::python(BoxCase::Way(way), holds), first);
        (void)follow(&sandbox, BoxCase::python(BoxCase::Way(way), looks), second);
        QTRY_VERIFY_WITH_TIMEOUT(first->outcome && second->outcome, 15000);
        QCOMPARE((*first->outcome)->output, QByteArray("/dev/pts/0 ['0', 'ptmx']\nnothing\n"));
        QCOMPARE((*second->outcome)->output, QByteArray("[]\n"));
    }

    void nothingStaysBehind_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &code) {
            QTest::addRow("%s, cold", name) << int(BoxCase::Cold) << code;
            QTest::addRow("%s, warm", name) << int(BoxCase::Warm) << code;
            QTest::addRow("%s, bare", name) << int(BoxCase::Bare) << code;
        };
        const QByteArray leaderEnds = "threading.Thread(target=lambda: libc.sleep(60)).start(); time.sleep(0.05); libc.syscall(60, 0)\n";
        row("the first thread has ended", "if os.fork() == 0:\n    " + leaderEnds + "time.sleep(0.2)");
        row("a child of such a process", "if os.fork() == 0:\n    def work():\n        if os.fork() == 0: libc.sleep(60)\n        libc.sleep(60)\n"
                                         "    threading.Thread(target=work).start(); time.sleep(0.05); libc.syscall(60, 0)\ntime.sleep(0.2)");
        row("the program's own first thread", leaderEnds);
        row("sessions of their own", "for i in range(5):\n    if os.fork() == 0:\n        os.setsid()\n        if os.fork(): os._exit(0)\n        time.sleep(60)\ntime.sleep(0.1)");
        row("stopped ones", "for i in range(5):\n    if os.fork() == 0: os.kill(os.getpid(), 19); time.sleep(60)\ntime.sleep(0.1)");
        row("a storm of forks", "for i in range(4):\n    if os.fork() == 0:\n        while True:\n            try:\n                if os.fork(): os._exit(0)\n            except OSError: pass\ntime.sleep(0.3)");
        row("one that takes in orphans", "if os.fork() == 0:\n    libc.prctl(36, 1)\n    for i in range(5):\n        if os.fork() == 0:\n            if os.fork(): os._exit(0)\n            time.sleep(60)\n    time.sleep(60)\ntime.sleep(0.1)");
        row("deaf ones", "for i in range(3):\n    if os.fork() == 0:\n        libc.prctl(4, 0)\n        for s in range(1, 65):\n            try: signal.signal(s, signal.SIG_IGN)\n            except (OSError, ValueError): pass\n        time.sleep(60)\ntime.sleep(0.1)");
        row("other names", "if os.fork() == 0: libc.prctl(15, b') Z 1'); time.sleep(60)\ntime.sleep(0.1)");
    }
    void nothingStaysBehind()
    {
        QFETCH(int, way);
        QFETCH(QByteArray, code);
        const QByteArray mark = "mark-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
        SandboxJob job = BoxCase::python(BoxCase::Way(way), "import ctypes, os, signal, sys, threading, time\nlibc = ctypes.CDLL(None)\n" + code, {QString::fromLatin1(mark)});
        job.timeout = std::chrono::seconds(2);
        const SandboxOutcome outcome = m_box.run(BoxCase::Way(way), job);
        QVERIFY(outcome.leftRunning > 0 || outcome.limit);
        if (way != BoxCase::Warm)
            QTRY_COMPARE_WITH_TIMEOUT(BoxCase::processesWith(mark), QStringList(), 300);
        else // forks of an interpreter have its words: what waits for the next program is process 1 of its box
            QTRY_COMPARE_WITH_TIMEOUT(BoxCase::ownProcessesWith("/box/template.py").size(), 1, 300);
    }

    /// A process with a sandbox is killed while programs run.
    void nothingOutlivesTheEngine_data() { BoxCase::addWays(); }
    void nothingOutlivesTheEngine()
    {
        QFETCH(int, way);
        const QByteArray mark = "mark-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
        const SandboxJob job = BoxCase::python(BoxCase::Way(way), "import os, time\nfor i in range(3):\n    if os.fork() == 0: os.setsid(); time.sleep(60)\ntime.sleep(60)", {QString::fromLatin1(mark)});
        const pid_t engine = ::fork();
        if (engine == 0) {
            BoxCase box(false);
            (void)QCoro::waitFor(BoxCase::start(box, BoxCase::Way(way), job));
            ::_exit(0);
        }
        const auto there = [&] { return way == BoxCase::Warm ? BoxCase::ownProcessesWith("/box/template.py").size() : BoxCase::processesWith(mark).size(); };
        QTRY_VERIFY_WITH_TIMEOUT(there() >= 4, 15000);
        const QStringList templates = BoxCase::ownProcessesWith("/box/template.py");
        ::kill(engine, SIGKILL);
        ::waitpid(engine, nullptr, 0);
        QTRY_COMPARE_WITH_TIMEOUT(BoxCase::processesWith(mark), QStringList(), 3000);
        if (way == BoxCase::Warm) {
            const auto stillThere = [](const QString &pid) { return BoxCase::contentOf(QStringLiteral("/proc/%1/cmdline").arg(pid)).contains("/box/template.py") && !BoxCase::ownProcessesWith("/box/template.py").contains(pid); };
            QTRY_VERIFY_WITH_TIMEOUT(std::none_of(templates.begin(), templates.end(), stillThere), 3000);
        }
    }

    void whatIsWeakerIsSaid()
    {
        const Isolation poor = findIsolation(QStringLiteral("/nowhere"));
        QVERIFY(!poor.isSafe());
        if (poor.landlock == 0)
            QSKIP("this kernel has no Landlock");
        for (const char *word : {"words of all processes", "no socket", "which files exist", "rights and dates", "disk", "one by one", "memory"})
            QVERIFY2(poor.lost.contains(QLatin1StringView(word)), word);
    }

    void bubblewrapIsNoNeighbour_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("found");
        for (const char *path : {".", "", ":", "bin", "./bin", "bin/../bin", "~/bin", "..", "$PWD"})
            QTest::addRow("%s", path) << QString::fromLatin1(path) << false;
        for (const char *path : {":/usr/bin", ".:/usr/bin", "bin::/usr/bin", "/nowhere:./bin:/usr/bin/"})
            QTest::addRow("%s", path) << QString::fromLatin1(path) << true;
    }
    /// The current folder has a program of that name; it stands for a task folder in which Valda was started.
    void bubblewrapIsNoNeighbour()
    {
        QFETCH(QString, path);
        QFETCH(bool, found);
        QTemporaryDir folder;
        for (const char *place : {"bwrap", "bin/bwrap", "~/bin/bwrap"})
            QVERIFY(BoxCase::write(folder.filePath(QLatin1StringView(place)), "#!/bin/sh\ntouch \"$0.ran\"\n"));
        const QString before = QDir::currentPath();
        const QByteArray variable = qgetenv("PATH");
        QVERIFY(QDir::setCurrent(folder.path()));
        qputenv("PATH", path.toUtf8());
        const QString program = findIsolation().bubblewrap;
        qputenv("PATH", variable);
        QDir::setCurrent(before);
        QCOMPARE(program, found ? QStringLiteral("/usr/bin/bwrap") : QString());
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.ran")}, QDir::Files).size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_BoxWalls)
#include "tst_boxwalls.moc"
