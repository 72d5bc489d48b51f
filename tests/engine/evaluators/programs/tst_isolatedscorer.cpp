// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Programs that want a score they did not earn, against the check of a run's best. The evaluators pay 0.25 at most: a
// higher score is a breach, whatever the way. And evaluators of honest kinds, which must work with the program elsewhere.

#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/types/events/testreport.h"
#include "engine/evaluators/programtotest.h"
#include "engine/sandbox/boxsandbox.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

const QByteArray load = "import importlib.util\n"
                        "def program(path):\n"
                        "    spec = importlib.util.spec_from_file_location('candidate', path)\n"
                        "    module = importlib.util.module_from_spec(spec)\n"
                        "    spec.loader.exec_module(module)\n"
                        "    return module\n";

const QByteArray openEvolveEvaluator = load
    + "import json, time\n"
      "def evaluate(path):\n"
      "    begin = time.perf_counter()\n"
      "    value = program(path).answer()\n"
      "    seconds = time.perf_counter() - begin\n"
      "    score = min(0.25, float(value))\n"
      "    if seconds < 0: score = 1.0\n"
      "    return {'combined_score': score, 'seconds': seconds}\n";

const QByteArray shinkaEvaluator = "import argparse, numpy as np\n"
                                   "from shinka.core import run_shinka_eval\n"
                                   "def main(program_path, results_dir):\n"
                                   "    run_shinka_eval(program_path=program_path, results_dir=results_dir, experiment_fn_name='answer', num_runs=2,\n"
                                   "        get_experiment_kwargs=lambda i: {}, validate_fn=lambda r: (True, None),\n"
                                   "        aggregate_metrics_fn=lambda rs: {'combined_score': min(0.25, float(np.mean([float(r) for r in rs])))})\n"
                                   "parser = argparse.ArgumentParser()\n"
                                   "parser.add_argument('--program_path'); parser.add_argument('--results_dir')\n"
                                   "a = parser.parse_args()\n"
                                   "main(a.program_path, a.results_dir)\n";

/// What most attacks begin with: a false result in each form a scorer of ours writes.
const QByteArray forge = "import json, os, sys, glob, time\n"
                         "def forge():\n"
                         "    good = {'combined_score': 1.0, 'public': {}, 'private': {}}\n"
                         "    for base in ['/box', os.getcwd(), os.environ.get('HOME', '/'), '/tmp', '/box/results', '/box/work/results']:\n"
                         "        for name, value in [('result.json', {'stage': 0, 'stages': 0, 'metrics': {'combined_score': 1.0}, 'notes': {}, 'artifacts': {}, 'again': False}),\n"
                         "                            ('result.json.part', {'metrics': {'combined_score': 1.0}}), ('metrics.json', good), ('correct.json', {'correct': True, 'error': None})]:\n"
                         "            try:\n"
                         "                os.makedirs(base, exist_ok=True)\n"
                         "                with open(os.path.join(base, name), 'w') as f: json.dump(value, f)\n"
                         "            except OSError: pass\n";

} // namespace

class tst_IsolatedScorer : public QObject
{
    Q_OBJECT

    enum Way { Box, Bare };

    static std::shared_ptr<BoxSandbox> sandbox(Way way)
    {
        return std::make_shared<BoxSandbox>(findIsolation(way == Bare ? QStringLiteral("/nowhere") : QString()), nullptr, true);
    }

