// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a box keeps in: every test lets a program do its worst and then looks at the world outside.

#include "engine/sandbox/boxsandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace engine;
using End = SandboxOutcome::End;
using std::chrono::milliseconds;

namespace {

struct Pending {
    std::optional<Result<SandboxOutcome>> outcome;
    StopSource stop;
};

Task<> follow(Sandbox *sandbox, SandboxJob job, std::shared_ptr<Pending> pending)
{
    pending->outcome = co_await sandbox->run(std::move(job), pending->stop.get_token());
}

/// Processes of this machine whose words contain the mark, zombies not counted.
int running(const QByteArray &mark)
{
    int count = 0;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(name));
        count += words.open(QIODevice::ReadOnly) && words.readAll().contains(mark);
    }
    return count;
}

int depthOf(const QString &pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("NSpid:");
    return int(text.mid(at, text.indexOf('\n', at) - at).simplified().count(' '));
}

/// Programs that are forks of a warm interpreter, and what they started.
int runningForks()
{
    int count = 0;
    const int ours = depthOf(QStringLiteral("self"));
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(name));
        count += words.open(QIODevice::ReadOnly) && words.readAll().contains("/box/template.py") && depthOf(name) == ours + 2;
    }
    return count;
}

int openFiles()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

int temporaryFolders()
{
    return int(QDir::temp().entryList({QStringLiteral("valda-*")}, QDir::AllEntries).size());
}

/// Somebody who listens outside.
class Listener
{
public:
    Listener()
    {
        m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        (void)::bind(m_fd, reinterpret_cast<sockaddr *>(&address), sizeof address);
        (void)::listen(m_fd, 4);
        socklen_t size = sizeof address;
        (void)::getsockname(m_fd, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_fd); }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] bool wasReached() const
    {
        const int fd = ::accept(m_fd, nullptr, nullptr);
        if (fd >= 0)
            ::close(fd);
        return fd >= 0;
    }

private:
    int m_fd = -1;
    int m_port = 0;
};

} // namespace

class tst_BoxSandbox : public QObject
{
    Q_OBJECT

    Isolation m_isolation = findIsolation();
    BoxSandbox m_sandbox{m_isolation};
    QByteArray m_mark;
    bool m_warm = false;

    SandboxOutcome run(SandboxJob job, BoxSandbox *sandbox = nullptr)
    {
        const auto outcome = QCoro::waitFor((sandbox ? sandbox : &m_sandbox)->run(std::move(job), StopToken()));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        return *outcome;
    }

