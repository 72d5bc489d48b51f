// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A warm interpreter runs nothing that a task folder brings along: that is for its programs, behind their walls.

#include "engine/sandbox/runtimefiles.h"
#include "tests/support/boxcase.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace engine;

namespace {

/// What each foreign file does: it notes its name and where it runs. The parent of a program lies outside of its box or is
/// process 1 of it; the template's is process 1 of the box around, and its words are its own.
QByteArray marking(const char *name)
{
    return "import os, sys\n"
           "status = open('/proc/self/status').read()\n"
           "where = 'walls' if 'Seccomp:\\t2' in status and 'CapEff:\\t0000000000000000' in status else 'open'\n"
           "who = 'template' if 'template' in str(getattr(sys.modules.get('__main__'), '__file__', '')) else 'program'\n"
           "sys.marks = getattr(sys, 'marks', []) + ['"
        + QByteArray(name) + ":' + who + ':' + where]\n";
}

const QByteArray program = "import importlib, sys\n"
                           "for name in sys.argv[1:]:\n"
                           "    try: importlib.import_module(name)\n"
                           "    except Exception as problem: sys.marks = getattr(sys, 'marks', []) + [type(problem).__name__]\n"
                           "print(*sorted(getattr(sys, 'marks', [])))\n"
                           "print('warm' if getattr(sys, 'valda_warm', False) else 'cold')";

} // namespace

class tst_WarmPython : public QObject
{
    Q_OBJECT

    BoxCase m_box;
    std::unique_ptr<QTemporaryDir> m_folder;

    SandboxJob jobWith(BoxCase::Way way, const QStringList &modules, const QMap<QString, QString> &environment = {}) const
    {
        SandboxJob job = BoxCase::python(way, program, modules);
        job.folders = {{m_folder->path(), QStringLiteral("/task")}};
        job.environment = environment;
        if (!job.environment.contains(QStringLiteral("PYTHONPATH")))
            job.environment.insert(QStringLiteral("PYTHONPATH"), QStringLiteral("/task"));
        if (way == BoxCase::Warm)
            *job.preloaded += modules;
        return job;
    }

    QByteArrayList saidBy(BoxCase::Way way, const QStringList &modules, const QMap<QString, QString> &environment = {})
    {
        return m_box.run(way, jobWith(way, modules, environment)).output.split('\n');
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_box.isolation().isSafe(), qPrintable(m_box.isolation().missing)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    }

