// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Limits and figures of programs that hide what they use.

#include "tests/support/boxcase.h"

#include <QElapsedTimer>

using namespace engine;
using std::chrono::milliseconds;

namespace {

QString limitName(const SandboxOutcome &outcome) { return outcome.limit ? toName(*outcome.limit) : QString(); }

/// Beginning of every program: `libc` without the interpreter's lock while it is called, and some numbers of the kernel.
const QByteArray begin = "import ctypes, mmap, os, signal, socket, sys, threading, time\n"
                         "libc = ctypes.CDLL(None, use_errno=True)\n"
                         "libc.mmap.restype = ctypes.c_void_p\n"
                         "def burn(seconds):\n"
                         "    end = time.process_time() + seconds\n"
                         "    while time.process_time() < end: pass\n";

} // namespace

class tst_BoxLimits : public QObject
{
    Q_OBJECT

    BoxCase m_withGroups{true};
    BoxCase m_alone{false};

    SandboxOutcome run(bool groups, BoxCase::Way way, const SandboxJob &job) { return (groups ? m_withGroups : m_alone).run(way, job); }

private Q_SLOTS:
    /// With the kernel's groups, where this machine lets us make any, and without.
    void initTestCase_data()
    {
        QTest::addColumn<bool>("groups");
        QTest::newRow("alone") << false;
        if (!m_withGroups.isolation().groups.path.isEmpty())
            QTest::newRow("groups") << true;
    }
    void initTestCase() { QVERIFY2(m_alone.isolation().isSafe(), qPrintable(m_alone.isolation().missing)); }