    /// A Python program that carries the mark in its words, and so does whatever it forks.
    SandboxJob python(const char *code, milliseconds timeout = milliseconds(15'000)) const
    {
        SandboxJob job;
        job.command = {QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"), QString::fromUtf8(code), QString::fromLatin1(m_mark)};
        job.timeout = timeout;
        if (m_warm)
            job.preloaded = QStringList{QStringLiteral("json"), QStringLiteral("socket"), QStringLiteral("random")};
        return job;
    }

    int stillRunning() const { return running(m_mark) + runningForks(); }

    static QString limitName(const SandboxOutcome &outcome) { return outcome.limit ? toName(*outcome.limit) : QString(); }

private Q_SLOTS:
    /// Everything twice: in a process of its own, and as a fork of a warm interpreter.
    void initTestCase_data()
    {
        QTest::addColumn<bool>("warm");
        QTest::newRow("cold") << false;
        QTest::newRow("warm") << true;
    }
    void initTestCase() { QVERIFY2(m_isolation.isSafe(), qPrintable(m_isolation.missing)); }
    void init()
    {
        QFETCH_GLOBAL(bool, warm);
        m_warm = warm;
        m_mark = "mark-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
    }
    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(stillRunning(), 0, 300); }

    void endsAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<End>("end");
        QTest::addColumn<int>("number");
        QTest::newRow("good") << QByteArray("print('a'); import sys; print('b', file=sys.stderr)") << End::Exited << 0;
        QTest::newRow("failed") << QByteArray("import sys; sys.exit(7)") << End::Exited << 7;
        QTest::newRow("raised") << QByteArray("1 / 0") << End::Exited << 1;
        QTest::newRow("crashed") << QByteArray("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)") << End::Signalled << int(SIGSEGV);
        QTest::newRow("aborted") << QByteArray("import os; os.abort()") << End::Signalled << int(SIGABRT);
    }
    void endsAreToldApart()
    {
        QFETCH(QByteArray, code);
        QFETCH(End, end);
        QFETCH(int, number);
        const SandboxOutcome outcome = run(python(code.constData()));
        QCOMPARE(int(outcome.end), int(end));
        QCOMPARE(outcome.exitCode, number);
        QVERIFY(!outcome.limit);
        QCOMPARE(outcome.isolation, QStringLiteral("bubblewrap"));
    }

    void whatItSaysAndIsTold()
    {
        SandboxJob job = python("import sys; data = sys.stdin.read(); print(len(data)); print('warning', file=sys.stderr)");
        job.input = QByteArray(3'000'000, 'x');
        const SandboxOutcome outcome = run(job);
        QCOMPARE(outcome.output, QByteArray("3000000\n"));
        QCOMPARE(outcome.errorOutput, QByteArray("warning\n"));
        QCOMPARE(outcome.outputBytes, qint64(8));
    }

    void filesGoInAndComeOut()
    {
        SandboxJob job = python("import os\n"
                                "assert open('deep/in.txt').read() == 'hello'\n"
                                "os.makedirs('results/more'); open('results/more/a.json', 'w').write('{}')\n"
                                "open('big.bin', 'wb').write(b'x' * 5000); os.symlink('/etc/passwd', 'results/link')");
        job.files = {{QStringLiteral("deep/in.txt"), "hello"}};
        job.collect = {QStringLiteral("results")};
        const SandboxOutcome outcome = run(job);
        QVERIFY2(outcome.good(), outcome.errorOutput.constData());
        QCOMPARE(outcome.file(QStringLiteral("results/more/a.json")), std::optional<QByteArray>("{}"));
        QVERIFY(!outcome.file(QStringLiteral("results/link")));
        QCOMPARE(outcome.fileCount, qint64(2));
        QCOMPARE(outcome.fileBytes, qint64(5002));
        job.files = {{QStringLiteral("../out.txt"), "hello"}};
        QCOMPARE(int(QCoro::waitFor(m_sandbox.run(job, {})).error().kind), int(ErrorKind::Sandbox));
    }

    void forkBomb()
    {
        SandboxJob job = python("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass");
        QElapsedTimer time;
        time.start();
        const SandboxOutcome outcome = run(job);
        QCOMPARE(limitName(outcome), QStringLiteral("processes"));
        QVERIFY2(time.elapsed() < 20000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(outcome.peakTasks > 64 && outcome.peakTasks < 100);
    }

    void tenGigabytesOfMemory()
    {
        SandboxJob job = python("import time\ndata = bytearray(10 << 30)\ntime.sleep(30)");
        job.limits.memoryBytes = 400LL << 20;
        const SandboxOutcome outcome = run(job);
        QCOMPARE(limitName(outcome), QStringLiteral("memory"));
        QVERIFY2(outcome.peakBytes < (700LL << 20), qPrintable(QString::number(outcome.peakBytes >> 20)));
    }

    void memoryOfManyTogether()
    {
        SandboxJob job = python("import os, time\nfor i in range(4):\n    if os.fork() == 0:\n        data = bytearray(90 << 20); time.sleep(30)\ntime.sleep(30)");
        job.limits.memoryBytes = 200LL << 20;
        QCOMPARE(limitName(run(job)), QStringLiteral("memory"));
    }

    void tenGigabytesInOneFile()
    {
        SandboxJob job = python("with open('big', 'wb') as f:\n    for i in range(10240): f.write(bytes(1 << 20))");
        job.limits.fileBytes = 32LL << 20;
        const SandboxOutcome outcome = run(job);
        QCOMPARE(limitName(outcome), QStringLiteral("fileSize"));
        QCOMPARE(outcome.fileBytes, 32LL << 20);
        job.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("exec cat /dev/zero > big")}; // does not ask why it fails
        QCOMPARE(limitName(run(job)), QStringLiteral("fileSize"));
    }

    void tooManyOrTooLargeFiles()
    {
        SandboxJob job = python("import itertools\nfor i in itertools.count():\n    try: open(f'/tmp/{i}', 'wb').write(bytes(1 << 20))\n    except OSError: pass");
        job.limits.diskBytes = 32LL << 20;
        QCOMPARE(limitName(run(job)), QStringLiteral("diskSpace"));
        job = python("import itertools\nfor i in itertools.count(): open(str(i), 'w').close()");
        job.limits.files = 1000;
        QCOMPARE(limitName(run(job)), QStringLiteral("fileCount"));
    }

    void endlessOutput()
    {
        SandboxJob job;
        job.command = {QStringLiteral("yes"), QString::fromLatin1(m_mark)};
        job.maxOutputBytes = 3'000'000;
        job.keepOutputBytes = 100'000;
        const SandboxOutcome outcome = run(job);
        QCOMPARE(limitName(outcome), QStringLiteral("output"));
        QCOMPARE(int(outcome.end), int(End::TooMuchOutput));
        QCOMPARE(int(outcome.output.size()), 100'000);
        QVERIFY(outcome.outputBytes > 3'000'000);
        QVERIFY(outcome.cpuSeconds > 0);
    }

    void lengthIsTrueWhereTheTextIsCut()
    {
        SandboxJob job = python("print('x' * 999999)");
        job.keepOutputBytes = 1000;
        const SandboxOutcome outcome = run(job);
        QVERIFY(outcome.good());
        QCOMPARE(int(outcome.output.size()), 1000);
        QCOMPARE(outcome.outputBytes, qint64(1'000'000));
    }

    void sleepForeverDeafToSignals_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("sleeps") << QByteArray("import time\nprint('begun', flush=True)\ntime.sleep(1e6)");
        QTest::newRow("ignores") << QByteArray("import signal, time\nfor s in range(1, 65):\n    try: signal.signal(s, signal.SIG_IGN)\n    except (OSError, ValueError): pass\n"
                                               "print('begun', flush=True)\nwhile True: time.sleep(1)");
        QTest::newRow("children") << QByteArray("import os, time\nfor i in range(5):\n    if os.fork() == 0: os.setsid()\nprint('begun', flush=True)\ntime.sleep(1e6)");
    }
    void sleepForeverDeafToSignals()
    {
        QFETCH(QByteArray, code);
        const SandboxOutcome outcome = run(python(code.constData(), milliseconds(600)));
        QCOMPARE(int(outcome.end), int(End::TimedOut));
        QCOMPARE(limitName(outcome), QStringLiteral("wallTime"));
        QVERIFY2(outcome.wallSeconds >= 0.6 && outcome.wallSeconds < 0.8, qPrintable(QString::number(outcome.wallSeconds)));
        QVERIFY(outcome.output.startsWith("begun")); // what it said until then is kept
        QCOMPARE(stillRunning(), 0);
    }

    void endlessWork()
    {
        SandboxJob job = python("import os\nos.fork()\nwhile True: pass");
        job.limits.cpu = milliseconds(400);
        const SandboxOutcome outcome = run(job);
        QCOMPARE(limitName(outcome), QStringLiteral("cpuTime"));
        QVERIFY2(outcome.cpuSeconds >= 0.38 && outcome.cpuSeconds < 0.6, qPrintable(QString::number(outcome.cpuSeconds)));
    }

    void killsItsParent()
    {
        const SandboxOutcome outcome = run(python("import os, signal\nfor s in (9, 15, 19):\n    for p in {os.getppid(), 1} - {0}: os.kill(p, s)\nprint('still here')"));
        QVERIFY2(outcome.good(), outcome.errorOutput.constData());
        QCOMPARE(outcome.output, QByteArray("still here\n"));
    }

    void killsEverybody()
    {
        const pid_t outside = ::fork();
        if (outside == 0) {
            (void)!::setresuid(65534, 65534, 65534); // the same user that boxes run as when we are root
            ::pause();
            ::_exit(0);
        }
        const SandboxOutcome outcome = run(python("import os\nif os.fork() == 0:\n    while True: pass\nos.kill(-1, 9)\nprint('alone')"));
        QCOMPARE(outcome.output, QByteArray("alone\n"));
        QCOMPARE(::kill(outside, 0), 0);
        ::kill(outside, SIGKILL);
        ::waitpid(outside, nullptr, 0);
    }

    void readsSecrets()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        QFile key(path);
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write("secret");
        key.close();
        ::chmod(qPrintable(path), 0644);
        ::chmod(qPrintable(folder.path()), 0755);
        SandboxJob job = python("import os, sys, pathlib\nfound = []\n"
                                "for p in ['/etc/shadow', '/etc/passwd', '/root', '/home', '/proc/1/root/etc/shadow', '/var', '/sys', '/boot'] + sys.argv[2:]:\n"
                                "    try: found.append((p, os.listdir(p) if os.path.isdir(p) else open(p).read()))\n"
                                "    except OSError: pass\nprint(found)");
        job.command << path << QDir::homePath() << QCoreApplication::applicationDirPath();
        const SandboxOutcome outcome = run(job);
        QCOMPARE(outcome.output, QByteArray("[]\n"));
    }

