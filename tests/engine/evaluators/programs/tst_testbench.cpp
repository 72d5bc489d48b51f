// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Programs with several files, built and run in real boxes.

#include "engine/evaluators/programs/sandboxedtester.h"
#include "engine/types/events/testreport.h"
#include "engine/evaluators/programtotest.h"
#include "engine/sandbox/boxsandbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("the test's own file could not be written");
}

} // namespace

class TestTestBench : public QObject
{
    Q_OBJECT

    std::shared_ptr<BoxSandbox> m_sandbox = std::make_shared<BoxSandbox>(findIsolation());
    SandboxedTester m_tester{m_sandbox};

    TestReport test(const QString &folder, const QList<Part> &parts, const QString &language, const QString &file = {})
    {
        ProgramToTest program;
        program.testing.folder = folder;
        program.program.language = language;
        program.program.file = file;
        program.parts = Parts(parts);
        program.candidate = {1};
        const auto report = QCoro::waitFor(m_tester.test(std::move(program), StopToken()));
        if (!report)
            qFatal("%s", qPrintable(report.error().detail));
        return *report;
    }

private Q_SLOTS:
    void pythonFilesImportEachOther()
    {
        QTemporaryDir folder;
        write(folder.filePath(s("evaluator.py")),
            "import importlib.util\n\ndef evaluate(path):\n    spec = importlib.util.spec_from_file_location('candidate', path)\n"
            "    module = importlib.util.module_from_spec(spec)\n    spec.loader.exec_module(module)\n    return {'combined_score': module.value()}\n");
        const QList<Part> parts{{s("src/helper.py"), s("FACTOR = 7\n")}, {s("src/main.py"), s("from helper import FACTOR\nfrom tools.more import PLUS\n\ndef value():\n    return 6 * FACTOR + PLUS\n")},
            {s("tools/more.py"), s("PLUS = 0.5\n")}};
        const TestReport report = test(folder.path(), parts, s("python"));
        QVERIFY2(report.correct, qPrintable(report.failure + report.outcome.errors));
        QCOMPARE(report.score, 42.5);
    }

    /// The task folder usually contains the files from which the run began.
    void theCandidatesFileCountsBeforeTheOneOfTheTask()
    {
        QTemporaryDir folder;
        write(folder.filePath(s("helper.py")), "FACTOR = 1\n");
        write(folder.filePath(s("evaluator.py")),
            "import importlib.util\n\ndef evaluate(path):\n    spec = importlib.util.spec_from_file_location('candidate', path)\n"
            "    module = importlib.util.module_from_spec(spec)\n    spec.loader.exec_module(module)\n    return {'combined_score': module.FACTOR}\n");
        const TestReport report = test(folder.path(), {{s("helper.py"), s("FACTOR = 9\n")}, {s("main.py"), s("from helper import FACTOR\n")}}, s("python"));
        QVERIFY2(report.correct, qPrintable(report.failure + report.outcome.errors));
        QCOMPARE(report.score, 9.0);
    }

    void sourcesOfACompiledProgramAreBuiltTogether()
    {
        QTemporaryDir folder;
        write(folder.filePath(s("cases.json")), R"([{"input": 3, "expected": 9}, {"input": -4, "expected": 16}])");
        write(folder.filePath(s("program.cpp")), "int main() {}\n");
        const QList<Part> parts{{s("include/shape.h"), s("#pragma once\nint area(int side);\n")},
            {s("src/main.cpp"), s("#include \"shape.h\"\n#include <iostream>\nint main()\n{\n    int side = 0;\n    std::cin >> side;\n    std::cout << \"{\\\"result\\\": \" << area(side) << \"}\\n\";\n}\n")},
            {s("src/shape.cpp"), s("#include \"shape.h\"\nint area(int side) { return side * side; }\n")}};
        const TestReport report = test(folder.path(), parts, s("cpp"));
        QVERIFY2(report.correct, qPrintable(report.failure + report.outcome.errors));
        QCOMPARE(report.score, 1.0);
        QList<Part> broken = parts;
        broken[2].text = s("#include \"shape.h\"\nint area(int side) { return side }\n");
        const TestReport failed = test(folder.path(), broken, s("cpp"));
        QVERIFY(!failed.correct);
        QVERIFY(!failed.findings.isEmpty());
        QCOMPARE(failed.findings.constFirst().file, s("shape.cpp"));
        QCOMPARE(failed.findings.constFirst().line, 2);
    }
};

QTEST_GUILESS_MAIN(TestTestBench)
#include "tst_testbench.moc"