    void foreignModulesRunInProgramsOnly_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("modules");
        QTest::addColumn<bool>("marks"); ///< whether an interpreter of its own would run it
        const auto row = [](const char *file, const QStringList &modules, bool marks = true) { QTest::newRow(file) << QString::fromLatin1(file) << modules << marks; };
        row("sitecustomize.py", {});
        row("sitecustomize/__init__.py", {});
        row("usercustomize.py", {});
        row("ctypes.py", {QStringLiteral("ctypes")});
        row("ctypes/__init__.py", {QStringLiteral("ctypes")});
        row("json.py", {QStringLiteral("json")});
        row("random/__init__.py", {QStringLiteral("random")});
        row("atexit.py", {QStringLiteral("atexit")}, false); // built in: found before all folders
        row("gc.py", {}, false);
        row("types.py", {});
        row("template.py", {QStringLiteral("template")});
        row("helper.py", {QStringLiteral("helper")});
        row("deep/er/__init__.py", {QStringLiteral("deep.er")});
        row("evil.pth", {}, false);
        row("lib/python3.11/site-packages/evil.pth", {}, false);
        row("_virtualenv.pth", {}, false);
    }
    void foreignModulesRunInProgramsOnly()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, modules);
        QFETCH(bool, marks);
        QByteArray content = marking("ran");
        if (file.endsWith(u".pth"))
            content = "import sys; sys.marks = ['ran:pth:open']\n";
        QVERIFY(BoxCase::write(m_folder->filePath(file), content));
        const QByteArrayList warm = saidBy(BoxCase::Warm, modules), cold = saidBy(BoxCase::Cold, modules);
        QCOMPARE(warm.value(1), QByteArray("warm"));
        QCOMPARE(cold.value(1), QByteArray("cold"));
        QVERIFY2(!warm.value(0).contains("template") && !warm.value(0).contains("open"), warm.value(0).constData());
        if (!marks || !modules.isEmpty() || file.contains(u"customize"))
            QCOMPARE(warm.value(0), cold.value(0)); // the program itself finds what it would find without us
        if (!marks)
            QCOMPARE(cold.value(0), QByteArray());
    }

    void foreignVariablesReachProgramsOnly_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *value) { QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(value); };
        row("PYTHONHOME", "/task");
        row("PYTHONSTARTUP", "/task/helper.py");
        row("PYTHONPLATLIBDIR", "/task");
        row("PYTHONUSERBASE", "/task");
        row("PYTHONWARNINGS", "error::helper.Category");
        row("PYTHONINSPECT", "1");
        row("LD_PRELOAD", "/task/helper.so");
        row("LD_LIBRARY_PATH", "/task");
        row("OPENSSL_CONF", "/task/openssl.cnf");
        row("PATH", "/task:/usr/bin");
    }
    void foreignVariablesReachProgramsOnly()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        for (const char *file : {"helper.py", "encodings/__init__.py", "site.py", "lib/python3.11/site-packages/sitecustomize.py"})
            QVERIFY(BoxCase::write(m_folder->filePath(QLatin1StringView(file)), marking(file)));
        const QByteArrayList warm = saidBy(BoxCase::Warm, {}, {{name, value}, {QStringLiteral("PYTHONPATH"), QStringLiteral("/nowhere")}});
        QCOMPARE(warm.value(1), QByteArray("warm"));
        QCOMPARE(warm.value(0), QByteArray());
        for (const QString &pid : BoxCase::ownProcessesWith("/box/template.py"))
            QVERIFY(!BoxCase::contentOf(QStringLiteral("/proc/%1/environ").arg(pid)).contains(name.toUtf8() + '=' + value.toUtf8()));
    }

    /// Seen from outside, as the kernel tells it.
    void theTemplateIsWalledIn()
    {
        QVERIFY(BoxCase::write(m_folder->filePath(QStringLiteral("helper.py")), marking("ran")));
        QCOMPARE(saidBy(BoxCase::Warm, {QStringLiteral("helper")}).value(1), QByteArray("warm"));
        const QStringList templates = BoxCase::ownProcessesWith("/box/template.py");
        QVERIFY(!templates.isEmpty());
        for (const QString &pid : templates) {
            const QByteArray status = BoxCase::contentOf(QStringLiteral("/proc/%1/status").arg(pid));
            for (const char *line : {"\nSeccomp:\t2", "\nNoNewPrivs:\t1", "\nCapEff:\t0000000000000000", "\nCapPrm:\t0000000000000000", "\nCapInh:\t0000000000000000", "\nCapAmb:\t0000000000000000", "\nCapBnd:\t0000000000000000"})
                QVERIFY2(status.contains(line), line);
            QCOMPARE(BoxCase::contentOf(QStringLiteral("/proc/%1/oom_score_adj").arg(pid)).trimmed(), QByteArray("1000"));
            const QByteArray limits = BoxCase::contentOf(QStringLiteral("/proc/%1/limits").arg(pid));
            for (const char *name : {"Max file size", "Max processes", "Max open files", "Max core file size"}) {
                const qsizetype at = limits.indexOf(name);
                QVERIFY2(at >= 0 && !limits.mid(at + 26, 10).contains("unlimited"), name);
            }
            if (::geteuid() == 0) // others may not look there, since it is hidden
                QCOMPARE(QDir(QStringLiteral("/proc/%1/fd").arg(pid)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).join(u' '), QStringLiteral("0 1 2 3"));
        }
    }

    /// Not even a module of the system that is named to do harm: it meets walls, and the program runs all the same.
    void modulesThatHangOrGrow()
    {
        for (const char *name : {"antigravity", "this", "__main__", "test.autotest", "turtledemo", "idlelib.idle"}) {
            SandboxJob job = jobWith(BoxCase::Warm, {});
            *job.preloaded << QLatin1StringView(name);
            job.timeout = std::chrono::seconds(2);
            const auto outcome = QCoro::waitFor(BoxSandbox(m_box.isolation()).run(job, {}));
            QVERIFY2(outcome && (outcome->output.endsWith("warm\n") || outcome->output.endsWith("cold\n")), name);
        }
    }

    /// Texts that are compiled ahead are read only: a pipe, a device, a link into nothing, and what a compiler chokes on.
    void textsThatCannotBeCompiled()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(QStringLiteral("a.py"))).constData(), 0644), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), m_folder->filePath(QStringLiteral("b.py"))));
        QVERIFY(QFile::link(QStringLiteral("/nowhere"), m_folder->filePath(QStringLiteral("c.py"))));
        QVERIFY(BoxCase::write(m_folder->filePath(QStringLiteral("d.py")), QByteArray(100'000, '(')));
        QVERIFY(BoxCase::write(m_folder->filePath(QStringLiteral("e.py")), QByteArray("x = ") + QByteArray("-").repeated(100'000) + "1"));
        QVERIFY(BoxCase::write(m_folder->filePath(QStringLiteral("f.py")), "# -*- coding: helper -*-\n"));
        QVERIFY(BoxCase::write(m_folder->filePath(QStringLiteral("helper.py")), marking("ran")));
        QVERIFY(BoxCase::write(m_folder->filePath(QStringLiteral("g.py")), QByteArray("\0\xff\xfe", 3)));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("h.py")));
        const QByteArrayList said = saidBy(BoxCase::Warm, {});
        QCOMPARE(said.value(0), QByteArray());
        QVERIFY(!said.value(1).isEmpty()); // a compiler that crashes costs the warmth, not the program
    }

    /// The bundled stand-ins for packages of other systems come last on a program's path, warm as cold.
    void standInsAreFound()
    {
        QByteArrayList said;
        for (const BoxCase::Way way : {BoxCase::Cold, BoxCase::Warm}) {
            SandboxJob job = BoxCase::python(way, "import openevolve.evaluation_result as r, sys\nprint(r.EvaluationResult({'a': 1}).metrics, sys.path[0:3], sys.path[-1])");
            job.folders = {{m_folder->path(), QStringLiteral("/task")}};
            job.environment.insert(QStringLiteral("PYTHONPATH"), QStringLiteral("/box/.valda/start:/task"));
            for (const char *name : {"start/sitecustomize.py", "shims/openevolve/__init__.py", "shims/openevolve/evaluation_result.py"})
                job.files << SandboxFile{QStringLiteral(".valda/") + QLatin1StringView(name), runtimeContent(QLatin1StringView(name))};
            said << m_box.run(way, job).output;
        }
        QCOMPARE(said[0], QByteArray("{'a': 1} ['', '/box/.valda/start', '/task'] /box/.valda/shims\n"));
        QCOMPARE(said[1], said[0]);
    }

    void setsHaveTheSameOrder()
    {
        const QByteArray code = "print({'alpha', 'beta', 'gamma', 'delta', 'epsilon'}, hash('alpha'))";
        QCOMPARE(m_box.run(BoxCase::Warm, code).output, m_box.run(BoxCase::Cold, code).output);
    }

    /// A fork() in Python does more than the kernel's: threads, locks and children work in a program.
    void forksAreWhole()
    {
        const SandboxOutcome outcome = m_box.run(BoxCase::Warm,
            "import multiprocessing, os, subprocess, sys, threading\n"
            "done = []\n"
            "threads = [threading.Thread(target=done.append, args=(i,)) for i in range(8)]\n"
            "for t in threads: t.start()\n"
            "for t in threads: t.join()\n"
            "with multiprocessing.Pool(2) as pool: squares = pool.map(abs, [-1, -2, -3])\n"
            "said = subprocess.run([sys.executable, '-c', 'print(1)'], capture_output=True, text=True).stdout.strip()\n"
            "print(len(done), squares, said, threading.get_native_id() == os.getpid(), threading.current_thread() is threading.main_thread())");
        QCOMPARE(outcome.output, QByteArray("8 [1, 2, 3] 1 True True\n"));
        QCOMPARE(outcome.leftRunning, 0);
    }
};

QTEST_GUILESS_MAIN(tst_WarmPython)
#include "tst_warmpython.moc"