    void readsTheEnvironment()
    {
        qputenv("OPENAI_API_KEY", "sk-very-secret");
        const SandboxOutcome outcome = run(python("import glob, os\nprint(dict(os.environ))\n"
                                                  "for p in glob.glob('/proc/*/environ') + glob.glob('/proc/*/cmdline'):\n"
                                                  "    try: print(p, open(p).read())\n    except OSError as e: print(p, e.errno)"));
        qunsetenv("OPENAI_API_KEY");
        QVERIFY(outcome.output.contains("PATH"));
        QVERIFY(!outcome.output.contains("secret"));
        QVERIFY(!outcome.output.contains("bwrap"));
    }

    void reachesForTheNetwork()
    {
        const Listener listener;
        SandboxJob job = python("import socket, sys\nreached = []\n"
                                "for host, port in (('127.0.0.1', int(sys.argv[2])), ('1.1.1.1', 53), ('10.0.0.1', 80)):\n"
                                "    try: socket.create_connection((host, port), 0.5); reached.append(host)\n    except OSError: pass\n"
                                "try: socket.getaddrinfo('example.org', 80); reached.append('dns')\nexcept OSError: pass\n"
                                "try: s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.sendto(b'x', ('1.1.1.1', 53)); reached.append('udp')\nexcept OSError: pass\n"
                                "print(reached)");
        job.command << QString::number(listener.port());
        QCOMPARE(run(job).output, QByteArray("[]\n"));
        QVERIFY(!listener.wasReached());
    }