    void hiddenMemoryIsCounted_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &code, bool bare = true) {
            QTest::addRow("%s, cold", name) << int(BoxCase::Cold) << code;
            QTest::addRow("%s, warm", name) << int(BoxCase::Warm) << code;
            if (bare) // else it is said that this is not counted there, or it cannot be had
                QTest::addRow("%s, bare", name) << int(BoxCase::Bare) << code;
        };
        const QByteArray leaderEnds = "def hold():\n    global data; data = bytearray(300 << 20); libc.sleep(30)\n"
                                      "threading.Thread(target=hold).start()\nlibc.syscall(60, 0)\n";
        row("the first thread ends", leaderEnds);
        row("the first thread of a child ends", "if os.fork() == 0:\n    " + QByteArray(leaderEnds).trimmed().replace("\n", "\n    ") + "\ntime.sleep(30)");
        row("many first threads end", "for i in range(5):\n    if os.fork() == 0:\n        def hold():\n            global data; data = bytearray(60 << 20); libc.sleep(30)\n"
                                      "        threading.Thread(target=hold).start()\n        libc.syscall(60, 0)\ntime.sleep(30)");
        row("beside a child that borrows memory", "fifo = os.environ['HOME'] + '/fifo'\nos.mkfifo(fifo)\n"
                                                 "for i in range(5):\n    if os.fork() == 0:\n        time.sleep(0.5); data = bytearray(40 << 20); time.sleep(30)\n"
                                                 "os.posix_spawn('/bin/true', ['true'], {}, file_actions=[(os.POSIX_SPAWN_OPEN, 5, fifo, os.O_RDONLY, 0)])");
        row("page tables", "size = 256 << 30\nat = libc.mmap(None, ctypes.c_size_t(size), 1, 0x4022, -1, ctypes.c_long(0))\n"
                           "for i in range(0, size, 2 << 20): ctypes.c_byte.from_address(at + i).value\ntime.sleep(30)");
        row("shared memory out of view", "kept = []\nfor i in range(30):\n    m = mmap.mmap(-1, 10 << 20)\n    m.write(bytes(10 << 20)); m.madvise(mmap.MADV_DONTNEED); kept.append(m)\ntime.sleep(30)");
        row("shared memory out of view of many", "kept = [mmap.mmap(-1, 100 << 20) for i in range(3)]\n"
                                                 "for m in kept:\n    if os.fork() == 0:\n        m.write(bytes(100 << 20)); os._exit(0)\n    os.wait()\ntime.sleep(30)");
        row("hidden from looks", "libc.prctl(4, 0, 0, 0, 0)\nkept = []\nfor i in range(30):\n    m = mmap.mmap(-1, 10 << 20)\n    m.write(bytes(10 << 20)); m.madvise(mmap.MADV_DONTNEED); kept.append(m)\ntime.sleep(30)");
        row("socket pairs", "kept = []\nfor j in range(6):\n    if os.fork() == 0:\n        while len(kept) < 100:\n            a, b = socket.socketpair(); kept += [(a, b)]; a.setblocking(False); b.setblocking(False)\n"
                            "            for s in (a, b):\n                try:\n                    while True: s.send(bytes(4096))\n                except OSError: pass\n        time.sleep(30)\ntime.sleep(30)",
            false);
        row("datagrams", "kept = []\nfor j in range(6):\n    if os.fork() == 0:\n        while len(kept) < 100:\n            a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM); kept += [(a, b)]; a.setblocking(False); b.setblocking(False)\n"
                         "            for s in (a, b):\n                try:\n                    while True: s.send(bytes(60000))\n                except OSError: pass\n        time.sleep(30)\ntime.sleep(30)",
            false);
        row("connections", "kept = []\nserver = socket.create_server(('127.0.0.1', 0))\nfor i in range(110):\n    a = socket.create_connection(server.getsockname()); kept += [a, server.accept()[0]]; a.setblocking(False)\n"
                           "    a.setsockopt(1, 7, 4 << 20)\n    try:\n        while True: a.send(bytes(65536))\n    except OSError: pass\ntime.sleep(30)",
            false);
        row("sockets on their way", "kept = []\nfor i in range(100):\n    a, b = socket.socketpair(); kept += [a]; a.setblocking(False)\n"
                                    "    c, d = socket.socketpair(); c.setblocking(False); d.setblocking(False)\n    for s in (c, d):\n        try:\n            while True: s.send(bytes(4096))\n        except OSError: pass\n"
                                    "    socket.send_fds(a, [b'x'], [c.fileno(), d.fileno()]); c.close(); d.close(); kept += [b]\ntime.sleep(30)",
            false);
        row("files in all folders", "for folder in ('/tmp', '/dev/shm', '/box'):\n    with open(folder + '/data', 'wb') as f:\n        for i in range(50): f.write(bytes(1 << 20))\ntime.sleep(30)", false);
        row("files without a name", "kept = []\nfor i in range(5):\n    f = open('/tmp/x', 'wb'); os.unlink('/tmp/x'); f.write(bytes(30 << 20)); f.flush(); kept.append(f)\ntime.sleep(30)", false);
        row("pipes", "kept = []\nfor j in range(10):\n    if os.fork() == 0:\n        while len(kept) < 120:\n            r, w = os.pipe(); os.set_blocking(w, False); kept.append(r)\n"
                     "            try:\n                while True: os.write(w, bytes(4096))\n            except OSError: pass\n            kept.append(w)\n        time.sleep(30)\ntime.sleep(30)");
    }
    void hiddenMemoryIsCounted()
    {
        QFETCH_GLOBAL(bool, groups);
        QFETCH(int, way);
        QFETCH(QByteArray, code);
        SandboxJob job = BoxCase::python(BoxCase::Way(way), begin + code);
        job.limits.memoryBytes = QByteArray(QTest::currentDataTag()).startsWith("pipes") ? 48 << 20 : 110 << 20;
        if (QByteArray(QTest::currentDataTag()).startsWith("sockets on"))
            job.limits.memoryBytes = 40 << 20;
        const SandboxOutcome outcome = run(groups, BoxCase::Way(way), job);
        QVERIFY2(limitName(outcome) == u"memory", (limitName(outcome).toUtf8() + ' ' + QByteArray::number(outcome.peakBytes >> 20) + " MB " + outcome.errorOutput.right(500)).constData());
        QVERIFY(outcome.peakBytes > job.limits.memoryBytes);
        QVERIFY(outcome.peakSampled || groups);
    }

    /// Kinds of memory that nothing counts cannot be had.
    void otherMemoryIsRefused_data() { BoxCase::addWays(); }
    void otherMemoryIsRefused()
    {
        QFETCH_GLOBAL(bool, groups);
        QFETCH(int, way);
        const SandboxOutcome outcome = run(groups, BoxCase::Way(way), BoxCase::python(BoxCase::Way(way), begin + R"(
class Vector(ctypes.Structure): _fields_ = [('base', ctypes.c_void_p), ('size', ctypes.c_size_t)]
page = ctypes.create_string_buffer(4096)
r, w = os.pipe()
def call(name, *words): return name, getattr(libc, name)(*words)
def number(name, *words): return name, libc.syscall(*words)
print([name for name, result in (
    call('msgget', 0, 0o1600), call('semget', 0, 100, 0o1600), call('shmget', 0, 1 << 20, 0o1600), number('msgsnd', 69, 0, page, 8, 0), number('semop', 65, 0, page, 1),
    call('memfd_create', b'x', 0), number('memfd_secret', 447, 0), call('inotify_init'), call('inotify_init1', 0), number('io_setup', 206, 100, page),
    call('vmsplice', w, ctypes.byref(Vector(ctypes.addressof(page), 4096)), 1, 0), call('fcntl', r, 1031, 1 << 20), number('io_uring', 425, 8, page),
    number('clone with the parent of this one', 56, 0x8000 | 17, 0, 0, 0, 0)) if result >= 0]))"));
        QCOMPARE(outcome.output, QByteArray("[]\n"));
    }

    void honestProgramsAreNotCharged_data() { BoxCase::addWays(); }
    void honestProgramsAreNotCharged()
    {
        QFETCH_GLOBAL(bool, groups);
        QFETCH(int, way);
        const bool bare = way == BoxCase::Bare;
        SandboxJob job = BoxCase::python(BoxCase::Way(way), begin + "import subprocess\nheld = bytearray(60 << 20)\nheap = mmap.mmap(-1, 5 << 20)\nheap.write(bytes(5 << 20))\n"
                                                                    "for i in range(8): subprocess.run(['/bin/sh', '-c', 'i=0; while [ $i -lt 3000 ]; do i=$((i+1)); done'])\n"
            + (bare ? QByteArray() : QByteArray("server = socket.create_server(('127.0.0.1', 0)); pairs = [socket.socketpair() for i in range(20)]\n")) + "time.sleep(0.1)");
        job.limits.memoryBytes = 140 << 20;
        job.files = {{QStringLiteral("given.bin"), QByteArray(120 << 20, 'x'), false}};
        job.limits.fileBytes = 200 << 20;
        const SandboxOutcome outcome = run(groups, BoxCase::Way(way), job);
        QVERIFY2(outcome.good(), (limitName(outcome).toUtf8() + outcome.errorOutput).constData());
        const double megabytes = double(outcome.peakBytes) / (1 << 20);
        QVERIFY2(megabytes > 65 && megabytes < 110, qPrintable(QString::number(megabytes)));
        QVERIFY(!outcome.cpuSampled);
    }

    void hiddenTimeIsCounted_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &code) {
            QTest::addRow("%s, cold", name) << int(BoxCase::Cold) << code;
            QTest::addRow("%s, warm", name) << int(BoxCase::Warm) << code;
            QTest::addRow("%s, bare", name) << int(BoxCase::Bare) << code;
        };
        const QByteArray ignore = "signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n";
        // struct sigaction of the C library: handler, 128 bytes of mask, flags (SA_NOCLDWAIT), restorer.
        const QByteArray noWait = "import struct\naction = struct.pack('@P128xiP', 0, 2, 0)\nassert libc.sigaction(17, action, None) == 0\n";
        row("a forgotten child", ignore + "if os.fork() == 0: burn(60)\ntime.sleep(60)");
        row("forgotten children", ignore + "while True:\n    if os.fork() == 0: burn(0.05); os._exit(0)\n    time.sleep(0.05)");
        row("short ones", ignore + "while True:\n    if os.fork() == 0: burn(0.003); os._exit(0)\n    time.sleep(0.004)");
        row("forgotten by a flag", noWait + "while True:\n    if os.fork() == 0: burn(0.02); os._exit(0)\n    time.sleep(0.02)");
        row("short ones by a flag", noWait + "while True:\n    if os.fork() == 0: burn(0.003); os._exit(0)\n    time.sleep(0.004)");
        row("of a parent that ends", "while True:\n    p = os.fork()\n    if p == 0:\n        " + QByteArray(noWait).trimmed().replace("\n", "\n        ")
                + "\n        if os.fork() == 0: burn(0.06); os._exit(0)\n        time.sleep(0.15); os._exit(0)\n    os.waitpid(p, 0)");
        row("killed", ignore + "while True:\n    p = os.fork()\n    if p == 0: burn(60)\n    time.sleep(0.1); os.kill(p, 9)");
        row("other programs", ignore + "import subprocess\nwhile True:\n    subprocess.Popen([sys.executable, '-S', '-c', 'for i in range(1000000): pass']); time.sleep(0.05)");
        row("orphans", "while True:\n    if os.fork() == 0:\n        if os.fork() == 0: burn(0.05)\n        os._exit(0)\n    os.wait(); time.sleep(0.05)");
        row("threads", "def work():\n    while True: pass\nfor i in range(3): threading.Thread(target=work).start()\nlibc.syscall(60, 0)");
        row("forgotten by a grandchild", "if os.fork() == 0:\n    os.setsid()\n    " + QByteArray(ignore).trimmed() + "\n    while True:\n        if os.fork() == 0: burn(0.03); os._exit(0)\n        time.sleep(0.03)\ntime.sleep(60)");
    }
    void hiddenTimeIsCounted()
    {
        QFETCH_GLOBAL(bool, groups);
        QFETCH(int, way);
        QFETCH(QByteArray, code);
        SandboxJob job = BoxCase::python(BoxCase::Way(way), begin + code);
        job.limits.cpu = milliseconds(1000);
        QElapsedTimer time;
        time.start();
        const SandboxOutcome outcome = run(groups, BoxCase::Way(way), job);
        const QByteArray told = limitName(outcome).toUtf8() + ' ' + QByteArray::number(outcome.cpuSeconds) + " s of " + QByteArray::number(outcome.wallSeconds) + ' ' + outcome.errorOutput.right(300);
        QVERIFY2(limitName(outcome) == u"cpuTime", told.constData());
        QVERIFY2(outcome.cpuSeconds > 0.9 && outcome.cpuSeconds < 1.6, told.constData());
    }

    /// How far sampled time is off: children that burn 2 s in all.
    void sampledTimeIsNear_data() { BoxCase::addWays(); }
    void sampledTimeIsNear()
    {
        QFETCH_GLOBAL(bool, groups);
        QFETCH(int, way);
        const SandboxOutcome outcome = run(groups, BoxCase::Way(way), BoxCase::python(BoxCase::Way(way),
            begin + "signal.signal(signal.SIGCHLD, signal.SIG_IGN)\nfor i in range(200):\n    if os.fork() == 0: burn(0.01); os._exit(0)\n    time.sleep(0.012)\ntime.sleep(0.1)"));
        QVERIFY2(outcome.cpuSeconds > 1.4 && outcome.cpuSeconds < 3.2, qPrintable(QString::number(outcome.cpuSeconds)));
        QCOMPARE(outcome.cpuSampled, !groups || way == BoxCase::Warm); // a group would cost a warm program more time than it takes
    }

    void groupsAreRemoved()
    {
        QFETCH_GLOBAL(bool, groups);
        const QString folder = m_withGroups.isolation().groups.path;
        if (!groups)
            QSKIP("no groups are made");
        run(true, BoxCase::Cold, BoxCase::python(BoxCase::Cold, begin + "if os.fork() == 0: time.sleep(60)"));
        run(true, BoxCase::Bare, BoxCase::python(BoxCase::Bare, begin + "if os.fork() == 0: time.sleep(60)"));
        QTRY_COMPARE(QDir(folder).entryList({QStringLiteral("valda-%1-*").arg(QCoreApplication::applicationPid())}, QDir::Dirs).size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_BoxLimits)
#include "tst_boxlimits.moc"
