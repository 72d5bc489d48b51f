// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Task folders of other systems in a terminal: validate, run and import.

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QList<QJsonObject> rows() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : out.split('\n')) {
            if (const QJsonDocument row = QJsonDocument::fromJson(line); row.isObject())
                all << row.object();
        }
        return all;
    }
};

} // namespace

class tst_TaskCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_library;

    Outcome valda(const QStringList &words)
    {
        QProcess process;
        process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda")), words + QStringList{QStringLiteral("--library"), m_library.path()});
        process.waitForFinished(100'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static void write(const QTemporaryDir &folder, const char *name, const QByteArray &content)
    {
        QFile file(folder.filePath(QLatin1StringView(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("the test's own file could not be written");
    }

    /// An OpenEvolve folder whose score depends on a constant of the program; values above 6 fail.
    static void fill(const QTemporaryDir &folder, const QByteArray &config)
    {
        write(folder, "evaluator.py", "import importlib.util\ndef evaluate(path):\n    spec = importlib.util.spec_from_file_location('program', path)\n    program = importlib.util.module_from_spec(spec)\n"
                                      "    spec.loader.exec_module(program)\n    value = program.run()\n    if value > 6: raise ValueError('too large')\n    return {'combined_score': -abs(value - 5.5), 'size': value}\n");
        write(folder, "initial_program.py", "# EVOLVE-BLOCK-START\nSTEP = 2.0\ndef run():\n    return STEP * 2\n# EVOLVE-BLOCK-END\n");
        write(folder, "config.yaml", config);
    }

private Q_SLOTS:
    void aBrokenConfigurationIsSaidAndNothingRuns()
    {
        QTemporaryDir folder;
        fill(folder, "max_iterations: 5\nllm:\n\tprimary_model: x\n");
        for (const char *command : {"validate", "run", "estimate", "evaluate"}) {
            const Outcome outcome = valda({QLatin1StringView(command), folder.path()});
            QCOMPARE(outcome.code, 2);
            QVERIFY2(outcome.err.contains("config.yaml: line 3"), outcome.err.constData());
        }
        QVERIFY(valda({QStringLiteral("runs"), QStringLiteral("--json")}).rows().isEmpty());
        const Outcome json = valda({QStringLiteral("validate"), folder.path(), QStringLiteral("--json")});
        QCOMPARE(json.code, 2);
        QVERIFY(!json.rows().value(0)[u"valid"].toBool(true));
        QVERIFY(json.rows().value(0)[u"problems"].toArray().at(0)[u"message"].toString().contains(QStringLiteral("line 3")));
    }

    void aConfigurationOfTheFolderIsNamed()
    {
        QTemporaryDir folder;
        fill(folder, "max_iterations: 3\n");
        write(folder, "config_phase_1.yaml", "max_iterations: 4\nlog_level: INFO\n");
        write(folder, "other.py", "def run():\n    return 5.5\n");
        const Outcome valid = valda({QStringLiteral("validate"), folder.filePath(QStringLiteral("config_phase_1.yaml"))});
        QCOMPARE(valid.code, 0);
        QVERIFY2(valid.err.contains("log_level"), valid.err.constData());
        QVERIFY2(!valid.err.contains("seeding"), valid.err.constData()); // the folder has a first program
        QVERIFY2(!valid.err.contains("max_iterations") && !valid.err.contains("openEvolve"), valid.err.constData());
        const Outcome json = valda({QStringLiteral("validate"), folder.path(), QStringLiteral("--json")});
        QVERIFY(json.rows().value(0)[u"valid"].toBool());
        QVERIFY(json.rows().value(0)[u"notes"].toArray().at(0).toString().contains(QStringLiteral("config_phase_1.yaml")));
        QCOMPARE(valda({QStringLiteral("validate"), folder.path(), QStringLiteral("--program"), QStringLiteral("other.py")}).code, 0);
        QCOMPARE(valda({QStringLiteral("validate"), folder.path(), QStringLiteral("--program"), QStringLiteral("none.py")}).code, 2);
        const Outcome evaluated = valda({QStringLiteral("evaluate"), folder.path(), QStringLiteral("--program"), QStringLiteral("other.py"), QStringLiteral("--json")});
        QCOMPARE(evaluated.rows().value(0)[u"score"].toDouble(-9), 0.0);
    }

    /// No judge is asked; the best has the highest combined_score. Scores are negative and some children fail.
    void aRunIsRankedByTheScore()
    {
        QTemporaryDir folder;
        fill(folder, "max_iterations: 14\nrandom_seed: 5\nevaluator: {max_retries: 0}\n");
        const Outcome outcome = valda({QStringLiteral("run"), folder.path(), QStringLiteral("--offline"), QStringLiteral("--json")});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QList<QJsonObject> rows = outcome.rows();
        double best = -1e9;
        int scored = 0;
        for (const QJsonObject &row : rows) {
            QVERIFY(row[u"type"].toString() != u"matchJudged");
            if (row[u"type"].toString() == u"candidateScored") {
                best = std::max(best, row[u"score"].toDouble());
                ++scored;
            }
        }
        QVERIFY(scored >= 3);
        const QJsonObject result = rows.constLast();
        QCOMPARE(result[u"type"].toString(), QStringLiteral("result"));
        QCOMPARE(result[u"matches"].toInt(-1), 0);
        QCOMPARE(result[u"best"][u"score"].toDouble(), best);
    }

    void aTextIsEvolvedByItsEvaluator()
    {
        QTemporaryDir folder;
        write(folder, "evaluator.py", "def evaluate(path): return {'combined_score': len(open(path).read()) / 1000, 'is_text': float(path.endswith('.txt'))}\n");
        write(folder, "initial_prompt.txt", "Classify the sentence: {text}\n");
        write(folder, "config.yaml", "max_iterations: 3\nlanguage: text\ndiff_based_evolution: false\n");
        QCOMPARE(valda({QStringLiteral("validate"), folder.path()}).code, 0);
        const Outcome evaluated = valda({QStringLiteral("evaluate"), folder.path(), QStringLiteral("--json")});
        QCOMPARE(evaluated.rows().value(0)[u"score"].toDouble(), 0.03);
        QCOMPARE(evaluated.rows().value(0)[u"metrics"][u"is_text"].toDouble(), 1.0);
    }

    void whatIsMissingIsNamed()
    {
        QTemporaryDir folder;
        fill(folder, "max_iterations: 3\n");
        write(folder, "evaluator.py", "try:\n    import no_such_package\nexcept ImportError:\n    no_such_package = None\ndef evaluate(path): return {'combined_score': 0.0}\n");
        for (const char *command : {"validate", "evaluate"}) {
            const Outcome outcome = valda({QLatin1StringView(command), folder.path()});
            QCOMPARE(outcome.code, 0);
            QVERIFY2(outcome.err.contains("no_such_package"), outcome.err.constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_TaskCommands)
#include "tst_taskcommands.moc"