    void callsTheKernel()
    {
        const SandboxOutcome outcome = run(python(
            "import ctypes, os\nlibc = ctypes.CDLL(None, use_errno=True)\n"
            "def call(name, *a):\n    r = getattr(libc, name)(*a); return (name, r, ctypes.get_errno() if r < 0 else 0)\n"
            "bad = [x for x in (call('ptrace', 16, 1, 0, 0), call('unshare', 0x10000000), call('unshare', 0x00020000), call('mount', b'none', b'/tmp', b'tmpfs', 0, 0),\n"
            "  call('memfd_create', b'x', 0), call('setns', 3, 0), call('chroot', b'/tmp'), call('syscall', 321, 0, 0, 0), call('syscall', 298, 0, 0, 0, 0, 0), call('syscall', 425, 8, 0),\n"
            "  call('shmget', 0, 1 << 30, 0o1600), call('setuid', 0), call('sethostname', b'x', 1)) if x[1] >= 0]\n"
            "status = open('/proc/self/status').read()\n"
            "print(bad, 'CapEff:\\t0000000000000000' in status, 'CapBnd:\\t0000000000000000' in status, 'NoNewPrivs:\\t1' in status, 'Seccomp:\\t2' in status)"));
        QCOMPARE(outcome.output, QByteArray("[] True True True True\n"));
    }