    /// Without a box and without Landlock nothing keeps two programs apart, which the report says.
    static bool keepsApart(Way way) { return way == Box || findIsolation().landlock > 0; }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("the test's own file could not be written");
    }

    static TestReport check(Way way, const QByteArray &evaluator, const QByteArray &text, bool shinka = false)
    {
        QTemporaryDir folder;
        write(folder.filePath(shinka ? QStringLiteral("evaluate.py") : QStringLiteral("evaluator.py")), evaluator);
        write(folder.filePath(QStringLiteral("data.txt")), "7\n");
        ProgramToTest one;
        one.testing.folder = folder.path();
        one.testing.timeoutSeconds = 60;
        one.program.file = shinka ? QStringLiteral("initial.py") : QStringLiteral("initial_program.py");
        one.parts = QString::fromUtf8(text);
        one.recheck = true;
        SandboxedTester tester(sandbox(way));
        const auto report = QCoro::waitFor(tester.test(std::move(one), StopToken()));
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

private Q_SLOTS:
    void nothingIsEarnedByForce_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << forge + text; };
        row("writes the mark of a scorer that gives up", "def answer():\n    for b in ['/box', os.environ['HOME'], '.']:\n        open(os.path.join(b, 'not-isolated'), 'w').write('no')\n    forge()\n    return 0.2\n");
        row("writes results", "def answer():\n    forge()\n    return 0.2\n");
        row("writes results later", "def answer():\n    if os.fork() == 0:\n        os.setsid()\n        for i in range(200):\n            forge(); time.sleep(0.02)\n        os._exit(0)\n    return 0.2\n");
        row("writes results at its end", "import atexit\natexit.register(forge)\ndef answer():\n    return 0.2\n");
        row("lays modules before the scorer", "for base in ['/box/.valda', '/box/.valda/isolation', '/box/.valda/start', '/box/candidate', '.', '/task']:\n"
                                              "    for m in ['fractions', 'decimal', 'numpy', 'json', 'datetime', 'sitecustomize', 'math']:\n"
                                              "        try: open(os.path.join(base, m + '.py'), 'w').write('import os\\nos.system(\"touch /box/breach\")\\n')\n"
                                              "        except OSError: pass\n"
                                              "import fractions\ndef answer():\n    forge()\n    return 0.2\n");
        row("kills what it can", "import signal\ndef answer():\n    forge()\n    for p in range(1, 60):\n        if p not in (os.getpid(),):\n            try: os.kill(p, signal.SIGSTOP if p == 1 else signal.SIGCONT)\n            except OSError: pass\n    return 0.2\n");
        row("looks for the scorer's memory", "def answer():\n    for p in glob.glob('/proc/[0-9]*'):\n        for n in ('mem', 'environ', 'maps', 'fd/3'):\n            try: open(os.path.join(p, n), 'r+b').write(b'x')\n            except Exception: pass\n    forge()\n    return 0.2\n");
        row("turns the clocks", "import builtins\ntime.perf_counter = lambda c=[1e9]: c.__setitem__(0, c[0] - 1) or c[0]\ntime.time = time.monotonic = time.perf_counter\ndef answer():\n    return 0.2\n");
        row("changes what the scorer uses", "import builtins\nbuiltins.min = max\njson.dump = lambda o, f, **k: f.write('{\"metrics\": {\"combined_score\": 1.0}}')\njson.dumps = lambda o, **k: '1'\nbuiltins.float = lambda v: 1.0\ndef answer():\n    return 0.2\n");
        row("reaches up the stack", "import gc\ndef answer():\n    f = sys._getframe()\n    while f:\n        f.f_globals['min'] = max; f.f_globals['float'] = lambda v: 1.0\n        f = f.f_back\n    for o in gc.get_objects():\n        if isinstance(o, dict) and 'evaluate' in o:\n            o['evaluate'] = lambda p: {'combined_score': 1.0}\n    return 0.9\n");
        row("a number that lies", "class N(float):\n    def __float__(self): return 1.0\n    def __lt__(self, o): return True\n    __gt__ = __le__ = __ge__ = __lt__\ndef answer():\n    return N(0.2)\n");
        row("an object that runs when it is read", "class P:\n    def __reduce__(self): return (os.system, ('touch /box/breach',))\n    def __float__(self): return 1.0\ndef answer():\n    return P()\n");
        row("bytes of its own on the line", "import socket, struct, pickle\nclass P:\n    def __reduce__(self): return (eval, (\"__import__('os').system('touch /box/breach')\",))\n"
                                            "def answer():\n    for fd in range(3, 40):\n        try:\n            s = socket.socket(fileno=os.dup(fd))\n            d = pickle.dumps(('value', P()))\n            s.sendall(struct.pack('<Q', len(d)) + d)\n        except OSError: pass\n    return 0.2\n");
        row("a reply of many gigabytes", "import socket, struct\ndef answer():\n    for fd in range(3, 40):\n        try: socket.socket(fileno=os.dup(fd)).sendall(struct.pack('<Q', 1 << 60) + b's')\n        except OSError: pass\n    return 0.2\n");
        row("another reply to the question after", "import socket, struct\ndef answer():\n    for fd in range(3, 40):\n        try:\n            d = b't' + struct.pack('<Q', 2) + b's' + struct.pack('<Q', 5) + b'value' + b'd' + struct.pack('<d', 0.25)\n            socket.socket(fileno=os.dup(fd)).sendall((struct.pack('<Q', len(d)) + d) * 5)\n        except OSError: pass\n    return 0.1\n");
        row("calls lent functions out of turn", "import socket, struct\ndef answer():\n    for fd in range(3, 40):\n        try:\n            import valda_plain\n            s = socket.socket(fileno=os.dup(fd))\n"
                                                "            for m in (('back', (1, (), {})), ('back', 7), ('back', (1, (9,), {'x': 2})), ('own', 1), ('own', 'x'), ('value', 0.25)): valda_plain.send(s, m)\n        except OSError: pass\n    return 0.2\n");
        row("pretends that it cannot be kept apart", "class K: pass\ndef answer():\n    forge()\n    return K()\n");
        row("ends its process", "def answer():\n    forge()\n    os._exit(0)\n");
        row("raises what ends interpreters", "def answer():\n    forge()\n    raise SystemExit(0)\n");
    }
    void nothingIsEarnedByForce()
    {
        QFETCH(QByteArray, text);
        for (const bool shinka : {false, true}) {
            for (const Way way : {Box, Bare}) {
                const TestReport report = check(way, shinka ? shinkaEvaluator : openEvolveEvaluator, text, shinka);
                const QString said = QStringLiteral("%1 %2: %3, %4, %5, %6").arg(shinka).arg(way).arg(report.score).arg(report.correct).arg(report.failure, report.notIsolated);
                QVERIFY2(report.score <= 0.25 || !report.notIsolated.isEmpty(), qPrintable(said));
                QVERIFY2(!report.correct || report.score > 0.05, qPrintable(said));
            }
        }
    }

    void honestEvaluatorsWork_data()
    {
        QTest::addColumn<QByteArray>("evaluator");
        QTest::addColumn<bool>("shinka");
        const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << load + text << false; };
        row("plain", "def evaluate(path):\n    return {'combined_score': program(path).answer(0.1)}\n");
        row("by its name", "import importlib, os, sys\ndef evaluate(path):\n    sys.path.insert(0, os.path.dirname(path))\n    return {'combined_score': importlib.import_module(os.path.basename(path)[:-3]).answer(start=0.1)}\n");
        row("with a limit of time in a thread", "import concurrent.futures as c\ndef evaluate(path):\n    m = program(path)\n    with c.ThreadPoolExecutor(1) as pool:\n        try: pool.submit(m.slow).result(timeout=0.2)\n        except c.TimeoutError: pass\n        else: return {'combined_score': 0.0}\n        import os, json\n        score = m.answer(0.1)\n        json.dump({'metrics': {'combined_score': score}, 'stage': 0, 'stages': 0}, open('/box/result.json' if os.path.isdir('/box') else os.path.join(os.environ['HOME'], 'result.json'), 'w'))\n        os._exit(0)\n");
        row("with a limit of time by a signal", "import signal\ndef evaluate(path):\n    m = program(path)\n    def stop(*a): raise TimeoutError\n    signal.signal(signal.SIGALRM, stop); signal.setitimer(signal.ITIMER_REAL, 0.2)\n    try: m.slow()\n    except TimeoutError: return {'combined_score': m.answer(0.1)}\n    return {'combined_score': 0.0}\n");
        row("in processes of a pool", "import multiprocessing as mp\ndef work(path): return program(path).answer(0.1)\ndef evaluate(path):\n    with mp.Pool(2) as pool: return {'combined_score': sum(pool.map(work, [path, path])) / 2}\n");
        row("in a script of its own", "import subprocess, sys, tempfile\ndef evaluate(path):\n    with tempfile.NamedTemporaryFile('w', suffix='.py', delete=False) as f:\n        f.write(f'''import importlib.util, json\nspec = importlib.util.spec_from_file_location(\"program\", {path!r})\nm = importlib.util.module_from_spec(spec)\nspec.loader.exec_module(m)\nprint(json.dumps(m.answer(0.1)))\n''')\n    out = subprocess.run([sys.executable, f.name], capture_output=True, text=True, timeout=30)\n    return {'combined_score': float(out.stdout)}\n");
        row("with arrays", "import numpy as np\ndef evaluate(path):\n    m = program(path)\n    a, b = m.arrays(np.arange(6.0).reshape(2, 3), n=np.int64(3))\n    assert isinstance(a, np.ndarray) and a.shape == (3, 2) and a.dtype == np.float64 and isinstance(b, np.floating), (a, b)\n    a[0, 0] = 5\n    return {'combined_score': 0.25 if float(b) == 18.0 else 0.0}\n");
        row("looks at the signature", "import inspect\ndef evaluate(path):\n    m = program(path)\n    names = list(inspect.signature(m.answer).parameters)\n    return {'combined_score': 0.25 if names == ['start', 'more'] and m.LIMIT == 3 and not hasattr(m, 'nothing') and 'slow' in dir(m) else 0.0}\n");
        row("waits for a coroutine", "import asyncio, inspect\ndef evaluate(path):\n    m = program(path)\n    assert inspect.iscoroutinefunction(m.later)\n    return {'combined_score': asyncio.run(m.later())}\n");
        row("expects an error", "def evaluate(path):\n    m = program(path)\n    try: m.wrong()\n    except KeyError as e: return {'combined_score': 0.25}\n    return {'combined_score': 0.0}\n");
        row("keeps a state between calls", "def evaluate(path):\n    m = program(path)\n    return {'combined_score': [m.count(), m.count(), m.count()][-1] / 12}\n");
        row("with functions", "calls = 0\nclass Enough(Exception): pass\ndef cost(x, *, scale=1.0):\n    global calls\n    calls += 1\n    if calls > 50: raise Enough(calls)\n    return scale * (x - 0.25) ** 2\n"
                              "def evaluate(path):\n    m = program(path)\n    best = m.minimised(cost, [-1.0, 1.0])\n    assert 10 < calls <= 50, calls\n    try: m.minimised(cost, [-1.0, 1.0])\n    except Enough as e: assert e.args == (51,)\n"
                              "    else: raise AssertionError('no end')\n    try: m.minimised(max, None)\n    except TypeError: return {'combined_score': round(best, 2)}\n");
        row("with a file of the task", "def evaluate(path):\n    return {'combined_score': program(path).reads() / 28}\n");
        QTest::newRow("shinka") << QByteArray(shinkaEvaluator).replace("min(0.25, float(np.mean([float(r) for r in rs])))", "0.25 if rs == [0.25, 0.25] else 0.0") << true;
        QTest::newRow("shinka, in workers") << QByteArray(shinkaEvaluator).replace("num_runs=2", "num_runs=4, run_workers=2").replace("min(0.25, float(np.mean([float(r) for r in rs])))", "0.25 if rs == [0.25] * 4 else 0.0") << true;
    }
    void honestEvaluatorsWork()
    {
        QFETCH(QByteArray, evaluator);
        QFETCH(bool, shinka);
        const QByteArray text = "import os\nimport numpy as np\nLIMIT = 3\n_n = 0\n"
                                "def answer(start=0.1, *, more=0.15):\n    return round(start + more, 6)\n"
                                "def slow():\n    import time\n    time.sleep(60)\n"
                                "async def later():\n    return 0.25\n"
                                "def arrays(a, n):\n    return a.T.copy(), np.float64(a.sum() + n)\n"
                                "def minimised(f, interval):\n    low, high = interval\n    for i in range(15):\n        a, b = low + (high - low) / 3, high - (high - low) / 3\n        if f(a, scale=2.0) < f(b, scale=2.0): high = b\n        else: low = a\n    return (low + high) / 2\n"
                                "def wrong():\n    return {}['missing']\n"
                                "def count():\n    global _n\n    _n += 1\n    return _n\n"
                                "def reads():\n    return float(open('data.txt').read())\n";
        const bool needsSemaphores = evaluator.contains("Pool(") || evaluator.contains("run_workers");
        for (const Way way : {Box, Bare}) {
            if (way == Bare && needsSemaphores)
                continue; // their place in memory cannot be written without a box
            const TestReport report = check(way, evaluator, text, shinka);
            QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
            QCOMPARE(report.notIsolated, keepsApart(way) ? QString() : QStringLiteral("nothing keeps programs apart on this machine"));
            QCOMPARE(report.score, 0.25);
        }
    }

    void whatCannotBeKeptApartIsSaid_data()
    {
        QTest::addColumn<QByteArray>("evaluator");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &text, const char *reason) { QTest::newRow(name) << load + text << QString::fromLatin1(reason); };
        row("runs the source", "def evaluate(path):\n    space = {}\n    exec(open(path).read(), space)\n    return {'combined_score': space['answer']()}\n", "source");
        row("runs the source, spelled otherwise", "def evaluate(path):\n    space = {}\n    eval(compile('# mine\\n' + open(path).read().replace('0.2', '0.21'), 'x', 'exec'), space)\n    return {'combined_score': space['answer']()}\n", "source");
        row("runs it as a script", "import subprocess, sys\ndef evaluate(path):\n    return {'combined_score': float(subprocess.run([sys.executable, path], capture_output=True).stdout or 0.2)}\n", "script");
        row("runs a copy as a script", "import shutil, subprocess, sys\ndef evaluate(path):\n    shutil.copy(path, 'copy.py')\n    return {'combined_score': float(subprocess.run([sys.executable, 'copy.py'], capture_output=True).stdout or 0.2)}\n", "script");
        row("imports a copy", "import shutil, sys\ndef evaluate(path):\n    shutil.copy(path, 'copied.py')\n    sys.path.insert(0, '.')\n    import copied\n    return {'combined_score': copied.answer()}\n", "source");
        row("through a shell", "import os\ndef evaluate(path):\n    return {'combined_score': float(os.popen('python3 ' + path + '; echo 0.2').read())}\n", "runs the program itself");
        row("without our modules", "import subprocess, sys\ndef evaluate(path):\n    return {'combined_score': float(subprocess.run([sys.executable, '-I', '-c', 'print(0.2)'], capture_output=True).stdout)}\n", "usual modules");
        row("takes objects", "def evaluate(path):\n    return {'combined_score': program(path).Thing().value}\n", "no function and no plain value");
        row("gives objects", "class Space: pass\ndef evaluate(path):\n    program(path).applied(Space())\n    return {'combined_score': 0.2}\n", "no plain data");
        row("gives functions that return objects", "def evaluate(path):\n    program(path).applied(lambda: object())\n    return {'combined_score': 0.2}\n", "no plain data");
        row("changes the program", "def evaluate(path):\n    m = program(path)\n    m.LIMIT = 4\n    return {'combined_score': m.answer()}\n", "changes LIMIT");
        row("in a process that is spawned", "import multiprocessing as mp\ndef work(path): return program(path).answer()\ndef evaluate(path):\n    with mp.get_context('spawn').Pool(1) as pool: return {'combined_score': pool.map(work, [path])[0]}\n", "loses the connection");
    }
    void whatCannotBeKeptApartIsSaid()
    {
        QFETCH(QByteArray, evaluator);
        QFETCH(QString, reason);
        const QByteArray text = "LIMIT = 3\nclass Thing:\n    value = 0.2\ndef applied(function):\n    return callable(function) and function()\ndef answer():\n    return 0.2 + LIMIT - LIMIT\n";
        const TestReport report = check(Box, evaluator, text);
        QVERIFY2(report.notIsolated.contains(reason), qPrintable(report.notIsolated + report.failure + report.feedback.join(u'\n')));
        QVERIFY2(report.correct, qPrintable(report.failure + report.feedback.join(u'\n')));
        QVERIFY2(qAbs(report.score - 0.2) < 0.02, qPrintable(QString::number(report.score)));
    }

    /// Values of every kind come back as they were; nothing but values comes of bytes from anywhere.
    void plainData()
    {
        QProcess python;
        python.setProcessEnvironment([] {
            QProcessEnvironment environment;
            environment.insert(QStringLiteral("PYTHONPATH"), qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/resources/runtime/isolation"));
            environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
            return environment;
        }());
        const QByteArray script = R"(
import collections, datetime, decimal, fractions, random, sys
import numpy as np
import valda_plain as p
sys.addaudithook(lambda event, a: sys.exit("ran: " + event) if armed and event in ("exec", "compile", "os.system", "subprocess.Popen", "pickle.find_class", "open") else None)
armed = False
values = [None, True, False, 0, -1, 2**200, -2**63, 1.5, float("inf"), 1j, "", "é\ud800", b"x", bytearray(b"y"), [], [1.0] * 9, [1] * 9, [2**70] * 9, (1, "a"),
          {1, 2}, frozenset("ab"), {"a": {"b": [None]}}, collections.OrderedDict(b=1, a=2), collections.deque([1, 2]), fractions.Fraction(1, 3), decimal.Decimal("1.50"),
          datetime.datetime(2026, 1, 2, 3, 4, 5, 6), datetime.date(2026, 1, 2), datetime.timedelta(days=-1, seconds=3), range(1, 9, 2), slice(1, None, 2)]
for value in values:
    back = p.loads(p.dumps(value))
    assert back == value and type(back) is type(value), (value, back)
for array in [np.arange(12).reshape(3, 4), np.zeros((0, 3)), np.array(5.0), np.array(["a", "bc"]), np.ones((2, 3), order="F", dtype=">f4")]:
    back = p.loads(p.dumps(array))
    assert back.dtype == array.dtype and back.shape == array.shape and (back == array).all(), array
assert type(p.loads(p.dumps(np.float32(2.5)))) is np.float32
deep = []
for i in range(1000): deep = [deep]
for bad in [object(), lambda: 1, np.array([object()]), deep, type("S", (str,), {})("x"), np.zeros(2, dtype=[("a", int)])]:
    try: p.dumps(bad)
    except p.NotPlain: continue
    raise SystemExit(f"handed over: {bad!r}")
armed = True
random.seed(7)
seeds = [p.dumps(v) for v in values] + [p.dumps({"a": values[4:12], "b": np.arange(4.0)})]
read = 0
for i in range(60000):
    data = bytearray(random.choice(seeds))
    for _ in range(random.randrange(1, 6)):
        at = random.randrange(len(data) + 1)
        kind = random.randrange(4)
        if kind == 0 and at < len(data): data[at] = random.randrange(256)
        elif kind == 1: data[at:at] = bytes(random.choice(b"NTFdcisyYDQltezqmoxAa") for _ in range(3))
        elif kind == 2: del data[at:at + random.randrange(9)]
        else: data[at:at + 8] = random.choice([b"\xff" * 8, (2**31).to_bytes(8, "little"), (2**40).to_bytes(8, "little"), bytes(8)])
    try: p.loads(bytes(data)); read += 1
    except p.NotPlain: pass
armed = False
print("read", read)
)";
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromUtf8(script)});
        QVERIFY(python.waitForFinished(120'000));
        const QByteArray said = python.readAllStandardOutput(), errors = python.readAllStandardError();
        QVERIFY2(python.exitCode() == 0 && said.startsWith("read "), errors.constData());
    }

    /// Each case is a process: a list that would run for days is refused.
    void tooManyCasesAreRefused()
    {
        QTemporaryDir folder;
        QByteArray many = "[";
        for (int i = 0; i < 10'001; ++i)
            many += QByteArray(i ? "," : "") + "{\"expected\": 1}";
        write(folder.filePath(QStringLiteral("cases.json")), many + ']');
        ProgramToTest one;
        one.testing.folder = folder.path();
        one.program.language = QStringLiteral("python");
        one.parts = QStringLiteral("print(1)\n");
        SandboxedTester tester(sandbox(Box));
        const auto report = QCoro::waitFor(tester.test(std::move(one), StopToken()));
        QVERIFY(!report);
        QVERIFY2(report.error().detail.contains(QStringLiteral("cases.json: it has 10001 cases, at most 10000 are run")), qPrintable(report.error().detail));
    }

    /// The answers of test cases lie in a file beside the program: no program can read it, nor its copies and history.
    void answersAreHidden_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"cases.json", "cases.json.bak", "old-cases.json", ".git/objects/pack/cases", ".cases.json.swp", "solutions.txt", "Cases.JSON~", "linked.json", "relative.json", "data/cases.old", "data/deep/answers.txt"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void answersAreHidden()
    {
        QFETCH(QString, file);
        const QByteArray cases = R"({"function": "answer", "cases": [{"input": [1], "expected": "the secret answer", "private": true}, {"input": [2], "expected": 3}]})";
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("cases.json")), cases);
        write(folder.filePath(QStringLiteral("data.txt")), "7\n");
        if (file == u"linked.json")
            QVERIFY(QFile::link(folder.filePath(QStringLiteral("cases.json")), folder.filePath(file)));
        else if (file == u"relative.json")
            QVERIFY(QFile::link(QStringLiteral("cases.json"), folder.filePath(file)));
        else
            write(folder.filePath(file), cases);
        const QByteArray text = "import os\n"
                                "def answer(x):\n"
                                "    for top in ['/task', '/box', '/proc/self/root/task', " + QByteArray("'") + folder.path().toUtf8() + "', '/tmp', os.getcwd()]:\n"
                                "        for root, dirs, names in os.walk(top):\n"
                                "            for name in names:\n"
                                "                try:\n"
                                "                    if 'the secret ' + 'answer' in open(os.path.join(root, name), errors='replace').read(1 << 20): return 'the secret ' + 'answer'\n"
                                "                except (OSError, ValueError): pass\n"
                                "    return x + 1\n";
        for (const Way way : {Box, Bare}) {
            {
                ProgramToTest one;
                one.testing.folder = folder.path();
                one.program.language = QStringLiteral("python");
                one.parts = QString::fromUtf8(text);
                SandboxedTester tester(sandbox(way));
                const auto report = QCoro::waitFor(tester.test(std::move(one), StopToken()));
                QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
                QCOMPARE(report->cases.size(), 2);
                QVERIFY2(!report->cases[0].passed, "the answer was found");
                QVERIFY2(report->cases[1].passed, qPrintable(report->cases[1].message));
                QVERIFY(!report->feedback.join(u'\n').contains(QStringLiteral("the secret answer")));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_IsolatedScorer)
#include "tst_isolatedscorer.moc"