    void raisesItsLimits()
    {
        const SandboxOutcome outcome = run(python("import resource as r\nraised = []\n"
                                                  "for what in (r.RLIMIT_CPU, r.RLIMIT_FSIZE, r.RLIMIT_NPROC, r.RLIMIT_NOFILE, r.RLIMIT_CORE):\n"
                                                  "    try: r.setrlimit(what, (r.RLIM_INFINITY, r.RLIM_INFINITY)); raised.append(what)\n"
                                                  "    except (ValueError, OSError): pass\nprint(raised)"));
        QCOMPARE(outcome.output, QByteArray("[]\n"));
    }

    void writesToTheEvaluator()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("evaluator.py"));
        QFile evaluator(path);
        QVERIFY(evaluator.open(QIODevice::WriteOnly));
        evaluator.write("score = 1");
        evaluator.close();
        SandboxJob job = python("import os, subprocess\nprint(open('/task/evaluator.py').read())\n"
                                "def attempt(f):\n    try: f(); return 'done'\n    except OSError: return 'refused'\n"
                                "print(attempt(lambda: open('/task/evaluator.py', 'w').write('score = 9')), attempt(lambda: os.remove('/task/evaluator.py')),\n"
                                "  attempt(lambda: os.rename('/task/evaluator.py', '/task/x')), attempt(lambda: os.chmod('/task/evaluator.py', 0o777)), attempt(lambda: open('/task/new', 'w')),\n"
                                "  attempt(lambda: os.mkdir('/new')), attempt(lambda: open('/usr/new', 'w')), attempt(lambda: open('/dev/new', 'w')), attempt(lambda: open('/valda-box', 'r+')))");
        job.folders = {{folder.path(), QStringLiteral("/task")}};
        const SandboxOutcome outcome = run(job);
        QCOMPARE(outcome.output, QByteArray("score = 1\n" + QByteArray("refused ").repeated(9).trimmed() + '\n'));
        QVERIFY(evaluator.open(QIODevice::ReadOnly));
        QCOMPARE(evaluator.readAll(), QByteArray("score = 1"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("evaluator.py")});
    }

    void tricksWithProcAndLinks()
    {
        QFile pattern(QStringLiteral("/proc/sys/kernel/core_pattern"));
        QVERIFY(pattern.open(QIODevice::ReadOnly));
        const QByteArray before = pattern.readAll();
        const SandboxOutcome outcome = run(python("import os\n"
                                                  "def attempt(path, mode):\n    try:\n        with open(path, mode) as f: return f.write('x') if 'w' in mode or '+' in mode else f.read()\n"
                                                  "    except (OSError, UnicodeDecodeError): return None\n"
                                                  "os.symlink('/proc/1/root', 'root'); os.symlink('/proc/1/mem', 'mem'); os.symlink('/proc/self/exe', 'exe')\n"
                                                  "print([attempt(p, m) for p, m in (('/proc/sys/kernel/core_pattern', 'w'), ('/proc/sysrq-trigger', 'w'), ('/proc/1/mem', 'r+'), ('mem', 'r+'), ('/proc/1/environ', 'r'),\n"
                                                  "  ('/proc/1/maps', 'r'), ('exe', 'r+'), ('/proc/sys/kernel/hostname', 'w'), ('/proc/1/oom_score_adj', 'w'), ('/proc/kcore', 'r'))])\n"
                                                  "try: print(os.listdir('/proc/1/fd'))\nexcept OSError: print('hidden')\n"
                                                  "try: print(os.listdir('root/'))\nexcept OSError: print('hidden')"));
        QCOMPARE(outcome.output, QByteArray("[None, None, None, None, None, None, None, None, None, None]\nhidden\nhidden\n"));
        pattern.seek(0);
        QCOMPARE(pattern.readAll(), before);
    }

    void leavesADaemonBehind()
    {
        const SandboxOutcome outcome = run(python("import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
                                                  "        for fd in range(3): os.close(fd)\n        time.sleep(1000)\n    os._exit(0)\nos.wait()\nprint('bye')"));
        QVERIFY(outcome.good());
        QCOMPARE(outcome.output, QByteArray("bye\n"));
        QCOMPARE(outcome.leftRunning, 1);
        QCOMPARE(stillRunning(), 0);
    }

    void figuresAreTheKernels()
    {
        const SandboxOutcome burn = run(python("import time\nend = time.process_time() + 0.6\nwhile time.process_time() < end: pass"));
        QVERIFY2(burn.cpuSeconds > 0.55 && burn.cpuSeconds < 0.75, qPrintable(QString::number(burn.cpuSeconds)));
        const SandboxOutcome heap = run(python("data = bytearray(200 << 20)"));
        const double megabytes = double(heap.peakBytes) / (1 << 20);
        QVERIFY2(megabytes > 200 && megabytes < 220, qPrintable(QString::number(megabytes)));
        const SandboxOutcome children = run(python("import os, time\nfor i in range(3):\n    if os.fork() == 0:\n        data = bytearray(60 << 20); time.sleep(0.3); os._exit(0)\n"
                                                   "for i in range(3): os.wait()"));
        const double together = double(children.peakBytes) / (1 << 20);
        QVERIFY2(together > 180 && together < 205, qPrintable(QString::number(together)));
        QCOMPARE(children.peakTasks, 4);
    }

    void cancelling()
    {
        auto pending = std::make_shared<Pending>();
        (void)follow(&m_sandbox, python("import time\ntime.sleep(1000)"), pending);
        QTRY_COMPARE(stillRunning() > 0, true);
        pending->stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(pending->outcome, 1000);
        QCOMPARE(int(pending->outcome->error().kind), int(ErrorKind::Cancelled));
        QCOMPARE(stillRunning(), 0);
    }

    void aProgramThatIsNotThere()
    {
        SandboxJob job;
        job.command = {QStringLiteral("no-such-program")};
        const auto outcome = QCoro::waitFor(m_sandbox.run(job, {}));
        QCOMPARE(int(outcome.error().kind), int(ErrorKind::Sandbox));
        QVERIFY2(outcome.error().detail.contains(QStringLiteral("no-such-program")), qPrintable(outcome.error().detail));
        QCOMPARE(int(QCoro::waitFor(m_sandbox.run({}, {})).error().kind), int(ErrorKind::Sandbox));
    }

    void withoutIsolationItRefuses()
    {
        const Isolation poor = findIsolation(QStringLiteral("/nowhere"));
        QVERIFY(!poor.isSafe());
        BoxSandbox careful(poor);
        const auto refused = QCoro::waitFor(careful.run(python("print('ran')"), {}));
        QCOMPARE(int(refused.error().kind), int(ErrorKind::Sandbox));
        QVERIFY2(refused.error().detail.contains(QStringLiteral("bubblewrap")), qPrintable(refused.error().detail));

        BoxSandbox careless(poor, {}, true);
        SandboxJob job = python("import os\nif os.fork() == 0:\n    os.setsid()\n    while True: pass\nopen('left', 'w').write('x')\nprint('ran', os.environ.get('OPENAI_API_KEY'))");
        const int before = temporaryFolders();
        const SandboxOutcome outcome = run(job, &careless);
        QCOMPARE(outcome.output, QByteArray("ran None\n"));
        QCOMPARE(outcome.isolation, poor.landlock > 0 ? QStringLiteral("landlock") : QStringLiteral("none"));
        QCOMPARE(outcome.leftRunning, 1);
        QCOMPARE(outcome.fileCount, qint64(1));
        QCOMPARE(temporaryFolders(), before);
        if (poor.landlock > 0) { // the fence that is left
            const Listener listener;
            SandboxJob reach = python("import os, socket, sys\nreached = []\nfor p in ('/etc/passwd', sys.argv[2], os.path.dirname(sys.argv[2])):\n"
                                      "    try: reached.append(os.listdir(p) if os.path.isdir(p) else open(p).read())\n    except OSError: pass\n"
                                      "try: open('/var/tmp/valda-left', 'w'); reached.append('written')\nexcept OSError: pass\n"
                                      "try: socket.create_connection(('127.0.0.1', int(sys.argv[3])), 1); reached.append('network')\nexcept OSError: pass\nprint(reached)");
            reach.command << QCoreApplication::applicationFilePath() << QString::number(listener.port());
            QCOMPARE(run(reach, &careless).output, QByteArray("[]\n"));
            QVERIFY(!listener.wasReached());
            QVERIFY(!QFile::exists(QStringLiteral("/var/tmp/valda-left")));
        }
        const SandboxOutcome late = run(python("import os, time\nif os.fork() == 0: os.setsid()\ntime.sleep(100)", milliseconds(400)), &careless);
        QCOMPARE(limitName(late), QStringLiteral("wallTime"));
    }

    void warmMeansAForkWithItsOwnRandomness()
    {
        const char *code = "import os, random, sys\nprint('template' in str(getattr(sys.modules['__main__'], '__file__', '')), os.getpid(), os.getppid(), random.random())";
        const QByteArray first = run(python(code)).output, second = run(python(code)).output;
        QVERIFY2(first.startsWith(m_warm ? "False 2 0 " : "False 2 1 "), first.constData());
        QVERIFY(first != second);
    }

    /// Scripts are compiled ahead; what has changed since is run as it is now.
    void scriptsAreRunAsTheyAre()
    {
        const auto said = [this](const QByteArray &script) {
            SandboxJob job = python("");
            job.command = {job.command.value(0), QStringLiteral("/box/.valda/say.py")};
            job.files = {{QStringLiteral(".valda/say.py"), script, false}};
            if (m_warm)
                job.preloaded = QStringList{QStringLiteral("string")}; // an interpreter of its own, that meets the first one
            return run(job).output;
        };
        QCOMPARE(said("print('one', __file__)"), QByteArray("one /box/.valda/say.py\n"));
        QCOMPARE(said("print('one', __file__)"), QByteArray("one /box/.valda/say.py\n"));
        QCOMPARE(said("print('two')"), QByteArray("two\n"));
        QVERIFY(said("print('three'").isEmpty());
    }

    void manyInARowLeaveNothing()
    {
        SandboxJob job;
        job.command = {QStringLiteral("/bin/true")};
        (void)run(job);
        const int files = openFiles(), folders = temporaryFolders();
        QList<std::shared_ptr<Pending>> all;
        for (int i = 0; i < 40; ++i) {
            all << std::make_shared<Pending>();
            (void)follow(&m_sandbox, job, all.last());
            if (i % 4 == 3)
                QTRY_VERIFY(std::all_of(all.begin(), all.end(), [](const auto &each) { return each->outcome.has_value(); }));
        }
        QTRY_VERIFY(std::all_of(all.begin(), all.end(), [](const auto &each) { return each->outcome && (*each->outcome)->good(); }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(openFiles(), files);
        QCOMPARE(temporaryFolders(), folders);
    }
};

QTEST_GUILESS_MAIN(tst_BoxSandbox)
#include "tst_boxsandbox.moc"
